package news.broadsheet.core.search;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How well articles match, as a whole number: the sum over words of rarity and weight, as in BM25, less where words are
 * missing, and less for older news down to a part that every age keeps.
 */
final class Ranking {

    private static final double SCALE = 10_000;

    /** What age cannot take away: of an old article that is about it, before a new one that mentions it. */
    private static final double AGELESS = 0.35;

    private static final double HALF_LIFE_DAYS = 7;

    private final List<WantedWord> words;
    private final int least;
    private final Instant asOf;

    /** @param least so many of the words an article must have */
    Ranking(List<WantedWord> words, int least, Instant asOf) {
        this.words = List.copyOf(words);
        this.least = least;
        this.asOf = asOf;
    }

    /** How many words of a query may be missing: none of two, one of three, two of five. */
    static int dispensable(int words) {
        return words < 3 ? 0 : words < 5 ? 1 : 2;
    }

    /** 0 where it does not match. */
    int score(Posting posting) {
        double sum = 0;
        int found = 0;
        for (WantedWord word : words) {
            double worth = word.worth(posting.terms());
            sum += worth;
            found += worth > 0 ? 1 : 0;
        }
        if (found < least) {
            return 0;
        }
        double coverage = (double) found / words.size();
        return (int) Math.max(1, Math.round(SCALE * sum * coverage * coverage * freshness(posting)));
    }

    private double freshness(Posting posting) {
        double days = Math.max(0, Duration.between(posting.place().at(), asOf).toHours() / 24.0);
        return AGELESS + (1 - AGELESS) * Math.pow(2, -days / HALF_LIFE_DAYS);
    }
}
