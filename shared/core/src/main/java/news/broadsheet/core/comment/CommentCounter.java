package news.broadsheet.core.comment;

import java.util.Collection;

/**
 * Keeps the comment counts of articles and roots, fed from the comments table's stream, which may repeat, delay and reorder
 * what it brings.
 */
public interface CommentCounter {

    /** Counts each comment at most once in its newest known version, whatever order and however often it comes. */
    void apply(Collection<Comment> changed);
}
