package news.broadsheet.testkit.contract;

import static news.broadsheet.testkit.Samples.NOW;
import static news.broadsheet.testkit.Samples.article;
import static news.broadsheet.testkit.Samples.source;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import news.broadsheet.core.article.Article;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.article.ArticleStore;
import news.broadsheet.core.article.ArticleStore.Lookup;
import news.broadsheet.core.article.ArticleStore.Presence;
import news.broadsheet.core.article.ArticleStore.Stored;
import news.broadsheet.core.article.Identity;
import news.broadsheet.core.article.Known;
import news.broadsheet.core.article.Section;
import news.broadsheet.core.feed.Card;
import news.broadsheet.core.feed.ListName;
import news.broadsheet.core.source.Rights;
import news.broadsheet.core.source.Source;
import news.broadsheet.testkit.SampleArticle;
import org.junit.jupiter.api.Test;

/** What every {@link ArticleStore} and its {@link ArticleStore.Reader} promise. */
public abstract class ArticleStoreContract {

    private static final ArticleId UNKNOWN = article("never stored").id();

    protected abstract NewsPorts news();

    @Test
    void anUnknownArticleIsNotThere() {
        NewsPorts news = news();
        assertThat(news.articles().find(UNKNOWN)).isEmpty();
        assertThat(news.reader().look(UNKNOWN)).isEqualTo(new Lookup.Unknown());
        assertThat(news.reader().presence(UNKNOWN)).isEqualTo(Presence.UNKNOWN);
        assertThat(news.articles().known(article("never stored").identities())).isEmpty();
    }

    @Test
    void anArticleComesBackAsItWasStored() {
        NewsPorts news = news();
        Article every = Specimens.everyBlock().build();
        assertThat(store(news, Specimens.everyBlock())).isEqualTo(Stored.NEW);
        assertThat(news.articles().find(every.id())).contains(every);
    }

    @Test
    void anArticleWithoutAnythingOptionalComesBackAsItWasStored() {
        NewsPorts news = news();
        SampleArticle bare = article("bare")
                .headline("")
                .excerpt("")
                .standfirst(null)
                .byline(null)
                .tags()
                .image(null)
                .body();
        store(news, bare);
        assertThat(news.articles().find(bare.id())).contains(bare.build());
        assertThat(cards(news, new ListName.Latest())).containsExactly(bare.card());
    }

    @Test
    void aLargeBodyComesBackWhole() {
        NewsPorts news = news();
        news.sources().save(source("daily").build());
        SampleArticle large = Specimens.large("large", 1);
        assertThat(store(news, large)).isEqualTo(Stored.NEW);
        assertThat(news.articles().find(large.id())).contains(large.build());
        assertThat(news.reader().look(large.id()))
                .isInstanceOfSatisfying(
                        Lookup.Found.class, found -> assertThat(found.article()).isEqualTo(large.build()));
    }

    @Test
    void aBodyMayGrowLargeAndShrinkAgain() {
        NewsPorts news = news();
        store(news, article("a"));
        Article grown = Specimens.large("a", 2).revision(2, "grown").build();
        store(news, Specimens.large("a", 2).revision(2, "grown"));
        assertThat(news.articles().find(grown.id())).contains(grown);
        Article small = article("a").revision(3, "small").build();
        store(news, article("a").revision(3, "small"));
        assertThat(news.articles().find(small.id())).contains(small);
    }

    @Test
    void storingTwiceIsStoringOnce() {
        NewsPorts news = news();
        store(news, article("a"));
        assertThat(store(news, article("a"))).isEqualTo(Stored.UNCHANGED);
        assertThat(cards(news, new ListName.Latest()))
                .containsExactly(article("a").card());
    }

    @Test
    void aNewerRevisionIsWhatReadersSee() {
        NewsPorts news = news();
        store(news, article("a"));
        SampleArticle second = article("a").headline("Corrected").revision(2, "corrected");
        assertThat(store(news, second)).isEqualTo(Stored.REVISED);
        assertThat(news.articles().find(second.id())).contains(second.build());
        assertThat(cards(news, new ListName.Latest())).containsExactly(second.card());
    }

    @Test
    void anOlderRevisionChangesNothing() {
        NewsPorts news = news();
        SampleArticle second = article("a").headline("Corrected").revision(2, "corrected");
        store(news, article("a"));
        store(news, second);
        assertThat(store(news, article("a"))).isEqualTo(Stored.UNCHANGED);
        assertThat(news.articles().find(second.id())).contains(second.build());
        assertThat(cards(news, new ListName.Latest())).containsExactly(second.card());
    }

    @Test
    void aLateCallDoesNotSetTheRememberedEntryBack() {
        NewsPorts news = news();
        SampleArticle first = article("a");
        SampleArticle second = article("a").revision(2, "second");
        news.articles().store(second.build(), second.identities(), "entry 2");
        news.articles().store(first.build(), first.identities(), "entry 1");
        assertThat(news.articles().known(first.identities()).values())
                .extracting(Known::fingerprint)
                .containsOnly("entry 2");
    }

    @Test
    void anotherContentUnderTheSameRevisionIsNotLostWhenItWasFetchedLater() {
        NewsPorts news = news();
        SampleArticle later =
                article("a").headline("As changed since").revision(1, "changed").fetchedAt(NOW.plusSeconds(600));
        store(news, article("a"));
        assertThat(store(news, later)).isEqualTo(Stored.REVISED);
        assertThat(store(news, later)).isEqualTo(Stored.UNCHANGED);
        assertThat(store(news, article("a"))).isEqualTo(Stored.UNCHANGED);
        Article kept = news.articles().find(later.id()).orElseThrow();
        assertThat(kept.headline()).isEqualTo("As changed since");
        assertThat(kept.revision()).isEqualTo(2);
    }

