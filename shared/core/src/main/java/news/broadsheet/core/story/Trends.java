package news.broadsheet.core.story;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import news.broadsheet.core.article.Section;
import news.broadsheet.core.story.Trending.Trend;

/**
 * Finds what one language tells of more than usual: today's owners against the mean of the days before. A word or section
 * needs {@link #LEAST_OWNERS} owners, so that no single source can make a trend. Pure: what is kept is {@link TrendStore}'s
 * matter.
 */
public final class Trends {

    /** Days that make the usual. */
    public static final int BASELINE_DAYS = 7;

    static final Duration TODAY = Duration.ofHours(24);
    static final int LEAST_OWNERS = 3;

    /** Words counted of a story: what it is about, not what its articles mention. */
    static final int TERMS_OF_A_STORY = 12;

    /** Words of one story among the trends, so that one event does not fill them. */
    private static final int SHOWN_OF_A_STORY = 2;

    private static final Comparator<Trend> BEST = Comparator.comparingDouble(Trend::score)
            .reversed()
            // "Port Ellery" tells more than "Ellery"
            .thenComparingInt(trend -> -trend.name().length())
            .thenComparing(Trend::name);

    private final String language;
    private final Instant now;
    private final Map<String, Told> terms = new TreeMap<>();
    private final Map<Section, Told> sections = new TreeMap<>();

    private Trends(String language, Instant now) {
        this.language = language;
        this.now = now;
    }

    /** What is told of one word or section. */
    private static final class Told {

        private int count;
        private final Set<String> owners = new HashSet<>();
        private Story most;

        private Told(Story first) {
            most = first;
        }

        private void add(Story story) {
            count += story.owners().size();
            owners.addAll(story.owners().keySet());
            if (story.owners().size() > most.owners().size()) {
                most = story;
            }
        }
    }

    /** Counts the live stories of one language that were told within {@link #TODAY}. */
    public static Trends of(String language, Collection<Story> stories, Vocabulary vocabulary, Instant now) {
        Trends trends = new Trends(language, now);
        stories.stream()
                .filter(story -> story.isLive() && story.language().equals(language))
                .filter(story -> story.lastSeen().isAfter(now.minus(TODAY)))
                .sorted(Comparator.comparing(Story::id))
                .forEach(story -> trends.count(story, vocabulary));
        return trends;
    }

    private void count(Story story, Vocabulary vocabulary) {
        for (String term : story.profile().best(TERMS_OF_A_STORY, vocabulary)) {
            terms.computeIfAbsent(term, _ -> new Told(story)).add(story);
        }
        sections.computeIfAbsent(story.section(), _ -> new Told(story)).add(story);
    }

    public LocalDate day() {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    /** Today as the days to come will compare with it. */
    public TrendDay today() {
        Map<String, Integer> counts = new HashMap<>();
        terms.forEach((term, told) -> counts.put(term, told.count));
        Map<Section, Integer> bySection = new HashMap<>();
        sections.forEach((section, told) -> bySection.put(section, told.count));
        return new TrendDay(language, day(), counts, bySection);
    }

    /** @param before the days before today that are known; those that are not do not count as days without news */
    public Trending against(Collection<TrendDay> before) {
        List<Trend> rising = new ArrayList<>();
        terms.forEach((term, told) -> {
            double usual = mean(before, day -> day.terms().getOrDefault(term, 0));
            rising.add(trend(term, told, usual));
        });
        List<Trend> shelves = new ArrayList<>();
        sections.forEach((section, told) -> {
            double usual = mean(before, day -> day.sections().getOrDefault(section, 0));
            shelves.add(trend(section.slug(), told, usual));
        });
        return new Trending(now, distinct(best(rising)), best(shelves));
    }

    /** What trends in any language, of what trends in each. */
    public static Trending together(Collection<Trending> languages, Instant now) {
        List<Trend> terms = languages.stream()
                .flatMap(each -> each.terms().stream())
                .sorted(BEST)
                .limit(Trending.MOST)
                .toList();
        List<Trend> sections = languages.stream()
                .flatMap(each -> each.sections().stream())
                .sorted(BEST)
                .limit(Trending.MOST)
                .toList();
        return new Trending(now, terms, sections);
    }

    private Trend trend(String name, Told told, double usual) {
        Story story = told.most;
        return new Trend(name, language, told.count, usual, told.owners.size(), story.id(), story.headline());
    }

    private static double mean(Collection<TrendDay> days, ToIntFunction<TrendDay> count) {
        return days.stream().mapToInt(count).average().orElse(0);
    }

    private static List<Trend> best(List<Trend> trends) {
        return trends.stream()
                .filter(trend -> trend.owners() >= LEAST_OWNERS && trend.score() > 0)
                .sorted(BEST)
                .toList();
    }

    /** Of the words of one story the two that tell most, and none that another one holds. */
    private static List<Trend> distinct(List<Trend> best) {
        Map<StoryId, List<Trend>> byStory = new LinkedHashMap<>();
        List<Trend> kept = new ArrayList<>();
        for (Trend trend : best) {
            List<Trend> same = byStory.computeIfAbsent(trend.story(), _ -> new ArrayList<>());
            boolean isNew = same.stream().noneMatch(other -> shareAWord(other.name(), trend.name()));
            if (isNew && same.size() < SHOWN_OF_A_STORY && kept.size() < Trending.MOST) {
                same.add(trend);
                kept.add(trend);
            }
        }
        return kept;
    }

    private static boolean shareAWord(String a, String b) {
        return Arrays.stream(a.split(" ")).anyMatch(Arrays.asList(b.split(" "))::contains);
    }
}
