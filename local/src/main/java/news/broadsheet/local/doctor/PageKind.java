package news.broadsheet.local.doctor;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Tag;

/** Tells bytes that may be a page from those that are something else. Files have no media type, so they are looked into. */
final class PageKind {

    /** A page shows by then that it is one, whatever comments it begins with. */
    private static final int LOOKED_AT = 64 * 1024;

    /** Comments and declarations are passed over: before them and their like there may be anything. */
    private static final Pattern FIRST_TAG =
            Pattern.compile("<!--.*?-->|<[!?][^>]*>|<([a-zA-Z][\\w:.-]*)", Pattern.DOTALL);

    private PageKind() {}

    /** One sentence on why this is no page; empty where it may be one. */
    static Optional<String> refusal(byte[] body) {
        String start = start(body);
        if (start.isBlank()) {
            return Optional.of(
                    body.length > LOOKED_AT ? "The document begins with nothing at all." : "The document is empty.");
        }
        if (start.startsWith("%PDF-") || controls(start) > start.length() / 50) {
            return Optional.of("The document is no text: it is of another kind than a page.");
        }
        Optional<String> tag = firstTag(start);
        if (tag.isEmpty()) {
            return Optional.of("The document is no HTML: there is no element in it.");
        }
        return Tag.isKnownTag(tag.get()) || start.toLowerCase(Locale.ROOT).contains("<html")
                ? Optional.empty()
                : Optional.of("The document is no HTML: it begins with an element " + tag.get() + ".");
    }

    /** A page in UTF-16 says so by a byte order mark, or nobody could know. */
    private static String start(byte[] body) {
        int length = Math.min(body.length, LOOKED_AT);
        boolean big = length > 1 && (body[0] & 0xff) == 0xfe && (body[1] & 0xff) == 0xff;
        boolean little = length > 1 && (body[0] & 0xff) == 0xff && (body[1] & 0xff) == 0xfe;
        String text =
                new String(body, 0, length, big || little ? StandardCharsets.UTF_16 : StandardCharsets.ISO_8859_1);
        return text.startsWith("\u00ef\u00bb\u00bf") ? text.substring(3) : text;
    }

    /** Here and there one slips into a page, too. */
    private static long controls(String text) {
        return text.chars().filter(c -> c < ' ' && !Character.isWhitespace(c)).count();
    }

    /** In lower case; of a document that is JSON, what stands in its strings is no element of it. */
    private static Optional<String> firstTag(String start) {
        char first = start.strip().charAt(0);
        if (first == '{' || first == '[') {
            return Optional.empty();
        }
        Matcher tags = FIRST_TAG.matcher(start);
        while (tags.find()) {
            if (tags.group(1) != null) {
                return Optional.of(tags.group(1).toLowerCase(Locale.ROOT));
            }
        }
        return Optional.empty();
    }
}
