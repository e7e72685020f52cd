package news.broadsheet.ingest.parse;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The characters of a document: by byte order mark, then HTTP header, then XML declaration (RFC 7303 section 3.2), each
 * taken only where the bytes can be decoded so; else UTF-8 where most of it is, else Windows-1252.
 */
final class Charsets {

    private static final Pattern HEADER =
            Pattern.compile("charset\\s*=\\s*[\"']?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern DECLARATION =
            Pattern.compile("<\\?xml[^>]*?encoding\\s*=\\s*[\"']([\\w.:-]+)[\"']", Pattern.CASE_INSENSITIVE);
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private Charsets() {}

    static String decode(FeedDocument document) {
        byte[] body = document.body();
        for (Charset charset : candidates(body, document.contentType())) {
            Optional<String> text = strictly(body, charset);
            if (text.isPresent()) {
                return clean(text.get());
            }
        }
        return clean(leniently(body));
    }

    /** Images, archives and the like: a byte zero where no UTF-16 or UTF-32 explains it. */
    static boolean isBinary(byte[] body) {
        if (marked(body).isPresent() || wide(body).isPresent()) {
            return false;
        }
        int zeros = 0;
        int looked = Math.min(body.length, 1_000);
        for (int i = 0; i < looked; i++) {
            zeros += body[i] == 0 ? 1 : 0;
        }
        return zeros * 20 > looked || startsWith(body, 0x1f, 0x8b) || startsWith(body, 'P', 'K', 3, 4);
    }

    private static List<Charset> candidates(byte[] body, @Nullable String contentType) {
        List<Charset> all = new ArrayList<>();
        marked(body).ifPresent(all::add);
        if (contentType != null) {
            named(HEADER, contentType).ifPresent(all::add);
        }
        wide(body).ifPresent(all::add);
        String start = new String(body, 0, Math.min(body.length, 500), StandardCharsets.ISO_8859_1);
        named(DECLARATION, start).ifPresent(all::add);
        all.add(StandardCharsets.UTF_8);
        return all;
    }

    private static Optional<Charset> marked(byte[] body) {
        if (startsWith(body, 0xef, 0xbb, 0xbf)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (startsWith(body, 0xff, 0xfe)) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return startsWith(body, 0xfe, 0xff) ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    /** UTF-16 without a mark, by its first character (XML 1.0 appendix F). */
    private static Optional<Charset> wide(byte[] body) {
        if (startsWith(body, '<', 0)) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return startsWith(body, 0, '<') ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    private static Optional<Charset> named(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String name = matcher.group(1).toLowerCase(Locale.ROOT);
        // What calls itself Latin-1 or ASCII is Windows-1252 (WHATWG Encoding 4.2); UTF-16 would have shown itself
        // above.
        if (name.equals("iso-8859-1") || name.equals("us-ascii") || name.equals("ascii") || name.equals("latin1")) {
            return Optional.of(WINDOWS_1252);
        }
        boolean usable = !name.startsWith("utf-16") && !name.startsWith("utf-32") && isSupported(name);
        return usable ? Optional.of(Charset.forName(name)) : Optional.empty();
    }

    private static boolean isSupported(String name) {
        try {
            return Charset.isSupported(name);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** A character cut at the very end of the document is no error: there the document breaks off. */
    private static Optional<String> strictly(byte[] body, Charset charset) {
        CharBuffer chars = CharBuffer.allocate(
                (int) (body.length * (double) charset.newDecoder().maxCharsPerByte()) + 1);
        boolean sound = !charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(body), chars, false)
                .isError();
        return sound ? Optional.of(chars.flip().toString()) : Optional.empty();
    }

    private static String leniently(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        long broken = text.chars().filter(c -> c == 0xfffd).count();
        long sound = text.chars().filter(c -> c >= 0x80 && c != 0xfffd).count();
        return broken <= sound ? text : new String(body, WINDOWS_1252);
    }

    /** Without byte order mark and the control characters that XML 1.0 forbids (section 2.2). */
    private static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c >= ' ' || c == '\n' || c == '\r' || c == '\t') && c != 0xfeff) {
                clean.append(c);
            }
        }
        return clean.toString();
    }

    private static boolean startsWith(byte[] body, int... start) {
        if (body.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((body[i] & 0xff) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
