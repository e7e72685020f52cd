package news.broadsheet.core.story;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.broadsheet.core.article.ArticleId;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether an article is a copy of another: cut, extended, under another byline or dateline, misspelt, but the same
 * words. Articles that merely tell of the same event, or quote the same statement, are not copies.
 *
 * <p>Judges two sketches by how much of the shorter article stands in the longer one. Articles of about the same length may
 * both have left out and added something, and need less in common; a much shorter one was only cut, and nearly all of it is
 * there. A text of which most is boilerplate that another one carries too is taken for a copy: pages are freed of it before.
 */
final class Copies {

    /** Articles of a story that a new one is compared with. */
    static final int COMPARED = 24;

    /** Least share between articles of the same length; measured, see decision 23. */
    private static final double LEAST_SHARE = 0.44;

    /** What it rises by, in proportion to the difference in length... */
    private static final double RISE = 0.2;

    /** ...up to this difference: beyond, a sample is too small for finer distinctions. */
    private static final double MOST_DIFFERENCE = 0.6;

    /** Fewer shingles in common are a sentence that many write. */
    private static final double LEAST_COMMON = 7;

    /** Fewer hashes in common may be chance. */
    private static final int LEAST_SEEN = 4;

    private Copies() {}

    private record Match(Member of, double share) {}

    /**
     * What an article is a copy of: the original, where the most similar one is a copy itself.
     *
     * @param others may contain the article as it was before
     */
    static Optional<Why.CopyOf> of(Member article, Collection<Member> others) {
        Map<ArticleId, Member> known = new HashMap<>();
        others.forEach(other -> known.put(other.id(), other));
        List<Match> matches = others.stream()
                .filter(other -> !other.id().equals(article.id()))
                .map(other -> new Match(
                        other, share(article.reading().sketch(), other.reading().sketch())))
                .filter(match -> match.share() > 0)
                .sorted(Comparator.comparingDouble(Match::share)
                        .reversed()
                        .thenComparing(match -> match.of().at())
                        .thenComparing(match -> match.of().id().value()))
                .toList();
        for (Match match : matches) {
            ArticleId original = original(match.of(), known);
            if (original != null && !original.equals(article.id())) {
                return Optional.of(new Why.CopyOf(original, match.share()));
            }
        }
        return Optional.empty();
    }

    /** How much of the shorter article stands in the other where one is a copy of the other, or 0. */
    static double share(Sketch one, Sketch other) {
        if (one.hasSameHeadlineOnly(other)) {
            return 1;
        }
        Sketch.Common common = one.common(other);
        double inCommon = common.share() * Math.min(one.shingles(), other.shingles());
        double least = LEAST_SHARE + RISE * Math.min(MOST_DIFFERENCE, 1 - common.proportion());
        boolean isCopy = common.seen() >= LEAST_SEEN && inCommon >= LEAST_COMMON && common.share() >= least;
        return isCopy ? common.share() : 0;
    }

    /** Follows copies to what is none; null where they lead in a circle, as they may after revisions. */
    private static @Nullable ArticleId original(Member match, Map<ArticleId, Member> known) {
        Member at = match;
        for (int step = 0; step <= known.size(); step++) {
            if (!(at.why() instanceof Why.CopyOf copy)) {
                return at.id();
            }
            Member next = known.get(copy.article());
            if (next == null) {
                return copy.article();
            }
            at = next;
        }
        return null;
    }
}
