package news.broadsheet.ingest.page;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.broadsheet.ingest.page.tree.Utf8;
import news.broadsheet.ingest.web.CharsetNames;
import org.jspecify.annotations.Nullable;

/**
 * The characters of a page: by byte order mark, then HTTP header, then its own meta element (HTML Living Standard, 13.2.3), but UTF-8
 * wherever the bytes are sound UTF-8 with more than ASCII in it. That cannot be by chance, while the names are often those of the
 * server's or template's past.
 */
final class PageCharset {

    /** How far the meta element is looked for; the standard has it within 1,024 bytes, pages are less exact. */
    private static final int HEAD = 8_192;

    private static final Pattern NAME = Pattern.compile("charset\\s*=\\s*[\"']?([\\w:.-]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern META =
            Pattern.compile("<meta\\s[^>]{0,200}?charset\\s*=\\s*[\"']?([\\w:.-]+)", Pattern.CASE_INSENSITIVE);
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final char REPLACEMENT = '\ufffd';
    private static final byte ESCAPE = 0x1b;

    private PageCharset() {}

    /** The text of a page, as sound UTF-8. */
    static final class Text {

        private final byte[] utf8;
        private final boolean plain;

        private Text(byte[] utf8, boolean plain) {
            this.utf8 = utf8;
            this.plain = plain;
        }

        private static Text of(String text) {
            return new Text(
                    text.getBytes(StandardCharsets.UTF_8), text.indexOf('\0') < 0 && text.indexOf('\uffff') < 0);
        }

        /** The very bytes of the page where they are UTF-8; what its bytes do not explain is U+FFFD. Not to be changed. */
        byte[] utf8() {
            return utf8;
        }

        /** Whether it has neither U+0000 nor U+FFFF. */
        boolean isPlain() {
            return plain;
        }
    }

    static Text text(byte[] body, @Nullable String contentType) {
        Charset marked = marked(body);
        if (marked != null) {
            String text = new String(body, marked);
            return Text.of(text.startsWith("\ufeff") ? text.substring(1) : text);
        }
        Utf8 seen = Utf8.of(body);
        if (seen.isSound() && (!seen.isAscii() || !isSwitching(body))) {
            return new Text(body, seen.isPlain());
        }
        return Text.of(decode(body, contentType, seen.isSound()));
    }

    private static String decode(byte[] body, @Nullable String contentType, boolean sound) {
        Charset named = named(body, contentType);
        if (named != null && !named.equals(StandardCharsets.UTF_8)) {
            return new String(body, named);
        }
        String utf8 = new String(body, StandardCharsets.UTF_8);
        return sound || isMostlyUtf8(utf8) ? utf8 : new String(body, WINDOWS_1252);
    }

    private static @Nullable Charset marked(byte[] body) {
        if (body.length >= 3 && body[0] == (byte) 0xef && body[1] == (byte) 0xbb && body[2] == (byte) 0xbf) {
            return StandardCharsets.UTF_8;
        }
        if (body.length >= 2 && body[0] == (byte) 0xff && body[1] == (byte) 0xfe) {
            return StandardCharsets.UTF_16LE;
        }
        return body.length >= 2 && body[0] == (byte) 0xfe && body[1] == (byte) 0xff ? StandardCharsets.UTF_16BE : null;
    }

    /** Sets such as ISO-2022-JP say everything in ASCII, with escapes. */
    private static boolean isSwitching(byte[] body) {
        for (byte one : body) {
            if (one == ESCAPE) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Charset named(byte[] body, @Nullable String contentType) {
        Charset header = contentType == null ? null : first(NAME, contentType);
        String head = new String(body, 0, Math.min(HEAD, body.length), StandardCharsets.ISO_8859_1);
        return header == null ? first(META, head) : header;
    }

    private static @Nullable Charset first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        Optional<Charset> charset = matcher.find() ? CharsetNames.charset(matcher.group(1)) : Optional.empty();
        return charset.orElse(null);
    }

    private static boolean isMostlyUtf8(String text) {
        int broken = 0;
        int sound = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            broken += c == REPLACEMENT ? 1 : 0;
            sound += c >= 0x80 && c != REPLACEMENT ? 1 : 0;
        }
        return broken <= sound;
    }
}
