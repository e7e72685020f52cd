package news.broadsheet.ingest.page.stated;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class VariantsTest {

    private static List<URI> of(String html) {
        return Variants.of(Jsoup.parse(html, "https://www.paper.example/news/ferries?page=2"));
    }

    @Test
    void thePageInOnePieceComesBeforePrintAndAmp() {
        assertThat(of("<link rel=amphtml href=https://amp.paper.example/news/ferries>"
                        + "<link rel=alternate media=print href=/print/ferries>"
                        + "<a class=\"pager single-page\" href=\"?page=all\">On one page</a>"))
                .containsExactly(
                        URI.create("https://www.paper.example/news/ferries?page=all"),
                        URI.create("https://www.paper.example/print/ferries"),
                        URI.create("https://amp.paper.example/news/ferries"));
    }

    @Test
    void whatIsElsewhereOrThePageItselfIsNone() {
        assertThat(of("<link rel=amphtml href=https://cache.example/paper/ferries><a class=print href=\"#\">Print</a>"
                        + "<a class=print href=\"javascript:print()\">Print</a><a class=print>Print</a>"))
                .isEmpty();
        assertThat(of("<a class=blueprint href=/x>x</a><link rel=alternate hreflang=de href=/de>"))
                .isEmpty();
    }
}
