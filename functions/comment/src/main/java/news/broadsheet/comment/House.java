package news.broadsheet.comment;

import java.time.Duration;
import java.util.Optional;
import news.broadsheet.core.comment.rules.Policy;
import news.broadsheet.core.comment.rules.ReservedNames;

/**
 * What the newsroom's settings come to for one article.
 *
 * @param reportsToHold with so many open reports a comment is held
 * @param closed whether nobody may write
 * @param closeAfter how old an article may be to be commented on
 */
record House(
        Policy policy, int reportsToHold, boolean closed, Optional<Duration> closeAfter, ReservedNames reservedNames) {}
