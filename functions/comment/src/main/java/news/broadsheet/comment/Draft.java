package news.broadsheet.comment;

import java.util.Optional;
import java.util.Set;
import news.broadsheet.core.article.Words;
import news.broadsheet.core.comment.CommentId;
import news.broadsheet.lambda.http.Problem;
import news.broadsheet.lambda.http.Request;
import tools.jackson.databind.JsonNode;

/**
 * A comment as sent, and found to be one.
 *
 * @param text Markdown, exactly as written
 * @param parent the comment it replies to
 */
record Draft(String text, Optional<CommentId> parent) {

    /** Most code points, white space at the end not counted. */
    static final int MOST_CODE_POINTS = 5_000;

    /** Most bytes of UTF-8, white space at the end included: what is stored is what was written. */
    static final int MOST_BYTES = 20_000;

    /** Room for the longest text with every character escaped as JSON allows. */
    static final int MOST_BODY_BYTES = 65_536;

    private static final Set<String> MEMBERS = Set.of("text", "parent");

    /** @throws Problem 400, 413 or 415, each with what is wrong */
    static Draft of(Request request) {
        JsonNode body = request.object(MOST_BODY_BYTES);
        for (String name : body.propertyNames()) {
            if (!MEMBERS.contains(name)) {
                throw Problem.badRequest("A comment has a text and perhaps a parent, nothing else.")
                        .at(name);
            }
        }
        return new Draft(text(body.path("text")), parent(body.path("parent")));
    }

    /**
     * The new words of a comment that is there.
     *
     * @throws Problem as {@link #of}
     */
    static String edit(Request request) {
        JsonNode body = request.object(MOST_BODY_BYTES);
        for (String name : body.propertyNames()) {
            if (!name.equals("text")) {
                throw Problem.badRequest("Of a comment only the text can be changed.")
                        .at(name);
            }
        }
        return text(body.path("text"));
    }

    static String text(JsonNode node) {
        if (!node.isString()) {
            throw wrong("A comment needs a text, as a JSON string.");
        }
        String text = node.stringValue();
        String trimmed = text.stripTrailing();
        if (trimmed.isEmpty()) {
            throw wrong("The text is empty.");
        }
        if (trimmed.codePointCount(0, trimmed.length()) > MOST_CODE_POINTS || Words.utf8Length(text) > MOST_BYTES) {
            throw wrong("The text may have at most " + MOST_CODE_POINTS + " characters and " + MOST_BYTES + " bytes.");
        }
        if (!isPlain(text)) {
            throw wrong("The text holds control characters.");
        }
        return text;
    }

    /** Whether a text has none of the characters that no text needs. */
    static boolean isPlain(String text) {
        return text.codePoints().noneMatch(Draft::isRefused);
    }

    /** Controls other than tab and line ends, and halves of surrogate pairs, which are no characters at all. */
    private static boolean isRefused(int c) {
        int type = Character.getType(c);
        return type == Character.SURROGATE || (type == Character.CONTROL && c != '\t' && c != '\n' && c != '\r');
    }

    private static Optional<CommentId> parent(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return Optional.empty();
        }
        Optional<CommentId> id = node.isString() ? CommentId.parse(node.stringValue()) : Optional.empty();
        if (id.isEmpty()) {
            throw Problem.badRequest("The parent is not the id of a comment.").at("parent");
        }
        return id;
    }

    private static Problem wrong(String detail) {
        return Problem.badRequest(detail).at("text");
    }
}
