package news.broadsheet.ingest.parse;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.broadsheet.ingest.parse.repair.Flaw;
import news.broadsheet.ingest.parse.repair.Flaws;
import news.broadsheet.ingest.parse.xml.Characters;
import news.broadsheet.ingest.web.CharsetNames;
import org.jspecify.annotations.Nullable;

/**
 * The characters of a document: by byte order mark, then HTTP header, then XML declaration (RFC 7303 section 3.2), each
 * taken only where the bytes can be decoded so; else UTF-8 where most of it is, else Windows-1252.
 */
public final class Charsets {

    private static final Pattern HEADER =
            Pattern.compile("charset\\s*=\\s*[\"']?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern DECLARATION =
            Pattern.compile("<\\?xml[^>]*?encoding\\s*=\\s*[\"']([\\w.:-]+)[\"']", Pattern.CASE_INSENSITIVE);
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");

    /** {@code <?xm} as mainframes write it; the pages of EBCDIC agree on these (XML 1.0 appendix F). */
    private static final int[] EBCDIC_START = {0x4c, 0x6f, 0xa7, 0x94};

    private static final Charset EBCDIC = Charset.forName("IBM037");
    private static final char REPLACEMENT = '\ufffd';

    private Charsets() {}

    static String decode(FeedDocument document, Flaws flaws) {
        byte[] body = document.body();
        int tried = 0;
        for (Charset charset : candidates(body, document.contentType(), flaws)) {
            Optional<String> text = strictly(body, charset);
            if (text.isPresent()) {
                if (tried > 0) {
                    flaws.add(Flaw.CHARSET_WRONG);
                }
                return clean(text.get(), flaws);
            }
            tried++;
        }
        flaws.add(Flaw.CHARACTERS_BROKEN);
        return clean(new String(body, lenient(body)), flaws);
    }

    /** The charset that {@link #decode} takes a document's bytes for. */
    public static Charset of(FeedDocument document) {
        byte[] body = document.body();
        return candidates(body, document.contentType(), new Flaws()).stream()
                .filter(charset -> strictly(body, charset).isPresent())
                .findFirst()
                .orElseGet(() -> lenient(body));
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

    private static Set<Charset> candidates(byte[] body, @Nullable String contentType, Flaws flaws) {
        Set<Charset> all = new LinkedHashSet<>();
        marked(body).ifPresent(all::add);
        if (contentType != null) {
            named(HEADER, contentType, flaws).ifPresent(all::add);
        }
        if (startsWith(body, EBCDIC_START)) {
            named(DECLARATION, start(body, EBCDIC), flaws).ifPresent(all::add);
            all.add(EBCDIC);
        }
        Optional<Charset> wide = wide(body);
        wide.ifPresent(all::add);
        named(DECLARATION, start(body, wide.orElse(StandardCharsets.ISO_8859_1)), flaws)
                .ifPresent(all::add);
        all.add(StandardCharsets.UTF_8);
        return all;
    }

    private static String start(byte[] body, Charset charset) {
        return new String(body, 0, Math.min(body.length, 500), charset);
    }

    private static Optional<Charset> marked(byte[] body) {
        if (startsWith(body, 0xef, 0xbb, 0xbf)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (startsWith(body, 0xff, 0xfe)) {
            return Optional.of(startsWith(body, 0xff, 0xfe, 0, 0) ? UTF_32LE : StandardCharsets.UTF_16LE);
        }
        if (startsWith(body, 0, 0, 0xfe, 0xff)) {
            return Optional.of(UTF_32BE);
        }
        return startsWith(body, 0xfe, 0xff) ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    /** Characters of two or four bytes without a mark, by the first of them (XML 1.0 appendix F). */
    private static Optional<Charset> wide(byte[] body) {
        if (startsWith(body, '<', 0)) {
            return Optional.of(startsWith(body, '<', 0, 0, 0) ? UTF_32LE : StandardCharsets.UTF_16LE);
        }
        if (startsWith(body, 0, 0, 0, '<')) {
            return Optional.of(UTF_32BE);
        }
        return startsWith(body, 0, '<') ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    private static Optional<Charset> named(Pattern pattern, String text, Flaws flaws) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String name = matcher.group(1).toLowerCase(Locale.ROOT);
        // UTF-16 and its like would have shown themselves above.
        if (name.startsWith("utf-16") || name.startsWith("utf-32") || name.startsWith("ucs-")) {
            return Optional.empty();
        }
        Optional<Charset> charset = CharsetNames.charset(name);
        if (charset.isEmpty()) {
            flaws.add(Flaw.CHARSET_UNKNOWN);
        }
        return charset;
    }

    /** A character cut at the very end of the document is no error: there the document breaks off. */
    private static Optional<String> strictly(byte[] body, Charset charset) {
        String text = new String(body, charset);
        int broken = text.indexOf(REPLACEMENT);
        if (broken < 0) {
            return Optional.of(text);
        }
        if (broken == text.length() - 1) {
            return Optional.of(text.substring(0, broken));
        }
        // The sign may as well have been written by the publisher.
        boolean own = new String(body, StandardCharsets.ISO_8859_1).contains("\u00ef\u00bf\u00bd");
        boolean sound = own && Arrays.equals(text.getBytes(charset), body);
        return sound ? Optional.of(text) : Optional.empty();
    }

    /** What most of the characters are, where no charset explains them all. */
    private static Charset lenient(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        long broken = text.chars().filter(c -> c == REPLACEMENT).count();
        long sound = text.chars().filter(c -> c >= 0x80 && c != REPLACEMENT).count();
        return broken <= sound ? StandardCharsets.UTF_8 : WINDOWS_1252;
    }

    /** Without byte order mark and the characters that XML 1.0 forbids. */
    private static String clean(String text, Flaws flaws) {
        String body = text.startsWith("\ufeff") ? text.substring(1) : text;
        int first = 0;
        while (first < body.length() && isKept(body.charAt(first))) {
            first++;
        }
        return first == body.length() ? body : cleaned(body, first, flaws);
    }

    private static String cleaned(String text, int first, Flaws flaws) {
        StringBuilder clean = new StringBuilder(text.length()).append(text, 0, first);
        int dropped = 0;
        for (int i = first; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isKept(c)) {
                clean.append(c);
            } else {
                dropped += Characters.isAllowed(c) ? 0 : 1;
            }
        }
        if (dropped > 0) {
            flaws.add(Flaw.CONTROL_CHARACTERS, dropped);
        }
        return clean.toString();
    }

    private static boolean isKept(char c) {
        return c >= ' ' ? c < 0xfeff || (c > 0xfeff && c < 0xfffe) : c == '\n' || c == '\r' || c == '\t';
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
