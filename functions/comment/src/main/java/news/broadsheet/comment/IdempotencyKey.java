package news.broadsheet.comment;

import java.util.Optional;
import java.util.regex.Pattern;
import news.broadsheet.core.Ids;
import news.broadsheet.core.comment.CommentId;
import news.broadsheet.lambda.http.Problem;
import news.broadsheet.lambda.http.Request;

/**
 * The caller's name for one submission, by which sending it again is known as the same
 * (draft-ietf-httpapi-idempotency-key-header). It is taken as it comes, quotes included, and belongs to its author: two
 * people may use the same one.
 */
record IdempotencyKey(String value) {

    private static final Pattern FORM = Pattern.compile("[\\x20-\\x7e]{1,255}");

    /**
     * Empty where the request has none: then each sending is a comment of its own.
     *
     * @throws Problem 400 where the header is there and not 1 to 255 printable ASCII characters
     */
    static Optional<IdempotencyKey> of(Request request) {
        Optional<String> header =
                Optional.ofNullable(request.headers().get("idempotency-key")).map(String::strip);
        if (header.isPresent() && !FORM.matcher(header.get()).matches()) {
            throw Problem.badRequest("An idempotency key has 1 to 255 printable ASCII characters.")
                    .at("idempotency-key");
        }
        return header.map(IdempotencyKey::new);
    }

    CommentId comment(String authorKey) {
        return new CommentId(Ids.of("comment", "key", authorKey, value));
    }

    static CommentId withoutKey(String authorKey, String nonce) {
        return new CommentId(Ids.of("comment", "nonce", authorKey, nonce));
    }
}
