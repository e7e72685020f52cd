package news.broadsheet.ingest.identity;

import java.util.List;
import java.util.Map;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.article.Identity;
import news.broadsheet.core.article.Known;
import news.broadsheet.core.source.SourceId;

/** What an entry is to us, by the first of its names that is known. */
public sealed interface Verdict {

    /** Never met. */
    record New(ArticleId article) implements Verdict {}

    /** The same article says something else now. */
    record Changed(ArticleId article) implements Verdict {}

    /** Stored as it is. */
    record Same(ArticleId article) implements Verdict {}

    /** Another source brought it first, and only that one may revise it. */
    record NotOurs() implements Verdict {}

    /** Taken back, and to stay away. */
    record Withdrawn() implements Verdict {}

    /** @param identities best first, at least one */
    static Verdict of(
            SourceId source, List<Identity> identities, String fingerprint, Map<Identity, Known> knownIdentities) {
        for (Identity identity : identities) {
            Known known = knownIdentities.get(identity);
            if (known == null) {
                continue;
            }
            if (known.withdrawn()) {
                return new Withdrawn();
            }
            if (!known.owner().equals(source)) {
                return new NotOurs();
            }
            return known.fingerprint().equals(fingerprint) ? new Same(known.article()) : new Changed(known.article());
        }
        return new New(identities.getFirst().firstArticle());
    }
}
