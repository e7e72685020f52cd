package news.broadsheet.testkit.contract;

import static news.broadsheet.testkit.Samples.NOW;
import static news.broadsheet.testkit.Samples.article;
import static news.broadsheet.testkit.Samples.source;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import news.broadsheet.core.Page;
import news.broadsheet.core.Position;
import news.broadsheet.core.article.Section;
import news.broadsheet.core.feed.Card;
import news.broadsheet.core.feed.FeedStore;
import news.broadsheet.core.feed.ListName;
import news.broadsheet.core.source.SourceId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link FeedStore} promises. */
public abstract class FeedStoreContract {

    private static final ListName LATEST = new ListName.Latest();

    protected abstract NewsPorts news();

    @Test
    void aListWithoutCardsIsOneEmptyPage() {
        Page<Card> page = news().feeds().page(new ListName.InSection(Section.SCIENCE), null, 20);
        assertThat(page.items()).isEmpty();
        assertThat(page.next()).isEmpty();
    }

    @Test
    void anArticleStandsInItsFiveLists() {
        NewsPorts news = news();
        ArticleStoreContract.store(news, article("a"));
        ArticleStoreContract.store(news, article("b").section(Section.SPORT).language("de"));
        ArticleStoreContract.store(
                news, article("c").source(source("other").build()).section(Section.SPORT));
        assertThat(headlines(news, LATEST)).hasSize(3);
        assertThat(headlines(news, new ListName.InSection(Section.SPORT)))
                .containsExactlyInAnyOrder("Headline of b", "Headline of c");
        assertThat(headlines(news, new ListName.OfSource(new SourceId("other"))))
                .containsExactly("Headline of c");
        assertThat(headlines(news, new ListName.InLanguage("de"))).containsExactly("Headline of b");
        assertThat(headlines(news, new ListName.InSectionAndLanguage(Section.SPORT, "en")))
                .containsExactly("Headline of c");
    }

    @Test
    void pagesOfAnySizeShowEverythingOnceNewestFirst() {
        NewsPorts news = news();
        for (int i = 0; i < 23; i++) {
            // Several share a moment, and one lies before 1970.
            ArticleStoreContract.store(
                    news, article("n" + i).publishedAt(NOW.minusSeconds(i == 0 ? 2_000_000_000L : i / 3)));
        }
        List<Card> all = walk(news.feeds(), 100, null);
        assertThat(all)
                .hasSize(23)
                .isSortedAccordingTo(Comparator.comparing(Card::sortAt).reversed());
        for (int limit : new int[] {1, 5, 22, 23, 24}) {
            assertThat(walk(news.feeds(), limit, null)).isEqualTo(all);
        }
    }

    @Test
    void theLastPageSaysThatItIsTheLast() {
        NewsPorts news = news();
        for (int i = 0; i < 4; i++) {
            ArticleStoreContract.store(news, article("n" + i));
        }
        Page<Card> first = news.feeds().page(LATEST, null, 2);
        Page<Card> last = news.feeds().page(LATEST, first.next().orElseThrow(), 2);
        assertThat(last.items()).hasSize(2);
        assertThat(last.next()).isEmpty();
    }

    @Test
    void pagingWhileArticlesArriveRepeatsAndSkipsNothing() {
        NewsPorts news = news();
        for (int i = 0; i < 10; i++) {
            ArticleStoreContract.store(news, article("n" + i).publishedAt(NOW.minusSeconds(i)));
        }
        List<Card> before = walk(news.feeds(), 100, null);
        Page<Card> first = news.feeds().page(LATEST, null, 4);
        ArticleStoreContract.store(news, article("newer").publishedAt(NOW.plusSeconds(1)));
        ArticleStoreContract.store(
                news, article("n3").publishedAt(NOW.minusSeconds(3)).revision(2, "revised"));
        List<Card> seen = new ArrayList<>(first.items());
        seen.addAll(walk(news.feeds(), 4, first.next().orElseThrow()));
        assertThat(seen).isEqualTo(before);
    }

