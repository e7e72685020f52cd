package news.broadsheet.local.doctor;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The lines of a stream as bytes, whatever their encoding, one at a time; an endless one is cut. */
final class ByteLines {

    /** No request is longer; what follows of the line is passed over. */
    static final int LONGEST = 1024 * 1024;

    private final BufferedInputStream in;

    ByteLines(InputStream in) {
        this.in = new BufferedInputStream(in, 65_536);
    }

    /** The next line without its end; empty at the end of the stream. */
    Optional<byte[]> next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(256);
        int b = in.read();
        if (b < 0) {
            return Optional.empty();
        }
        for (; b >= 0 && b != '\n'; b = in.read()) {
            if (line.size() < LONGEST) {
                line.write(b);
            }
        }
        return Optional.of(line.toByteArray());
    }
}
