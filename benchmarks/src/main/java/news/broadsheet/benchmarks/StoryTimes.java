package news.broadsheet.benchmarks;

import java.time.Instant;
import java.time.InstantSource;
import news.broadsheet.core.story.ArticleTerms;
import news.broadsheet.core.story.CountedVocabulary;
import news.broadsheet.core.story.StoriesInMemory;
import news.broadsheet.core.story.StoryDesk;
import news.broadsheet.core.story.StoryStore;
import news.broadsheet.testkit.InventedNews;
import news.broadsheet.testkit.aws.EmbeddedAws;
import news.broadsheet.testkit.aws.TestTables;

/**
 * Prints how many articles a second are put into stories, words and sketch read and all, while so many live in the window:
 * in memory, and on DynamoDB Local, which runs in this process too. Of ten articles three tell of one event in the mean, the
 * others of one each.
 */
final class StoryTimes {

    private static final int LIVE = 100_000;
    private static final int MEASURED = 4_000;
    private static final int LIVE_IN_DYNAMODB = 600;
    private static final int MEASURED_IN_DYNAMODB = 300;
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private StoryTimes() {}

    /** @param arguments how many articles live in the window, {@value #LIVE} unless told */
    public static void main(String[] arguments) {
        int live = arguments.length > 0 ? Integer.parseInt(arguments[0]) : LIVE;
        report("in memory", new StoriesInMemory(), live, MEASURED);
        try (EmbeddedAws embedded = EmbeddedAws.start();
                TestTables tables = embedded.aws().fresh()) {
            StoryStore stories = tables.stories(InstantSource.system()).stories();
            report("on DynamoDB Local", stories, LIVE_IN_DYNAMODB, MEASURED_IN_DYNAMODB);
        }
    }

    private static void report(String where, StoryStore store, int live, int measured) {
        CountedVocabulary vocabulary = new CountedVocabulary();
        StoryDesk desk = new StoryDesk(store, vocabulary);
        for (int n = 0; n < live; n++) {
            place(desk, vocabulary, n);
        }
        long start = System.nanoTime();
        for (int n = live; n < live + measured; n++) {
            place(desk, vocabulary, n);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "%s, %,d articles live: %.0f articles a second (%.2f ms each)%n",
                where, live, measured / seconds, seconds * 1000 / measured);
    }

    private static void place(StoryDesk desk, CountedVocabulary vocabulary, int n) {
        InventedNews.Invented article = n % 10 < 3 ? InventedNews.article(n / 20, n % 20) : InventedNews.article(n, 0);
        ArticleTerms terms = ArticleTerms.of(article.headline(), article.text());
        vocabulary.read(terms.words());
        desk.place(InventedNews.member(article, NOW.plusSeconds(n * 2L), vocabulary));
    }
}
