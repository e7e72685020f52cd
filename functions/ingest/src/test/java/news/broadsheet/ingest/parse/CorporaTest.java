package news.broadsheet.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import news.broadsheet.ingest.parse.Corpus.Case;
import news.broadsheet.ingest.parse.FeedResult.ParsedFeed;
import news.broadsheet.ingest.web.PlainText;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Other people's test documents: how many are read as feeds, and how much of what they hold is read right; each a floor. */
class CorporaTest {

    @Test
    void theDocumentsOfFeedparserAreRead() throws IOException {
        List<Case> cases = Corpus.cases("feeds-feedparser");
        int parsed = 0;
        int fields = 0;
        int right = 0;
        for (Case one : cases) {
            FeedResult result = FeedParser.parse(one.document());
            parsed += result instanceof ParsedFeed ? 1 : 0;
            for (JsonNode expectation : one.expected().path("expect").values()) {
                String path = expectation.path("path").asString("");
                Optional<FeedparserField> field = FeedparserField.of(path);
                boolean is = field.isPresent()
                        && result instanceof ParsedFeed feed
                        && field.get().isRight(feed, expectation.path("equals"));
                fields += field.isPresent() ? 1 : 0;
                right += is ? 1 : 0;
                if (field.isPresent() && !is && Boolean.getBoolean("corpora.show")) {
                    System.out.println(one.file() + " " + path + ": " + expectation.path("equals"));
                }
            }
        }
        System.out.printf(
                "feeds-feedparser: %d of %d documents read as feeds; %d of %d news fields right (%.1f %%)%n",
                parsed, cases.size(), right, fields, 100.0 * right / fields);
        assertThat((double) parsed / cases.size()).isGreaterThanOrEqualTo(0.995);
        assertThat((double) right / fields).isGreaterThanOrEqualTo(0.96);
    }

    @Test
    void theDocumentsOfGofeedAreCountedRight() throws IOException {
        List<Case> cases = Corpus.cases("feeds-gofeed");
        int parsed = 0;
        int counted = 0;
        int titled = 0;
        for (Case one : cases) {
            JsonNode expected = one.expected().path("expectJson");
            JsonNode items = expected.has("items") ? expected.path("items") : expected.path("entries");
            if (FeedParser.parse(one.document()) instanceof ParsedFeed feed) {
                boolean count = feed.entries().size() == items.size();
                boolean titles = count && titles(feed, expected, items);
                parsed++;
                counted += count ? 1 : 0;
                titled += titles ? 1 : 0;
                if (!titles && Boolean.getBoolean("corpora.show")) {
                    System.out.println(one.file() + " has " + feed.entries().size() + " entries, not " + items.size()
                            + ", or another title");
                }
            } else if (Boolean.getBoolean("corpora.show")) {
                System.out.println(one.file() + " is not read");
            }
        }
        System.out.printf(
                "feeds-gofeed: of %d documents %d read as feeds, %d with the right count, %d with all titles%n",
                cases.size(), parsed, counted, titled);
        assertThat(counted).isEqualTo(cases.size());
        assertThat(cases.size() - titled).isLessThanOrEqualTo(5);
    }

    @Test
    void realDocumentsAreReadWithoutAnythingAbsurd() throws IOException {
        List<Case> cases = Corpus.cases("feeds-real");
        int parsed = 0;
        for (Case one : cases) {
            if (FeedParser.parse(one.document()) instanceof ParsedFeed feed) {
                parsed++;
                assertThat(feed.entries()).as(one.file()).allSatisfy(entry -> {
                    assertThat(entry.title())
                            .doesNotContain("</", "&amp;", "\n")
                            .hasSizeLessThan(500);
                    assertThat(entry.summary()).doesNotContain("</p>", "&lt;");
                    assertThat(entry.authorNames())
                            .allSatisfy(name -> assertThat(name).doesNotContain("@", "<", "&"));
                });
            }
        }
        System.out.printf("feeds-real: %d of %d documents read as feeds%n", parsed, cases.size());
        assertThat((double) parsed / cases.size()).isGreaterThanOrEqualTo(0.85);
    }

    private static boolean titles(ParsedFeed feed, JsonNode expected, JsonNode items) {
        boolean same = same(feed.about().title(), expected.path("title"));
        for (int i = 0; i < items.size() && same; i++) {
            same = same(feed.entries().get(i).title(), items.path(i).path("title"));
        }
        return same;
    }

    private static boolean same(String ours, JsonNode theirs) {
        return bare(ours).equals(bare(theirs.asString("")));
    }

    private static String bare(String text) {
        return PlainText.ofHtml(PlainText.ofHtml(PlainText.ofHtml(text))).replaceAll("\\s+", "");
    }
}