    @Test
    void anArticleThatIsWithdrawnBetweenPagesLeavesTheOthersInPlace() {
        NewsPorts news = news();
        for (int i = 0; i < 4; i++) {
            ArticleStoreContract.store(news, article("n" + i).publishedAt(NOW.minusSeconds(i)));
        }
        Page<Card> first = news.feeds().page(LATEST, null, 2);
        news.articles().withdraw(article("n1").id(), "reason", NOW);
        assertThat(walk(news.feeds(), 2, first.next().orElseThrow()))
                .extracting(Card::headline)
                .containsExactly("Headline of n2", "Headline of n3");
    }

    @Test
    void aPositionThatNoListGaveOutIsRefused() {
        FeedStore feeds = news().feeds();
        for (String made : List.of("x", "2026-03-01", "latest#", "9".repeat(51), "0#'; DROP")) {
            assertThatIllegalArgumentException().isThrownBy(() -> feeds.page(LATEST, new Position(made), 20));
        }
    }

    @Test
    void aLimitOutOfRangeIsRefused() {
        FeedStore feeds = news().feeds();
        assertThatIllegalArgumentException().isThrownBy(() -> feeds.page(LATEST, null, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> feeds.page(LATEST, null, 101));
    }

    @Test
    void aPartOfAListIsWhatLiesBetweenTwoMomentsOldestFirst() {
        NewsPorts news = news();
        for (int i = 0; i < 12; i++) {
            ArticleStoreContract.store(news, article("n" + i).publishedAt(NOW.plusSeconds(i / 2)));
        }
        List<Card> all = walk(news.feeds(), 100, null).reversed();
        for (int limit : new int[] {1, 3, 4, 100}) {
            List<Card> part = new ArrayList<>();
            @Nullable Position after = null;
            do {
                Page<Card> page = news.feeds().between(LATEST, NOW.plusSeconds(1), NOW.plusSeconds(4), after, limit);
                part.addAll(page.items());
                after = page.next().orElse(null);
            } while (after != null);
            assertThat(part).as("by " + limit).isEqualTo(all.subList(2, 8));
        }
        assertThat(news.feeds().between(LATEST, NOW, NOW, null, 9).items()).isEmpty();
        assertThat(news.feeds()
                        .between(LATEST, NOW.plusSeconds(9), NOW, null, 9)
                        .items())
                .isEmpty();
    }

    @Test
    void whatWasWithdrawnIsToldOfItsListsLatestFirst() {
        NewsPorts news = news();
        for (int i = 0; i < 4; i++) {
            ArticleStoreContract.store(news, article("n" + i).section(i == 0 ? Section.SPORT : Section.WORLD));
            if (i < 3) {
                news.articles().withdraw(article("n" + i).id(), "reason", NOW.plusSeconds(i));
            }
        }
        FeedStore feeds = news.feeds();
        assertThat(feeds.withdrawn(LATEST, NOW))
                .containsExactly(withdrawn("n2", 2), withdrawn("n1", 1), withdrawn("n0", 0));
        assertThat(feeds.withdrawn(LATEST, NOW.plusSeconds(1))).containsExactly(withdrawn("n2", 2), withdrawn("n1", 1));
        assertThat(feeds.withdrawn(new ListName.InSection(Section.SPORT), NOW)).containsExactly(withdrawn("n0", 0));
        assertThat(feeds.withdrawn(new ListName.OfSource(new SourceId("daily")), NOW))
                .hasSize(3);
        assertThat(feeds.withdrawn(new ListName.OfSource(new SourceId("other")), NOW))
                .isEmpty();
        // Again, by whoever does not know yet: the first time counts.
        news.articles().withdraw(article("n0").id(), "reason", NOW.plusSeconds(9));
        assertThat(feeds.withdrawn(LATEST, NOW)).hasSize(3).contains(withdrawn("n0", 0));
    }

    private static FeedStore.Withdrawn withdrawn(String name, int seconds) {
        return new FeedStore.Withdrawn(article(name).id(), NOW.plusSeconds(seconds));
    }

    private static List<String> headlines(NewsPorts news, ListName list) {
        return ArticleStoreContract.cards(news, list).stream()
                .map(Card::headline)
                .toList();
    }

    private static List<Card> walk(FeedStore feeds, int limit, @Nullable Position from) {
        List<Card> cards = new ArrayList<>();
        Page<Card> page = feeds.page(LATEST, from, limit);
        cards.addAll(page.items());
        while (page.next().isPresent()) {
            page = feeds.page(LATEST, page.next().get(), limit);
            cards.addAll(page.items());
        }
        return cards;
    }
}
