package news.broadsheet.local.comments;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.broadsheet.ingest.web.CharsetNames;

/**
 * The characters of an XML file one at a time, those that XML 1.0 forbids left out, and U+FFFD where bytes are none of the
 * file's encoding. A stream that cannot be read on has ended.
 */
final class XmlCharacters {

    static final int END = -1;

    private static final int START_BYTES = 512;
    private static final int NOTHING = -2;
    private static final Pattern DECLARED = Pattern.compile("<\\?xml[^>]*?encoding\\s*=\\s*[\"']([\\w.:-]+)[\"']");

    private final UntilFailure source;
    private final Reader reader;
    private final char[] buffer = new char[16_384];
    private int at;
    private int filled;
    private int again = NOTHING;
    private long line = 1;

    XmlCharacters(InputStream in) {
        this.source = new UntilFailure(in);
        BufferedInputStream bytes = new BufferedInputStream(source, 65_536);
        this.reader = new InputStreamReader(bytes, charset(start(bytes)));
    }

    private static byte[] start(BufferedInputStream bytes) {
        try {
            bytes.mark(START_BYTES);
            byte[] start = bytes.readNBytes(START_BYTES);
            bytes.reset();
            return start;
        } catch (IOException e) {
            throw new UncheckedIOException("a stream that ends where it fails does not fail", e);
        }
    }

    /** By byte order mark, then by the declaration, else UTF-8 (XML 1.0 appendix F). */
    static Charset charset(byte[] start) {
        if (start.length >= 2 && (start[0] & 0xff) == 0xff && (start[1] & 0xff) == 0xfe) {
            return StandardCharsets.UTF_16LE;
        }
        if (start.length >= 2 && (start[0] & 0xff) == 0xfe && (start[1] & 0xff) == 0xff) {
            return StandardCharsets.UTF_16BE;
        }
        Matcher declared = DECLARED.matcher(new String(start, StandardCharsets.ISO_8859_1));
        if (!declared.find() || declared.group(1).regionMatches(true, 0, "utf-", 0, 4)) {
            return StandardCharsets.UTF_8;
        }
        return CharsetNames.charset(declared.group(1)).orElse(StandardCharsets.UTF_8);
    }

    /** The next character, or {@link #END}. */
    int next() {
        if (again != NOTHING) {
            int c = again;
            again = NOTHING;
            return c;
        }
        while (true) {
            int c = raw();
            if (c == '\n') {
                line++;
            }
            if (c == END || (c >= ' ' && c < 0xd800) || c == '\n' || c == '\t' || c == '\r') {
                return c;
            }
            if ((c >= 0xe000 && c < 0xfeff) || (c > 0xfeff && c < 0xfffe)) {
                return c;
            }
            if (c >= 0xd800 && c < 0xdc00 && isLow(peek())) {
                again = raw();
                return c;
            }
        }
    }

    /** Gives the last character once more. */
    void unread(int c) {
        again = c;
    }

    long line() {
        return line;
    }

    /** Whether it ended because the stream could not be read on. */
    boolean hasFailed() {
        return source.hasFailed();
    }

    private static boolean isLow(int c) {
        return c >= 0xdc00 && c < 0xe000;
    }

    private int raw() {
        return fill() ? buffer[at++] : END;
    }

    private int peek() {
        return fill() ? buffer[at] : END;
    }

    private boolean fill() {
        if (at < filled) {
            return true;
        }
        try {
            filled = Math.max(0, reader.read(buffer, 0, buffer.length));
        } catch (IOException e) {
            throw new UncheckedIOException("a stream that ends where it fails does not fail", e);
        }
        at = 0;
        return filled > 0;
    }
}
