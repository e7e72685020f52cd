package news.broadsheet.core.comment;

import java.util.Optional;
import news.broadsheet.core.Ids;

/** Names a comment; derived from its author and idempotency key, so that a repeated submission is the same comment. */
public record CommentId(String value) {

    public CommentId {
        if (!Ids.isId(value)) {
            throw new IllegalArgumentException("a comment id is " + Ids.LENGTH + " characters of base 32");
        }
    }

    public static Optional<CommentId> parse(String text) {
        return Ids.isId(text) ? Optional.of(new CommentId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
