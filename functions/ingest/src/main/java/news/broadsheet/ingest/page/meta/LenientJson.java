package news.broadsheet.ingest.page.meta;

import java.util.Optional;
import news.broadsheet.lambda.Json;
import org.jsoup.parser.Parser;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * JSON as pages hold it, written by templates and by hand: with comments of HTML and JavaScript around it, line breaks and
 * loose quotes in its texts, a comma or a semicolon too many, its signs as entities, or cut off with the page. What is sound
 * is read as it is; what is not is repaired once, in one walk, and given up if it still is not sound.
 */
final class LenientJson {

    /** Longest script read, in characters; descriptions of articles are a hundredth of it. */
    private static final int LONGEST = 1 << 20;

    private static final int DEEPEST = 90;
    private static final String ESCAPES = "\"\\/bfnrtu";

    private final String text;
    private final StringBuilder json;
    private final StringBuilder open = new StringBuilder();
    private int at;

    private LenientJson(String text) {
        this.text = text;
        this.json = new StringBuilder(text.length() + 16);
    }

    static Optional<JsonNode> read(String text) {
        if (text.length() > LONGEST || text.isBlank()) {
            return Optional.empty();
        }
        return strict(text).or(() -> strict(new LenientJson(plainSigns(text)).repaired()));
    }

    private static Optional<JsonNode> strict(String text) {
        try {
            return Optional.of(Json.read(text)).filter(JsonNode::isContainer);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** Some editors turn each quotation mark into its entity. */
    private static String plainSigns(String text) {
        return text.indexOf('"') < 0 ? Parser.unescapeEntities(text, false) : text;
    }

    private String repaired() {
        at = Math.max(0, start());
        while (at < text.length() && open.length() <= DEEPEST) {
            char c = text.charAt(at);
            if (c == '"') {
                string();
            } else {
                sign(c);
                at++;
            }
            if (open.isEmpty()) {
                // What follows the end is a semicolon, a comment, or a second text of JSON.
                break;
            }
        }
        if (open.length() > DEEPEST) {
            return "";
        }
        dropComma();
        return json.append(open.reverse()).toString();
    }

    private int start() {
        // "<![CDATA[" opens no array.
        int from = text.indexOf("[CDATA[") + 1;
        int object = text.indexOf('{', from);
        int array = text.indexOf('[', from == 0 ? 0 : from + 6);
        return array < 0 || (object >= 0 && object < array) ? object : array;
    }

    private void sign(char c) {
        switch (c) {
            case '{' -> open(c, '}');
            case '[' -> open(c, ']');
            case '}', ']' -> close(c);
            case ';' -> {}
            default -> json.append(c);
        }
    }

    private void open(char c, char end) {
        json.append(c);
        open.append(end);
    }

    private void close(char c) {
        dropComma();
        int last = open.length() - 1;
        if (last >= 0 && open.charAt(last) == c) {
            open.setLength(last);
            json.append(c);
        }
    }

    private void dropComma() {
        int end = json.length();
        while (end > 0 && (Character.isWhitespace(json.charAt(end - 1)) || json.charAt(end - 1) == ',')) {
            end--;
        }
        json.setLength(end);
        if (end > 0 && json.charAt(end - 1) == ':') {
            json.append("null");
        }
    }

    private void string() {
        json.append('"');
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"' && isEnd()) {
                break;
            }
            if (c == '\\') {
                escape();
            } else if (c == '"') {
                json.append("\\\"");
            } else {
                json.append(c < ' ' ? ' ' : c);
            }
        }
        json.append('"');
        at++;
    }

    private void escape() {
        char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        boolean known = ESCAPES.indexOf(next) >= 0 && (next != 'u' || at + 5 < text.length());
        if (known) {
            json.append('\\').append(next);
            at++;
        }
    }

    /** A quotation mark ends a text where the sign after it goes on with the JSON; elsewhere it belongs to the text. */
    private boolean isEnd() {
        int next = at + 1;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return next >= text.length() || ",:}]".indexOf(text.charAt(next)) >= 0;
    }
}
