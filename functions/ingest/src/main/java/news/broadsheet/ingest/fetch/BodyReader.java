package news.broadsheet.ingest.fetch;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.brotli.dec.BrotliInputStream;

/** Reads a body, decompressed as it says it was compressed, up to a number of bytes. */
final class BodyReader {

    private static final int ZLIB_METHOD = 0x08;

    private final int maxBytes;

    BodyReader(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    byte[] read(ClassicHttpResponse response) throws IOException {
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            return new byte[0];
        }
        if (entity.getContentLength() > maxBytes) {
            throw new TooLargeException();
        }
        try (InputStream in = decompressed(new BufferedInputStream(new Unclosed(entity.getContent())), response)) {
            return readAll(in);
        }
    }

    private byte[] readAll(InputStream in) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream(32_768);
        byte[] piece = new byte[16_384];
        for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
            if (body.size() + read > maxBytes) {
                throw new TooLargeException();
            }
            body.write(piece, 0, read);
        }
        return body.toByteArray();
    }

    private static InputStream decompressed(BufferedInputStream in, ClassicHttpResponse response) throws IOException {
        Header header = response.getFirstHeader("Content-Encoding");
        String encoding = header == null ? "" : header.getValue().strip().toLowerCase(Locale.ROOT);
        in.mark(2);
        int first = in.read();
        int second = in.read();
        in.reset();
        return switch (encoding) {
            // Some servers say gzip and send plain text: the magic number (RFC 1952) decides.
            case "gzip", "x-gzip" -> first == 0x1f && second == 0x8b ? new GZIPInputStream(in) : in;
            // "deflate" is zlib (RFC 9110 8.4.1.2), yet many servers send it raw.
            case "deflate" -> new InflaterInputStream(in, new Inflater((first & 0x0f) != ZLIB_METHOD));
            case "br" -> new BrotliInputStream(in);
            case "", "identity" -> in;
            default -> throw new IOException("the answer is compressed in a way not asked for");
        };
    }

    /** Closing an entity's stream reads it to its end, which may never come: the connection is closed instead. */
    private static final class Unclosed extends FilterInputStream {

        Unclosed(InputStream in) {
            super(in);
        }

        @Override
        public void close() {
            // Left to whoever holds the connection.
        }
    }

    /** More bytes than a feed or a page has. */
    static final class TooLargeException extends IOException {

        private static final long serialVersionUID = 1L;
    }
}
