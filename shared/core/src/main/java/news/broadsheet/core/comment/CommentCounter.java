package news.broadsheet.core.comment;

import java.util.Collection;

/**
 * Keeps what follows from comments and reactions: counts of articles, roots and authors, tallies, places in lists and queues.
 * It is fed from the comments table's stream, which may repeat, delay and reorder what it brings.
 */
public interface CommentCounter {

    /**
     * Counts each comment at most once in its newest known version, whatever order and however often it comes: for its
     * article, its root, the comment it replies to and its author.
     */
    void apply(Collection<Comment> changed);

    /**
     * Puts a comment where its state and tally want it in lists and queues. Nothing happens where it or its tally has changed
     * since, as that will come through the stream as well.
     */
    void settle(Comment comment);

    /** Counts what each person's reaction is now; reactions may come twice, late, and in any order. */
    void tally(Collection<Reaction> changed);
}
