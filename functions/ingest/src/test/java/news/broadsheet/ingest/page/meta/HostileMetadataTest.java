package news.broadsheet.ingest.page.meta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages made to cost time or memory: each is read, and what is kept of it is bounded. */
class HostileMetadataTest {

    private static final String PAGE = "<html lang=en><head><title>The bridge opens - The Herald</title>"
            + "<script type=application/ld+json>{\"@type\": \"NewsArticle\", \"author\": {\"name\": \"Ann\"}}</script>"
            + "<meta property=og:image content=/a.jpg></head><body><h1>The bridge opens</h1><p class=byline>By Ann</p>"
            + "<time datetime=2026-03-01T10:00:00+01:00>1 March 2026</time></body></html>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<meta property=og:title content='x'>",
                "<meta name=author content='Ann Author'>",
                "<script type=application/ld+json>[{\"a\":</script>",
                "<div class='date author meta related'>1.2.2026",
                "<a href=/author/ann>Ann</a>",
                "<time>1.2.2026</time>",
                "<h2>The bridge opens</h2>",
                "<i>by</i> ",
                "<link rel=canonical href=/a>"
            })
    void thousandsOfTheSame(String element) {
        assertThat(Metadata.of(Jsoup.parse("<title>The bridge</title>" + element.repeat(50_000)), null, Pages.NOW))
                .isNotNull();
    }

    @Test
    void deepJson() {
        String json = Pages.linked("{\"a\":".repeat(100_000));

        assertThat(Pages.read(json.repeat(20), "").headline()).isEmpty();
    }

    @Test
    void aPageCutAnywhere() {
        for (int end = 0; end <= PAGE.length(); end++) {
            String cut = PAGE.substring(0, end);
            assertThatCode(() -> Metadata.of(Jsoup.parse(cut), null, Pages.NOW)).doesNotThrowAnyException();
        }
    }
}
