package news.broadsheet.ingest.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import news.broadsheet.core.article.Article;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.article.Body;
import news.broadsheet.core.source.Source;
import news.broadsheet.ingest.identity.SampleEntry;
import news.broadsheet.ingest.page.ArticlePage;
import news.broadsheet.ingest.page.Notice;
import news.broadsheet.ingest.page.meta.Carrier;
import news.broadsheet.ingest.page.meta.PageMetadata;
import news.broadsheet.testkit.Samples;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Where readers are sent: to the publisher, not to who counts clicks on the way. */
class ArticleAddressTest {

    private static final Source SOURCE = Samples.source("herald").build();
    private static final String OWN = "https://herald.example/bridge";
    private static final String COUNTER = "https://clicks.example/r/17";

    private static Article article(String link, List<String> addresses, @Nullable Article existing) {
        ArticlePage page = new ArticlePage(
                new PageMetadata(
                        "", null, null, List.of(), null, null, null, List.of(), null, null, null, null, null, addresses,
                        Map.of()),
                Body.EMPTY,
                Carrier.VISIBLE,
                Notice.NONE,
                List.of());
        return new ArticleMaker(
                        SOURCE, SampleEntry.entry("1", link, "The bridge opens").build(), page)
                .make(new ArticleId("b".repeat(26)), existing, Samples.NOW, null);
    }

    @Test
    void theLinkOfTheFeedIsTakenWhereItIsThePublishersOwn() {
        assertThat(article(OWN, List.of("https://herald.example/other"), null).url())
                .isEqualTo(OWN);
    }

    @Test
    void behindARedirectorThePublishersAddressIsTaken() {
        assertThat(article(COUNTER, List.of("https://elsewhere.example/", OWN), null)
                        .url())
                .isEqualTo(OWN);
    }

    @Test
    void aRevisionThroughARedirectorKeepsIt() {
        Article existing = article(OWN, List.of(), null);
        assertThat(article(COUNTER, List.of(), existing).url()).isEqualTo(OWN);
    }

    @Test
    void aLinkToSomebodyElsesPageStays() {
        assertThat(article(COUNTER, List.of("https://elsewhere.example/"), null).url())
                .isEqualTo(COUNTER);
    }
}
