package news.broadsheet.core.comment;

import news.broadsheet.core.Page;
import news.broadsheet.core.Position;
import org.jspecify.annotations.Nullable;

/** Comments brought in from elsewhere, and all there are. Whoever asks has checked what it puts here: nothing is screened. */
public interface CommentArchive {

    /** What became of a comment that was brought. */
    enum Outcome {
        STORED,
        /** One of this id was there, and stays as it is. */
        KNOWN
    }

    /**
     * Stores a comment as given, its state and times kept: one conditional put, and one write more where it is held or marked.
     * Counts, places in lists and its author's trace follow from the stream as for any comment.
     */
    Outcome put(Comment comment);

    /**
     * All comments in whatever state, in no order that means anything, each once; possibly without the last second's changes.
     * It reads the whole table for them, 0.5 read units for each 4 KB of it.
     *
     * @param limit items of a page, 1 to 100
     */
    Page<Comment> all(@Nullable Position after, int limit);
}
