package news.broadsheet.local.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import news.broadsheet.ingest.parse.Deletion;
import news.broadsheet.ingest.parse.Entry;
import news.broadsheet.ingest.parse.FeedDocument;
import news.broadsheet.ingest.parse.FeedParser;
import news.broadsheet.ingest.parse.FeedResult.ParsedFeed;
import news.broadsheet.lambda.Json;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The publishing surface of the whole running service, read as others read it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FeedsOutTest {

    private ApiContract contract;
    private RunningService service;

    @BeforeAll
    void start() throws Exception {
        contract = ApiContract.read(RunningService.ROOT.resolve("docs/api.yaml"));
        service = RunningService.shared();
    }

    private HttpResponse<String> ok(String route, String path) {
        HttpResponse<String> answer = service.get(path);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        String type = answer.headers().firstValue("content-type").orElseThrow();
        if (type.contains("json")) {
            assertThat(contract.violations("GET " + route, 200, type, answer.body()))
                    .isEmpty();
        }
        return answer;
    }

    private ParsedFeed feed(String route, String path) {
        HttpResponse<String> answer = ok(route, path);
        FeedDocument document = new FeedDocument(
                answer.body().getBytes(UTF_8),
                answer.headers().firstValue("content-type").orElseThrow(),
                URI.create(service.apiUrl() + path));
        return (ParsedFeed) FeedParser.parse(document);
    }

    @Test
    void everyListIsReadByOurOwnReaderTheSameInEachForm() {
        List<String> lists = List.of(
                "/feed. /feed.",
                "/sections/{section}/{feed} /sections/business/feed.",
                "/sources/{id}/{feed} /sources/demo-lantern/feed.");
        for (String list : lists) {
            String[] parts = list.split(" ", -1);
            List<ParsedFeed> forms = Stream.of("rss", "atom", "json")
                    .map(form -> feed(parts[0].endsWith(".") ? parts[0] + form : parts[0], parts[1] + form))
                    .toList();
            assertThat(forms.getFirst().entries()).as(list).isNotEmpty();
            for (ParsedFeed form : forms) {
                assertThat(form.repairs()).isEmpty();
                assertThat(form.entries())
                        .usingElementComparator((a, b) -> says(a).compareTo(says(b)))
                        .containsExactlyElementsOf(forms.getFirst().entries());
            }
        }
    }

    /** To the second, since RSS knows no part of one. */
    private static String says(Entry entry) {
        return String.join(
                "|",
                entry.guid(),
                entry.link(),
                entry.title(),
                entry.authorNames().toString(),
                entry.tags().toString(),
                entry.language(),
                String.valueOf(entry.published()).substring(0, 19),
                entry.image() == null ? "" : entry.image().url());
    }

    @Test
    void otherDocumentsAreThere() {
        assertThat(ok("/sitemap.xml", "/sitemap.xml").body()).contains("/sitemaps/pages.xml");
        assertThat(ok("/sitemaps/pages.xml", "/sitemaps/pages.xml").body()).contains("/sources/demo-lantern<");
        String slot = ok("/sitemap.xml", "/sitemap.xml").body().replaceAll("(?s).*?/sitemaps/news/([0-9-]+)<.*", "$1");
        assertThat(ok("/sitemaps/news/{slot}", "/sitemaps/news/" + slot).body()).contains("<news:title>");
        assertThat(ok("/sources.opml", "/sources.opml").body()).contains("demo-lantern");
        ok("/manifest.webmanifest", "/manifest.webmanifest");
        assertThat(ok("/icon.svg", "/icon.svg").body()).contains("<svg");
        assertThat(ok("/robots.txt", "/robots.txt").body()).contains("Sitemap: ");
        ok("/search/{feed}", "/search/feed.json?q=ferry");
        ok(
                "/oembed",
                "/oembed?url=" + service.apiUrl() + "/articles/" + service.ids().getFirst());
        assertThat(Json.read("{\"told\":0,\"left\":0}")).isEqualTo(service.invoke("PingFunction", "{}"));
    }

    @Test
    void whatIsWithdrawnLeavesAndIsToldByAtom() {
        String id = service.ids().getLast();
        String guid = "urn:broadsheet:article:" + id;
        service.command("{\"command\":\"withdraw-article\",\"article\":\"" + id + "\",\"reason\":\"A test.\"}");
        ParsedFeed atom = feed("/feed.atom", "/feed.atom");
        assertThat(atom.deletions()).extracting(Deletion::guid).contains(guid);
        assertThat(atom.entries()).extracting(Entry::guid).doesNotContain(guid);
        HttpResponse<String> embed = service.get("/oembed?url=" + service.apiUrl() + "/articles/" + id);
        assertThat(embed.statusCode()).isEqualTo(410);
    }
}
