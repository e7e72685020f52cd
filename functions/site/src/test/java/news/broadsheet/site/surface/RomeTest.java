package news.broadsheet.site.surface;

import static news.broadsheet.testkit.Samples.NOW;
import static news.broadsheet.testkit.Samples.article;
import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import news.broadsheet.core.article.Section;
import news.broadsheet.testkit.SampleArticle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What somebody else's reader, ROME, finds in our feeds: all that JSON Feed says, which is read by name. */
class RomeTest {

    private static final List<Section> SECTIONS = List.of(Section.values());

    private final Surface surface = new Surface();

    @BeforeEach
    void bring() {
        surface.bring(IntStream.range(0, 30)
                .mapToObj(i -> article("n" + i)
                        .headline("Ferry & harbour \"" + i + "\" – مرحبا")
                        .excerpt(i == 3 ? "" : "Crews' <accept> & rest " + i)
                        .section(SECTIONS.get(i % SECTIONS.size()))
                        .publishedAt(NOW.minusSeconds(i))
                        .updatedAt(i % 2 == 0 ? NOW.plusSeconds(i) : null))
                .toArray(SampleArticle[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rss", "atom"})
    void everyItemIsThereWhole(String form) throws FeedException {
        String body = surface.get("/feed." + form).body();
        SyndFeed feed = new SyndFeedInput().build(new StringReader(body));
        JsonNode json = surface.get("/feed.json").json();
        assertThat(feed.getTitle()).isEqualTo(json.path("title").asString());
        List<SyndEntry> entries = feed.getEntries();
        assertThat(entries).hasSize(30);
        for (int i = 0; i < entries.size(); i++) {
            same(entries.get(i), json.path("items").path(i), form);
        }
    }

    private static void same(SyndEntry entry, JsonNode item, String form) {
        assertThat(entry.getTitle()).isEqualTo(item.path("title").asString());
        assertThat(entry.getUri()).isEqualTo(item.path("id").asString());
        assertThat(entry.getLink()).isEqualTo(item.path("url").asString());
        assertThat(instant(entry.getPublishedDate()))
                .isEqualTo(Instant.parse(item.path("date_published").asString()));
        assertThat(entry.getAuthor()).isEqualTo(item.at("/authors/0/name").asString());
        assertThat(entry.getCategories())
                .extracting(SyndCategory::getName)
                .containsExactly(item.at("/tags/0").asString());
        String text = item.path("content_text").asString();
        if (text.equals(item.path("title").asString())) {
            assertThat(
                            entry.getDescription() == null
                                    ? ""
                                    : entry.getDescription().getValue())
                    .isEmpty();
        } else if (form.equals("rss")) {
            // HTML.
            assertThat(entry.getDescription().getValue())
                    .isEqualTo(text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
        } else {
            assertThat(entry.getDescription().getValue()).isEqualTo(text);
            assertThat(instant(entry.getUpdatedDate()))
                    .isEqualTo(Instant.parse(item.path(item.has("date_modified") ? "date_modified" : "date_published")
                            .asString()));
        }
    }

    private static Instant instant(Date date) {
        return date.toInstant();
    }
}
