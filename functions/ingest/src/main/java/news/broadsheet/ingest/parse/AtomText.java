package news.broadsheet.ingest.parse;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import news.broadsheet.ingest.parse.repair.Flaws;
import news.broadsheet.ingest.parse.xml.XmlNode;
import news.broadsheet.ingest.web.PlainText;
import org.jsoup.nodes.Entities;

/** Text constructs and content of Atom 1.0 (RFC 4287 3.1, 4.1.3.3) and 0.3 (section 3.1), as HTML or as plain text. */
final class AtomText {

    private AtomText() {}

    static String plain(XmlNode text) {
        if (text.hasChildren()) {
            return PlainText.ofHtml(text.value());
        }
        String type = type(text);
        if (isBase64(text, type)) {
            return PlainText.of(base64(text.value()));
        }
        // "text" shall hold no markup, yet is the default and often does hold escapes.
        return isPlain(type) ? PlainText.collapse(text.value()) : PlainText.of(text.value());
    }

    /** As {@link #plain}, also where it was escaped twice. */
    static String title(XmlNode text, Flaws flaws) {
        String plain = plain(text);
        return isPlain(type(text)) ? plain : Titles.unescaped(plain, flaws);
    }

    static String html(XmlNode text) {
        if (text.hasChildren()) {
            return text.value();
        }
        String type = type(text);
        if (isBase64(text, type)) {
            return base64(text.value());
        }
        return isPlain(type) ? Entities.escape(text.value()) : text.value();
    }

    private static boolean isPlain(String type) {
        return type.equals("text") || type.equals("text/plain");
    }

    /** RFC 4287 4.1.3.3: every other media type is base64; Atom 0.3 says so in words. */
    private static boolean isBase64(XmlNode text, String type) {
        return text.has("mode", "base64")
                || (type.indexOf('/') > 0
                        && !type.startsWith("text/")
                        && !type.endsWith("xml")
                        && text.attribute("mode") == null);
    }

    /** As written where it is none after all: some give a media type of their own to what is text. */
    private static String base64(String value) {
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(value);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString()
                    .strip();
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return value;
        }
    }

    /** Empty where it says nothing. */
    private static String type(XmlNode text) {
        String type = text.attribute("type");
        return type == null ? "" : type.toLowerCase(Locale.ROOT);
    }
}
