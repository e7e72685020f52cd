package news.broadsheet.ingest.identity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.article.Identity;
import news.broadsheet.core.article.Known;
import news.broadsheet.core.source.SourceId;

/** What an entry is to us, by those of its names that are known. */
public sealed interface Verdict {

    /** Never met. */
    record New(ArticleId article) implements Verdict {}

    /** The same article says something else now. */
    record Changed(ArticleId article) implements Verdict {}

    /** Stored as it is. */
    record Same(ArticleId article) implements Verdict {}

    /** Stored under a fingerprint that cannot be compared: taken for the same, and its fingerprint to be noted anew. */
    record Unmarked(ArticleId article) implements Verdict {}

    /** Another source brought it first, and only that one may revise it. */
    record NotOurs() implements Verdict {}

    /** Taken back, and to stay away. */
    record Withdrawn() implements Verdict {}

    /**
     * Where the names disagree: one that was taken back keeps the entry away; the text that is stored already is the same
     * article; else the article that most of the names stand for, and of two with as many that of the better name. Names of
     * another source's article count only where no other is known.
     *
     * @param identities best first, at least one
     */
    static Verdict of(
            SourceId source, List<Identity> identities, String fingerprint, Map<Identity, Known> knownIdentities) {
        List<Known> known = identities.stream()
                .map(knownIdentities::get)
                .filter(Objects::nonNull)
                .toList();
        if (known.stream().anyMatch(Known::withdrawn)) {
            return new Withdrawn();
        }
        List<Known> ours =
                known.stream().filter(each -> each.owner().equals(source)).toList();
        if (ours.isEmpty()) {
            return known.isEmpty() ? new New(identities.getFirst().firstArticle()) : new NotOurs();
        }
        return ours(ours, fingerprint);
    }

    private static Verdict ours(List<Known> ours, String fingerprint) {
        for (Known known : ours) {
            if (known.fingerprint().equals(fingerprint)) {
                return new Same(known.article());
            }
        }
        ArticleId article = elected(ours);
        boolean comparable = ours.stream()
                .filter(known -> known.article().equals(article))
                .anyMatch(known -> EntryFingerprint.areComparable(known.fingerprint(), fingerprint));
        return comparable ? new Changed(article) : new Unmarked(article);
    }

    private static ArticleId elected(List<Known> ours) {
        Map<ArticleId, Integer> votes = new LinkedHashMap<>();
        ours.forEach(known -> votes.merge(known.article(), 1, Integer::sum));
        ArticleId elected = ours.getFirst().article();
        for (Map.Entry<ArticleId, Integer> candidate : votes.entrySet()) {
            if (candidate.getValue() > votes.getOrDefault(elected, 0)) {
                elected = candidate.getKey();
            }
        }
        return elected;
    }
}
