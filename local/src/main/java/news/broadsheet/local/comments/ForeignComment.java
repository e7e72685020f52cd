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
 * @param ours what a comment has besides where it was written here
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
        State state,
        Optional<Ours> ours) {

    /**
     * What only our own exports know of a comment.
     *
     * @param article our id of it
     * @param decidedAt when it was held, rejected or removed
     * @param reasonCode why, for programs
     * @param reason why, for its author
     */
    public record Ours(
            String article,
            Optional<Instant> editedAt,
            boolean featured,
            boolean pinned,
            Optional<Instant> decidedAt,
            Optional<String> reasonCode,
            Optional<String> reason) {

        /** What stands for the article's address where that is not known any more. */
        URI place() {
            return URI.create("urn:broadsheet:article:" + article);
        }
    }

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
        boolean isOurs = ours.isPresent();
        require(isId(id), "The id is missing, or no plain word of at most 100 characters.");
        require(
                parent.isEmpty() || isId(parent.get()),
                "The id of the parent is no plain word of at most 100 characters.");
        require(isOurs || SafeUrls.isWeb(articleUrl.toString()), "The article's address is no http or https URL.");
        require((isOurs && authorKey.isEmpty()) || Ids.isId(authorKey), "The key of the author is none of ours.");
        require(Dates.isBelievable(createdAt), "The time it was written at cannot be right.");
        articleTitle = articleTitle.map(PlainText::line).filter(title -> !title.isEmpty());
        boolean place = state == State.REMOVED && (!isOurs || authorKey.isEmpty());
        authorName = place ? "" : isOurs ? authorName : AuthorName.shown(authorName);
        text = place ? "" : isOurs ? text : PlainText.lines(text);
        require(place || isOurs || !text.isEmpty(), "It has no text.");
    }

    /** One of another system. */
    public ForeignComment(
            String id,
            Optional<String> parent,
            URI articleUrl,
            Optional<String> articleTitle,
            String authorName,
            String authorKey,
            String text,
            Instant createdAt,
            State state) {
        this(id, parent, articleUrl, articleTitle, authorName, authorKey, text, createdAt, state, Optional.empty());
    }

    /** The same, answering nothing. */
    ForeignComment asRoot() {
        return new ForeignComment(
                id, Optional.empty(), articleUrl, articleTitle, authorName, authorKey, text, createdAt, state, ours);
    }

    /** The same, below an article at another address. */
    public ForeignComment at(URI address) {
        return new ForeignComment(
                id, parent, address, articleTitle, authorName, authorKey, text, createdAt, state, ours);
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
