package news.broadsheet.core.comment;

import java.time.Duration;
import java.util.List;
import news.broadsheet.core.comment.rules.Policy.Failure;
import news.broadsheet.core.comment.rules.Policy.Mode;
import org.jspecify.annotations.Nullable;

/**
 * What a newsroom has set for one {@link Scope}. Null means: as the wider scope has it.
 *
 * @param mode when staff read comments
 * @param firstComments how many published comments make an author known, in mode FIRST_N; 0 to 100
 * @param banned words that have a comment refused, a list as {@link news.broadsheet.core.comment.rules.WordList} reads it;
 *     words of narrower scopes are added to those of wider ones
 * @param suspect words that have it held, likewise
 * @param linksBeforeHold with more links it is held; 0 to 100
 * @param linksBeforeRefusal with more links it is refused; not less than {@code linksBeforeHold}
 * @param withoutClassifier what follows where the classifier does not answer
 * @param reportsToHold with so many open reports a comment is held; 1 to 1000
 * @param closed whether nobody may write
 * @param closeAfter how old an article may be to be commented on; in whole days, 1 to 3650
 * @param reservedNames names readers may not bear, besides the usual ones; for the site only
 * @param version counts changes, from 1; 0 where nothing was ever set
 */
public record CommentSettings(
        @Nullable Mode mode,
        @Nullable Integer firstComments,
        @Nullable String banned,
        @Nullable String suspect,
        @Nullable Integer linksBeforeHold,
        @Nullable Integer linksBeforeRefusal,
        @Nullable Failure withoutClassifier,
        @Nullable Integer reportsToHold,
        @Nullable Boolean closed,
        @Nullable Duration closeAfter,
        List<String> reservedNames,
        long version) {

    public static final CommentSettings NONE =
            new CommentSettings(null, null, null, null, null, null, null, null, null, null, List.of(), 0);

    public CommentSettings {
        reservedNames = List.copyOf(reservedNames);
    }
}
