package news.broadsheet.ingest.page.meta;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import news.broadsheet.core.web.WebUrls;
import news.broadsheet.ingest.CorpusZip;
import news.broadsheet.ingest.page.PageReader;
import news.broadsheet.ingest.web.PlainText;
import news.broadsheet.lambda.Json;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How often other people's pages are read as they say; {@code -Dcorpora} points to them. Rules were made on one half of each. */
class MetadataCorporaTest {

    private static final String BETWEEN = "\\s*(?:[,;/&]|\\sund\\s|\\sand\\s|\\set\\s|\\sy\\s)\\s*";

    private record Case(String file, JsonNode expected, PageMetadata page) {}

    @Test
    void theDayOfPublication() throws IOException {
        List<Case> cases = cases("dates-htmldate");

        assertThat(share("htmldate, day", cases, one -> text(one.expected(), "date"), MetadataCorporaTest::day))
                .isGreaterThanOrEqualTo(0.93);
    }

    @Test
    void whatMozillaReads() throws IOException {
        List<Case> cases = cases("extraction-mozilla");

        share(
                "mozilla, title",
                cases,
                one -> stated(one, "title"),
                one -> one.page().headline());
        assertThat(share(
                        "mozilla, byline",
                        cases,
                        one -> lower(stated(one, "byline")),
                        one -> lower(byline(one.page()))))
                .isGreaterThanOrEqualTo(0.80);
        assertThat(share(
                        "mozilla, published day",
                        cases,
                        one -> cut(stated(one, "publishedTime")),
                        MetadataCorporaTest::day))
                .isGreaterThanOrEqualTo(0.85);
        assertThat(share(
                        "mozilla, language",
                        cases,
                        one -> stated(one, "lang"),
                        one -> String.valueOf(one.page().language())))
                .isGreaterThanOrEqualTo(0.97);
    }

    @Test
    void whatTrafilaturaReads() throws IOException {
        List<Case> cases = cases("extraction-trafilatura");

        share(
                "trafilatura, title",
                cases,
                one -> lower(text(one.expected(), "title")),
                one -> lower(one.page().headline()));
        share("trafilatura, day", cases, one -> text(one.expected(), "date"), MetadataCorporaTest::day);
        assertThat(share(
                        "trafilatura, authors",
                        cases,
                        one -> names(text(one.expected(), "author")),
                        one -> one.page().authors().stream()
                                .map(MetadataCorporaTest::lower)
                                .collect(Collectors.toSet())
                                .toString()))
                .isGreaterThanOrEqualTo(0.60);
    }

    /** The share of the cases that state something in which that is what was read; printed for each half and the whole. */
    private static double share(
            String what, List<Case> cases, Function<Case, String> expected, Function<Case, String> read) {
        int[] right = new int[2];
        int[] all = new int[2];
        for (Case one : cases) {
            String wanted = expected.apply(one);
            if (!wanted.isEmpty() && !wanted.equals("[]")) {
                int half = Math.floorMod(one.file().hashCode(), 2);
                all[half]++;
                right[half] += wanted.equals(read.apply(one)) ? 1 : 0;
            }
        }
        double share = (double) (right[0] + right[1]) / (all[0] + all[1]);
        System.out.printf(
                Locale.ROOT,
                "%s: %.3f of %d (rules made on: %.3f, checked on: %.3f)%n",
                what,
                share,
                all[0] + all[1],
                (double) right[0] / all[0],
                (double) right[1] / all[1]);
        return share;
    }

    private static String day(Case one) {
        return cut(Pages.published(one.page()));
    }

    private static String cut(String time) {
        return time.length() < 10 ? time : time.substring(0, 10);
    }

    private static String byline(PageMetadata page) {
        return page.byline() == null ? "" : page.byline();
    }

    private static String names(String line) {
        Set<String> names = Arrays.stream(line.split(BETWEEN, -1))
                .map(MetadataCorporaTest::lower)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
        return names.toString();
    }

    private static String lower(String text) {
        return PlainText.collapse(text).toLowerCase(Locale.ROOT).replaceFirst("^(?:by|von|par) ", "");
    }

    private static String stated(Case one, String name) {
        return PlainText.collapse(text(one.expected().path("metadata"), name));
    }

    private static String text(JsonNode node, String name) {
        String text = Json.text(node, name);
        return text == null ? "" : text;
    }

    private static List<Case> cases(String name) throws IOException {
        return CorpusZip.cases(name, (expected, documents) -> {
            String file = text(expected, "file");
            return new Case(file, expected, read(documents.named(file), text(expected, "url")));
        });
    }

    private static PageMetadata read(byte[] html, String address) {
        URI url = WebUrls.parse(address).orElse(URI.create("http://fakehost/test/page.html"));
        return Metadata.of(PageReader.parse(html, null, url).orElseThrow(), url, Pages.NOW);
    }
}
