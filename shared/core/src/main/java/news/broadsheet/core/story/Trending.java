package news.broadsheet.core.story;

import java.time.Instant;
import java.util.List;

/**
 * What is told of more than usual, most so first.
 *
 * @param terms at most {@link #MOST}
 * @param sections those that are above their usual
 */
public record Trending(Instant at, List<Trend> terms, List<Trend> sections) {

    public static final int MOST = 50;

    public Trending {
        terms = List.copyOf(terms);
        sections = List.copyOf(sections);
    }

    /**
     * A word or a section that is told of more than usual.
     *
     * @param name the word, or the section's slug
     * @param today owners of its stories within the last 24 hours, an owner of two stories twice
     * @param usual the same, in the mean of the days before
     * @param owners those of today, each once
     * @param story of those it stands in, the one of the most owners
     */
    public record Trend(
            String name, String language, int today, double usual, int owners, StoryId story, String headline) {

        /** How far above the usual, in units of what chance does: counts scatter with their square root. */
        public double score() {
            return (today - usual) / Math.sqrt(usual + 1);
        }
    }
}
