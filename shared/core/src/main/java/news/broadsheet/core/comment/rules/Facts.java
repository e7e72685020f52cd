package news.broadsheet.core.comment.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a comment that is to be judged, and of its author.
 *
 * @param text Markdown as written
 * @param approved how many comments of the author were approved, or published and left standing
 * @param warned whether staff have warned the author
 * @param recent {@link Likeness} of what the author wrote lately, without this comment
 * @param classifier null where none was asked, or not yet
 */
public record Facts(
        String text,
        int approved,
        boolean warned,
        List<String> recent,
        @Nullable Classifier classifier) {

    public Facts {
        recent = List.copyOf(recent);
    }

    /** What a classifier of texts makes of it. */
    public enum Classifier {
        CLEAN,
        SUSPECT,
        BAD,
        /** It was asked and did not answer. */
        UNAVAILABLE
    }
}