    @Test
    void whenItWasFirstSeenAndItsPlaceNeverChange() {
        NewsPorts news = news();
        store(news, article("a"));
        SampleArticle moved = article("a").revision(2, "moved").publishedAt(NOW.plusSeconds(3_600));
        store(news, moved);
        Article kept = news.articles().find(moved.id()).orElseThrow();
        Article first = article("a").build();
        assertThat(kept.dates().firstSeenAt()).isEqualTo(first.dates().firstSeenAt());
        assertThat(kept.dates().sortAt()).isEqualTo(first.dates().sortAt());
        assertThat(kept.dates().publishedAt()).as("never moved later").isEqualTo(NOW);
        assertThat(cards(news, new ListName.Latest())).hasSize(1);
    }

    @Test
    void anArticleLeavesTheListsItBelongsToNoMore() {
        NewsPorts news = news();
        store(news, article("a").section(Section.WORLD).language("en"));
        store(news, article("a").section(Section.SPORT).language("de").revision(2, "moved"));
        assertThat(cards(news, new ListName.InSection(Section.WORLD))).isEmpty();
        assertThat(cards(news, new ListName.InLanguage("en"))).isEmpty();
        assertThat(cards(news, new ListName.InSectionAndLanguage(Section.WORLD, "en")))
                .isEmpty();
        assertThat(cards(news, new ListName.InSection(Section.SPORT))).hasSize(1);
        assertThat(cards(news, new ListName.InLanguage("de"))).hasSize(1);
        store(news, article("a").section(Section.WORLD).language("en").revision(3, "moved back"));
        assertThat(cards(news, new ListName.InSection(Section.WORLD))).hasSize(1);
        assertThat(cards(news, new ListName.InSection(Section.SPORT))).isEmpty();
    }

    @Test
    void readersGetTheArticleWithItsSourceAsItStandsNow() {
        NewsPorts news = news();
        Source full = source("daily").build();
        news.sources().save(full);
        store(news, article("a"));
        Card related = article("b").card();
        news.related().relate(article("a").id(), List.of(related));
        assertThat(news.reader().look(article("a").id()))
                .isEqualTo(new Lookup.Found(article("a").build(), full, List.of(related)));
        Source careful = source("daily").rights(Rights.CAREFUL).build();
        news.sources().save(careful);
        assertThat(news.reader().look(article("a").id()))
                .isEqualTo(new Lookup.Found(article("a").build(), careful, List.of(related)));
    }

    @Test
    void anArticleWhoseSourceIsGoneIsNotShown() {
        NewsPorts news = news();
        store(news, article("a"));
        assertThat(news.reader().look(article("a").id())).isEqualTo(new Lookup.Unknown());
    }

    @Test
    void presenceIsKnownOfAnArticleByItsId() {
        NewsPorts news = news();
        store(news, article("a"));
        assertThat(news.reader().presence(article("a").id())).isEqualTo(Presence.LIVE);
        assertThat(news.articles().withdraw(article("a").id(), "libel", NOW)).isTrue();
        assertThat(news.reader().presence(article("a").id())).isEqualTo(Presence.WITHDRAWN);
    }

    @Test
    void aWithdrawnArticleIsNowhereButItsTombstoneSaysWhy() {
        NewsPorts news = news();
        news.sources().save(source("daily").build());
        store(news, article("a"));
        store(news, article("b"));
        assertThat(news.articles().withdraw(article("a").id(), "A mistake of ours.", NOW))
                .isTrue();
        assertThat(news.reader().look(article("a").id())).isEqualTo(new Lookup.Withdrawn("A mistake of ours.", NOW));
        assertThat(news.articles().find(article("a").id())).isEmpty();
        assertThat(news.articles().known(article("a").identities()).values())
                .hasSize(2)
                .allMatch(Known::withdrawn);
        for (ListName list : ListName.of(article("a").build())) {
            assertThat(cards(news, list)).containsExactly(article("b").card());
        }
    }

    @Test
    void withdrawingAgainChangesNothing() {
        NewsPorts news = news();
        store(news, article("a"));
        news.articles().withdraw(article("a").id(), "first reason", NOW);
        assertThat(news.articles().withdraw(article("a").id(), "second reason", NOW.plusSeconds(9)))
                .isTrue();
        assertThat(news.reader().look(article("a").id())).isEqualTo(new Lookup.Withdrawn("first reason", NOW));
    }

    @Test
    void whatIsUnknownCannotBeWithdrawn() {
        assertThat(news().articles().withdraw(UNKNOWN, "reason", NOW)).isFalse();
    }

    @Test
    void aWithdrawnArticleStaysAwayUnderAnyName() {
        NewsPorts news = news();
        store(news, article("a"));
        news.articles().withdraw(article("a").id(), "reason", NOW);
        Identity other = Identity.ofUrl("https://daily.example/other-name");
        Article next = article("a").revision(2, "next").build();
        assertThat(news.articles().store(next, List.of(other), "entry")).isEqualTo(Stored.WITHDRAWN);
        assertThat(store(news, Specimens.large("a", 3).revision(3, "large"))).isEqualTo(Stored.WITHDRAWN);
        assertThat(news.reader().look(next.id())).isInstanceOf(Lookup.Withdrawn.class);
        assertThat(cards(news, new ListName.Latest())).isEmpty();
        assertThat(news.articles().known(Set.of(other)).get(other))
                .extracting(Known::withdrawn)
                .isEqualTo(true);
    }

    static Stored store(NewsPorts news, SampleArticle article) {
        return news.articles()
                .store(
                        article.build(),
                        article.identities(),
                        "entry of " + article.build().fingerprint());
    }

    static List<Card> cards(NewsPorts news, ListName list) {
        return news.feeds().page(list, null, 100).items();
    }
}
