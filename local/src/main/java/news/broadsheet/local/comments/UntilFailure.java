package news.broadsheet.local.comments;

import java.io.IOException;
import java.io.InputStream;

/** A stream that ends where another can be read no further, so that nothing read before is lost in a buffer. */
final class UntilFailure extends InputStream {

    private final InputStream in;
    private boolean failed;

    UntilFailure(InputStream in) {
        this.in = in;
    }

    boolean hasFailed() {
        return failed;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) {
        if (failed) {
            return -1;
        }
        try {
            return in.read(bytes, from, length);
        } catch (IOException e) {
            // A gzip file that was cut, a disk: the reader reports that the file cannot be read on.
            failed = true;
            return -1;
        }
    }
}
