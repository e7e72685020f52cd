package news.broadsheet.core.story;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import news.broadsheet.core.article.Section;
import news.broadsheet.core.story.FrontPages.Factors;
import news.broadsheet.core.story.Story.Share;

/**
 * How high a story stands: how many owners tell it, how fast they come, what their sources are worth, how long ago, and what
 * the editors say. Each factor is a number that a person can check; their product is the score. Depends on the story and the
 * time alone, and while a story stays as it is, never rises.
 */
public final class StoryRank {

    /** News fades by half in this time. */
    static final Duration HALF_LIFE = Duration.ofHours(6);

    /** What everybody takes up at once is overtaken soonest. */
    static final Duration BREAKING_HALF_LIFE = Duration.ofHours(2);

    /** What is read the next day as well. */
    static final Duration FEATURE_HALF_LIFE = Duration.ofHours(24);

    /** A story breaks while at least so many owners took it up within the last {@link #BREAKING_WITHIN}. */
    static final int BREAKING_OWNERS = 5;

    static final Duration BREAKING_WITHIN = Duration.ofHours(1);

    /** An owner who just came counts whole for the velocity, one who came this long ago half. */
    static final Duration NEWS_OF_AN_OWNER = Duration.ofHours(1);

    private static final Set<Section> FEATURES = EnumSet.of(Section.OPINION, Section.CULTURE, Section.LIFE);

    private StoryRank() {}

    public static Factors of(Story story, Instant now) {
        Collection<Share> shares = story.owners().values();
        return new Factors(
                shares.size(),
                velocity(shares, now),
                authority(shares),
                Math.pow(0.5, halfLives(story, now)),
                story.boost());
    }

    /** 1 where nobody came lately, and 1 more for each owner who comes now. */
    private static double velocity(Collection<Share> shares, Instant now) {
        double coming = shares.stream()
                .mapToDouble(share -> Math.pow(0.5, hours(share.first(), now) / hours(NEWS_OF_AN_OWNER)))
                .sum();
        return 1 + coming;
    }

    /** Midway between the best and the mean: small sources that join do not make a story worth less than it was. */
    private static double authority(Collection<Share> shares) {
        double best = shares.stream().mapToDouble(Share::authority).max().orElse(0);
        double mean = shares.stream().mapToDouble(Share::authority).average().orElse(0);
        return (best + mean) / 2;
    }

    /** The hours in which it broke count as of the short half-life, for ever: leaving them behind must not lift a story. */
    private static double halfLives(Story story, Instant now) {
        double age = age(story, now);
        if (FEATURES.contains(story.section())) {
            return age / hours(FEATURE_HALF_LIFE);
        }
        double breaking = Math.min(age, breakingHours(story.owners().values(), now));
        return breaking / hours(BREAKING_HALF_LIFE) + (age - breaking) / hours(HALF_LIFE);
    }

    /**
     * Midway between when its owners took it up, in the mean, and its last article: one more article keeps a story up, but
     * does not make it new.
     */
    private static double age(Story story, Instant now) {
        double taken = story.owners().values().stream()
                .mapToDouble(share -> hours(share.first(), now))
                .average()
                .orElse(0);
        return (taken + hours(story.lastSeen(), now)) / 2;
    }

    /** For how many hours until now at least {@link #BREAKING_OWNERS} had come within the hour before. */
    static double breakingHours(Collection<Share> shares, Instant now) {
        List<Instant> firsts = shares.stream().map(Share::first).sorted().toList();
        double hours = 0;
        Instant counted = Instant.MIN;
        for (int i = BREAKING_OWNERS - 1; i < firsts.size(); i++) {
            Instant end = firsts.get(i - BREAKING_OWNERS + 1).plus(BREAKING_WITHIN);
            Instant from = later(firsts.get(i), counted);
            Instant to = end.isBefore(now) ? end : now;
            if (from.isBefore(to)) {
                hours += hours(from, to);
                counted = to;
            }
        }
        return hours;
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    /** 0 where it has not come yet: clocks differ. */
    private static double hours(Instant from, Instant to) {
        return to.isAfter(from) ? hours(Duration.between(from, to)) : 0;
    }

    private static double hours(Duration duration) {
        return duration.toMillis() / 3_600_000.0;
    }
}
