package news.broadsheet.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import news.broadsheet.core.StoreBusyException;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.article.Section;
import news.broadsheet.core.feed.Card;
import news.broadsheet.core.feed.RelatedStore;
import news.broadsheet.testkit.FakeNews;
import news.broadsheet.testkit.SampleArticle;
import news.broadsheet.testkit.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RelationsTest {

    private static final List<String> WORDS =
            List.of("rain", "drought", "river", "budget", "election", "match", "goal", "strike", "rocket", "museum");

    private final FakeNews news = new FakeNews();
    private final Relations relations = new Relations(new Ports(news, news, news::presence));

    @Test
    void anArticleKnowsWhatCameBefore() {
        SampleArticle older = store(article("older", "Rain ends drought", 10));
        SampleArticle newer = store(article("newer", "After the drought the flood", 1));

        relations.live(newer.card());

        assertThat(news.related(newer.id())).containsExactly(older.card());
    }

    @Test
    void anOlderArticleLearnsOfANewerOne() {
        SampleArticle older = store(article("older", "Rain ends drought", 10));
        relations.live(older.card());
        SampleArticle newer = store(article("newer", "After the drought the flood", 1));

        relations.live(newer.card());

        assertThat(news.related(older.id())).containsExactly(newer.card());
    }

    @Test
    void fillersAreNotTroubledWithWhatDoesNotConcernThem() {
        SampleArticle older = store(article("older", "Museum reopens", 10));
        relations.live(older.card());
        SampleArticle newer = store(article("newer", "After the drought the flood", 1));

        relations.live(newer.card());

        assertThat(news.related(newer.id())).containsExactly(older.card());
        assertThat(news.related(older.id())).isEmpty();
    }

    @Test
    void aChangedHeadlineIsChangedWhereverItIsShown() {
        SampleArticle older = store(article("older", "Rain ends drought", 10));
        SampleArticle newer = store(article("newer", "After the drought the flood", 1));
        relations.live(older.card());
        relations.live(newer.card());
        SampleArticle revised = store(newer.headline("Museum reopens").revision(2, "second"));

        relations.live(revised.card());

        assertThat(news.related(older.id())).extracting(Card::headline).containsExactly("Museum reopens");
    }

    @Test
    void aWithdrawnArticleIsShownNowhere() {
        SampleArticle filler = store(article("filler", "Museum reopens", 5));
        SampleArticle older = store(article("older", "Rain ends drought", 10));
        SampleArticle newer = store(article("newer", "After the drought the flood", 1));
        for (SampleArticle article : List.of(older, newer, filler)) {
            relations.live(article.card());
        }
        assertThat(news.related(filler.id())).contains(newer.card());
        Card before = newer.card();
        news.withdraw(newer.id(), "retracted", Samples.NOW);

        relations.gone(before);

        assertThat(news.related(newer.id())).isEmpty();
        assertThat(news.related(older.id())).doesNotContain(before);
        assertThat(news.related(filler.id())).doesNotContain(before);
    }

    @Test
    void aRecordThatComesAfterTheWithdrawalBringsNothingBack() {
        SampleArticle older = store(article("older", "Rain ends drought", 10));
        SampleArticle newer = store(article("newer", "After the drought the flood", 1));
        relations.live(older.card());
        news.withdraw(newer.id(), "retracted", Samples.NOW);
        relations.gone(newer.card());

        relations.live(newer.card());

        assertThat(news.related(newer.id())).isEmpty();
        assertThat(news.related(older.id())).isEmpty();
    }

    @Test
    void aLateRecordOfAnOlderRevisionShowsTheCardAsItIsNow() {
        SampleArticle older = store(article("older", "Rain ends drought", 10));
        SampleArticle newer = store(article("newer", "After the drought the flood", 1));
        Card late = newer.card();
        store(newer.headline("Flood after the drought").revision(2, "second"));

        relations.live(late);

        assertThat(news.related(older.id())).extracting(Card::headline).containsExactly("Flood after the drought");
    }

    @Test
    void repeatingWritesNothing() {
        store(article("older", "Rain ends drought", 10));
        SampleArticle newer = store(article("newer", "After the drought the flood", 1));
        relations.live(newer.card());
        long before = news.throttle().seen();

        relations.live(newer.card());

        // Presence, the section's list, its own cards twice and those of the one match: reads only.
        assertThat(news.throttle().seen() - before).isEqualTo(5);
    }

    @Test
    void anArticleCostsNoMoreThanItsBudget() {
        for (int i = 0; i < 200; i++) {
            relations.live(store(article("a" + i, "Drought " + WORDS.get(i % 10), 200 - i))
                    .card());
        }
        SampleArticle last = store(article("last", "Drought and rain", 0));
        long before = news.throttle().seen();

        relations.live(last.card());

        // Presence, list, own cards read twice and written, six matches read and written.
        assertThat(news.throttle().seen() - before).isLessThanOrEqualTo(2 + 3 + 2 * RelatedStore.MOST);
    }

    @Test
    void aStepThatFailsMidwayIsCompletedByItsRepetition() {
        SampleArticle older = store(article("older", "Rain ends drought", 10));
        SampleArticle newer = store(article("newer", "After the drought the flood", 1));
        for (int requests = 0; requests < 8; requests++) {
            news.throttle().failAfter(requests);
            try {
                relations.live(newer.card());
            } catch (StoreBusyException e) {
                news.throttle().recover();
            }
        }
        news.throttle().recover();

        relations.live(newer.card());

        assertThat(news.related(newer.id())).containsExactly(older.card());
        assertThat(news.related(older.id())).containsExactly(newer.card());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void recordsInAnyOrderAndNumberEndInTheSameCards(long seed) {
        Random random = new Random(seed);
        List<SampleArticle> articles = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            articles.add(store(article("a" + i, headline(random), random.nextInt(600))
                    .section(random.nextInt(4) == 0 ? Section.SPORT : Section.WORLD)));
        }
        articles.forEach(article -> relations.live(article.card()));
        Map<ArticleId, List<Card>> inOrder = all(articles);

        for (int round = 0; round < 5; round++) {
            articles.forEach(article -> news.relate(article.id(), List.of()));
            List<SampleArticle> records = new ArrayList<>(articles);
            records.addAll(articles.subList(0, random.nextInt(articles.size())));
            Collections.shuffle(records, random);
            records.forEach(article -> relations.live(article.card()));
            assertThat(all(articles)).isEqualTo(inOrder);
        }
    }

    private Map<ArticleId, List<Card>> all(List<SampleArticle> articles) {
        Map<ArticleId, List<Card>> all = new HashMap<>();
        articles.forEach(article -> all.put(article.id(), news.related(article.id())));
        return all;
    }

    private static String headline(Random random) {
        return WORDS.get(random.nextInt(10)) + " " + WORDS.get(random.nextInt(10)) + " "
                + WORDS.get(random.nextInt(10));
    }

    private SampleArticle store(SampleArticle article) {
        news.store(article.build(), article.identities(), "entry");
        return article;
    }

    private static SampleArticle article(String name, String headline, int minutesAgo) {
        return Samples.article(name).headline(headline).publishedAt(Samples.NOW.minusSeconds(60L * minutesAgo));
    }
}
