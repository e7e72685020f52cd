package news.broadsheet.local.comments;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import news.broadsheet.core.Ids;
import news.broadsheet.core.article.Dates;
import news.broadsheet.core.article.SafeUrls;

/**
 * A comment that was written elsewhere. It carries no e-mail or IP address of its author: those end in the reader.
 *
 * @param id as the other system has it, unique within one export
 * @param parent id of the comment it replies to, which may come later or never
 * @param articleUrl where the article stood; which of our articles that is, the importer finds out
 * @param authorName as may be shown, see {@link AuthorName}; empty where only the place is left
 * @param authorKey the same for all comments of one person in one system, and telling nothing about them
 * @param text Markdown of our subset; empty where only the place is left
 */
public record ForeignComment(
        String id,
        Optional<String> parent,
        URI articleUrl,
        Optional<String> articleTitle,
        String authorName,
        String authorKey,
        String text,
        Instant createdAt,
        State state) {

    /** What the other system's staff decided. */
    public enum State {
        PUBLISHED,

        /** Waiting for staff. */
        HELD,

        /** Deleted: only its place is left, so that replies stand. */
        REMOVED,

        /** Spam. */
        REJECTED
    }

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_.:-]{1,100}");

    /** @throws IllegalArgumentException with a sentence, where it cannot be a comment */
    public ForeignComment {
        require(isId(id), "The id is missing, or no plain word of at most 100 characters.");
        require(
                parent.isEmpty() || isId(parent.get()),
                "The id of the parent is no plain word of at most 100 characters.");
        require(SafeUrls.isWeb(articleUrl.toString()), "The article's address is no http or https URL.");
        require(Ids.isId(authorKey), "The key of the author is none of ours.");
        require(Dates.isBelievable(createdAt), "The time it was written at cannot be right.");
        articleTitle = articleTitle.map(PlainText::line).filter(title -> !title.isEmpty());
        boolean place = state == State.REMOVED;
        authorName = place ? "" : AuthorName.shown(authorName);
        text = place ? "" : PlainText.lines(text);
        require(place || !text.isEmpty(), "It has no text.");
    }

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
