package news.broadsheet.ingest.page.meta;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Where what is stated for machines settles the dates, what readers see would not change them. */
class SettledDatesTest {

    private static final String[] TIMES = {
        "2026-03-01T00:30:00+02:00",
        "2026-03-01T00:30:00+02:00",
        "2026-03-01T09:00:00+02:00",
        "2026-02-28T22:30:00Z",
        "2026-03-01T00:30:00",
        "2026-03-01",
        "2026-03-02T10:00:00-05:00",
        "2026-04-11T10:00:00+01:00",
        "03/01/2026",
        "11/04/2026",
        "1 March 2026, 00:30",
        "2026-03",
        "2027-01-01T00:00:00+01:00",
        "soon"
    };

    private final Random random = new Random(20_261_127);

    private String time() {
        return TIMES[random.nextInt(TIMES.length)];
    }

    private String perhaps(String html) {
        return random.nextInt(3) > 0 ? html : "";
    }

    private String page() {
        String linked = perhaps(",\"datePublished\":\"" + time() + "\"")
                + perhaps(",\"dateModified\":\"" + time() + "\"")
                + (random.nextInt(4) == 0 ? ",\"dateCreated\":\"" + time() + "\"" : "");
        String head = perhaps(Pages.linked("{\"@type\":\"NewsArticle\"" + linked + "}"))
                + perhaps(Pages.meta("article:published_time", time()))
                + perhaps(Pages.meta("article:modified_time", time()))
                + (random.nextInt(4) == 0 ? "<meta name=date content='" + time() + "'>" : "");
        String body = "<h1>The old bridge opens again</h1>"
                + perhaps("<time itemprop=datePublished datetime='" + time() + "'>" + time() + "</time>")
                + perhaps("<p class=date>Published " + time() + "</p>")
                + perhaps("<p>Updated: " + time() + "</p>");
        return "<html><head><title>The old bridge opens again</title>" + head + "</head><body>" + body
                + "</body></html>";
    }

    @Test
    void whatReadersSeeWouldNotChangeThem() {
        int settled = 0;
        for (int i = 0; i < 20_000; i++) {
            Document page = Jsoup.parse(page(), Pages.URL);
            URI url = URI.create(random.nextInt(4) == 0 ? "https://www.herald.example/2026/03/01/bridge" : Pages.URL);
            boolean monthFirst = random.nextBoolean();
            PageScan scan = PageScan.of(page);
            JsonLd linked = JsonLd.of(scan.head().linkedData(), scan.head().title());
            Optional<DateChoice> choice = DateChoice.settled(scan.head(), linked, url, Pages.NOW, monthFirst);
            if (choice.isPresent()) {
                DateChoice weighed = DateChoice.weighed(scan, linked, url, Pages.NOW, monthFirst);
                assertThat(choice.get().published()).as(page.html()).isEqualTo(weighed.published());
                assertThat(choice.get().updated()).as(page.html()).isEqualTo(weighed.updated());
                settled++;
            }
        }
        assertThat(settled).isGreaterThan(500);
    }
}
