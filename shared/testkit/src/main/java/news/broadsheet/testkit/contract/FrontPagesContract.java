package news.broadsheet.testkit.contract;

import static news.broadsheet.testkit.Samples.NOW;
import static news.broadsheet.testkit.Samples.story;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import news.broadsheet.core.article.Section;
import news.broadsheet.core.story.FrontName;
import news.broadsheet.core.story.FrontName.Order;
import news.broadsheet.core.story.FrontPages;
import news.broadsheet.core.story.FrontPages.Entry;
import news.broadsheet.core.story.FrontPages.Factors;
import news.broadsheet.core.story.FrontPages.FrontPage;
import news.broadsheet.testkit.SampleStory;
import org.junit.jupiter.api.Test;

/** What every {@link FrontPages} promises. */
public abstract class FrontPagesContract {

    private static final FrontName TOP = new FrontName(Order.TOP, null, null);
    private static final Instant LATER = NOW.plusSeconds(300);

    protected abstract FrontPages fronts();

    @Test
    void aListThatNobodyRankedHasNoPages() {
        assertThat(fronts().page(TOP, 0)).isEmpty();
    }

    @Test
    void pagesComeBackAsTheyWereRanked() {
        FrontPages fronts = fronts();
        FrontPage first = page(NOW, false, entry("a", 1.5), entry("b", 1));
        FrontPage second = page(NOW, true, entry("c", 1));
        fronts.replace(TOP, List.of(first, second));
        assertThat(fronts.page(TOP, 0)).contains(first);
        assertThat(fronts.page(TOP, 1)).contains(second);
        assertThat(fronts.page(TOP, 2)).isEmpty();
        assertThat(fronts.page(TOP, -1)).isEmpty();
        assertThat(fronts.page(TOP, 1_000)).isEmpty();
    }

    @Test
    void listsDoNotShareTheirPages() {
        FrontPages fronts = fronts();
        List<FrontName> names = List.of(
                TOP,
                new FrontName(Order.LATEST, null, null),
                new FrontName(Order.TOP, Section.WORLD, null),
                new FrontName(Order.TOP, null, "en"),
                new FrontName(Order.TOP, Section.WORLD, "en"));
        for (FrontName name : names) {
            fronts.replace(name, List.of(page(NOW, true, entry(name.toString(), 1))));
        }
        for (FrontName name : names) {
            assertThat(fronts.page(name, 0)).contains(page(NOW, true, entry(name.toString(), 1)));
        }
    }

    @Test
    void theFirstPagesOfSeveralListsAreReadAtOnce() {
        FrontPages fronts = fronts();
        FrontName world = new FrontName(Order.TOP, Section.WORLD, null);
        FrontName nobodys = new FrontName(Order.TOP, Section.SPORT, null);
        FrontPage first = page(NOW, false, entry("a", 2));
        FrontPage ofWorld = page(NOW, true, entry("b", 1));
        fronts.replace(TOP, List.of(first, page(NOW, true, entry("c", 1))));
        fronts.replace(world, List.of(ofWorld));
        assertThat(fronts.firsts(List.of(TOP, world, nobodys)))
                .containsExactlyInAnyOrderEntriesOf(Map.of(TOP, first, world, ofWorld));
        assertThat(fronts.firsts(List.of())).isEmpty();
    }

    @Test
    void aPageOnWhichOnlyTimeHasPassedStaysAsItIs() {
        FrontPages fronts = fronts();
        FrontPage before = page(NOW, true, entry("a", 2));
        fronts.replace(TOP, List.of(before));
        fronts.replace(TOP, List.of(page(LATER, true, faded(entry("a", 2)))));
        assertThat(fronts.page(TOP, 0)).contains(before);
    }

    @Test
    void whatChangedIsReplacedAndPagesBehindTheLastAreGone() {
        FrontPages fronts = fronts();
        fronts.replace(
                TOP,
                List.of(
                        page(NOW, false, entry("a", 1)),
                        page(NOW, false, entry("b", 1)),
                        page(NOW, true, entry("c", 1))));
        FrontPage boosted = page(LATER, true, entry("a", 3));
        fronts.replace(TOP, List.of(boosted));
        assertThat(fronts.page(TOP, 0)).contains(boosted);
        assertThat(fronts.page(TOP, 1)).isEmpty();
        assertThat(fronts.page(TOP, 2)).isEmpty();
    }

    @Test
    void noMoreThanTheMostPagesAreKept() {
        FrontPages fronts = fronts();
        fronts.replace(
                TOP,
                IntStream.range(0, FrontPages.MOST_PAGES + 2)
                        .mapToObj(i -> page(NOW, false, entry("p" + i, 1)))
                        .toList());
        assertThat(fronts.page(TOP, FrontPages.MOST_PAGES - 1)).isPresent();
        assertThat(fronts.page(TOP, FrontPages.MOST_PAGES)).isEmpty();
    }

    @Test
    void listsThatAreNoMoreAreEmptied() {
        FrontPages fronts = fronts();
        FrontName german = new FrontName(Order.TOP, null, "de");
        FrontName sport = new FrontName(Order.LATEST, Section.SPORT, null);
        fronts.replaceAll(
                Map.of(TOP, List.of(page(NOW, true, entry("a", 1))), german, List.of(page(NOW, true, entry("b", 1)))));
        fronts.replace(sport, List.of(page(NOW, true, entry("c", 1))));
        fronts.replaceAll(Map.of(TOP, List.of(page(LATER, true, entry("d", 1)))));
        assertThat(fronts.page(TOP, 0)).contains(page(LATER, true, entry("d", 1)));
        assertThat(fronts.page(german, 0)).isEmpty();
        assertThat(fronts.page(sport, 0)).isEmpty();
        fronts.replaceAll(Map.of());
        assertThat(fronts.page(TOP, 0)).isEmpty();
    }

    @Test
    void aFullFrontComesBackInItsOrder() {
        FrontPages fronts = fronts();
        Entry[] entries = IntStream.range(0, FrontPages.PAGE)
                .mapToObj(i -> entry("s" + i, 1))
                .toArray(Entry[]::new);
        fronts.replaceAll(Map.of(TOP, List.of(page(NOW, true, entries))));
        assertThat(fronts.page(TOP, 0).orElseThrow().entries()).containsExactly(entries);
    }

    private static FrontPage page(Instant at, boolean last, Entry... entries) {
        return new FrontPage(List.of(entries), at, last);
    }

    private static Entry entry(String name, double boost) {
        SampleStory sample = story(name.replaceAll("[^a-zA-Z0-9]", "").toLowerCase(Locale.ROOT))
                .owner("daily", NOW.minusSeconds(60))
                .owner("echo", NOW);
        return new Entry(
                sample.id(),
                sample.cards().getFirst(),
                List.of("The echo", "Ça ira"),
                5,
                2,
                NOW.minusSeconds(60),
                NOW,
                new Factors(2, 2.125, 1.25, 0.987654321, boost));
    }

    private static Entry faded(Entry entry) {
        Factors why = entry.why();
        return new Entry(
                entry.story(),
                entry.lead(),
                entry.others(),
                entry.articles(),
                entry.owners(),
                entry.firstSeen(),
                entry.lastSeen(),
                new Factors(why.owners(), 1.5, why.authority(), 0.5, why.boost()));
    }
}
