package news.broadsheet.site.surface;

import static news.broadsheet.testkit.Samples.NOW;
import static news.broadsheet.testkit.Samples.article;
import static news.broadsheet.testkit.Samples.source;
import static news.broadsheet.testkit.Samples.story;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import news.broadsheet.core.article.Section;
import news.broadsheet.core.source.Rights;
import news.broadsheet.testkit.Answer;
import news.broadsheet.testkit.Event;
import news.broadsheet.testkit.SampleArticle;
import news.broadsheet.testkit.SampleStory;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;

class FeedsTest {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String TOMBSTONES = "http://purl.org/atompub/tombstones/1.0";

    private final Surface surface = new Surface();
    private final SampleArticle ferry = article("ferry")
            .headline("Ferry & <harbour>")
            .excerpt("Boats stay \"tied\" up.")
            .section(Section.BUSINESS)
            .updatedAt(NOW.plusSeconds(20));

    @Nested
    class Forms {

        @Test
        void rssHasAllThatACardShows() {
            surface.bring(ferry);

            Answer answer = Event.read("surface", "latest-rss").send(surface.handler);

            assertThat(answer.header("content-type")).isEqualTo("application/rss+xml; charset=utf-8");
            Element channel = Xml.all(Xml.read(answer), "", "channel").getFirst();
            assertThat(Xml.text(channel, "title")).isEqualTo("Broadsheet");
            assertThat(Xml.text(channel, "lastBuildDate")).isEqualTo("Sun, 1 Mar 2026 12:00:20 GMT");
            Element item = Xml.all(channel, "item").getFirst();
            assertThat(Xml.text(item, "title")).isEqualTo("Ferry & <harbour>");
            assertThat(item.getElementsByTagName("link").item(0).getTextContent())
                    .isEqualTo("https://site.example/articles/" + ferry.id());
            assertThat(Xml.text(item, "guid")).isEqualTo("urn:broadsheet:article:" + ferry.id());
            assertThat(Xml.text(item, "pubDate")).isEqualTo("Sun, 1 Mar 2026 12:00:00 GMT");
            assertThat(Xml.text(item, "updated")).isEqualTo("2026-03-01T12:00:20Z");
            assertThat(Xml.text(item, "category")).isEqualTo("business");
            assertThat(Xml.text(item, "creator")).isEqualTo("The daily");
            assertThat(Xml.text(item, "source")).isEqualTo("The daily");
            assertThat(Xml.all(item, "source").getFirst().getAttribute("url"))
                    .isEqualTo("https://site.example/sources/daily/feed.rss");
            assertThat(Xml.text(item, "description")).isEqualTo("Boats stay \"tied\" up.");
            assertThat(Xml.all(item, "thumbnail").getFirst().getAttribute("url"))
                    .isEqualTo("https://site.example/media/" + ferry.id() + "/1280.jpg");
        }

        @Test
        void atomSaysTheSame() {
            surface.bring(ferry);

            Answer answer = surface.get("/feed.atom");

            assertThat(answer.header("content-type")).isEqualTo("application/atom+xml; charset=utf-8");
            Document feed = Xml.read(answer);
            assertThat(feed.getDocumentElement().getNamespaceURI()).isEqualTo(ATOM);
            assertThat(Xml.text(feed.getDocumentElement(), "id")).isEqualTo("https://site.example/feed.atom");
            assertThat(Xml.text(feed.getDocumentElement(), "updated")).isEqualTo("2026-03-01T12:00:20Z");
            Element entry = Xml.all(feed, ATOM, "entry").getFirst();
            assertThat(Xml.text(entry, "id")).isEqualTo("urn:broadsheet:article:" + ferry.id());
            assertThat(Xml.text(entry, "published")).isEqualTo("2026-03-01T12:00:00Z");
            assertThat(entry.getAttributeNS("http://www.w3.org/XML/1998/namespace", "lang"))
                    .isEqualTo("en");
            assertThat(links(entry).subList(0, 2))
                    .containsExactly(
                            "alternate https://site.example/articles/" + ferry.id(),
                            "via https://daily.example/articles/ferry");
            assertThat(Xml.all(entry, "category").getFirst().getAttribute("term"))
                    .isEqualTo("business");
            Element origin = Xml.all(entry, "source").getFirst();
            assertThat(Xml.text(origin, "title")).isEqualTo("The daily");
        }

        @Test
        void jsonFeedSaysTheSame() {
            surface.bring(ferry);

            JsonNode feed = surface.get("/feed.json").json();

            assertThat(feed.path("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
            assertThat(feed.path("feed_url").asString()).isEqualTo("https://site.example/feed.json");
            assertThat(feed.at("/hubs/0/url").asString()).isEqualTo(Surface.HUB);
            JsonNode item = feed.path("items").path(0);
            assertThat(item.path("url").asString()).isEqualTo("https://site.example/articles/" + ferry.id());
            assertThat(item.path("external_url").asString()).isEqualTo("https://daily.example/articles/ferry");
            assertThat(item.path("content_text").asString()).isEqualTo("Boats stay \"tied\" up.");
            assertThat(item.path("date_modified").asString()).isEqualTo("2026-03-01T12:00:20Z");
            assertThat(item.at("/tags/0").asString()).isEqualTo("business");
            assertThat(item.at("/authors/0/name").asString()).isEqualTo("The daily");
            assertThat(item.at("/authors/0/url").asString()).isEqualTo("https://daily.example/");
        }

        @Test
        void whatASourceDoesNotAllowIsInNone() {
            surface.news.save(source("title").display(Rights.Display.TITLE).build());
            surface.bring(article("bare")
                    .source(source("title").build())
                    .standfirst(null)
                    .excerpt("")
                    .image(null));
            for (String form : List.of("rss", "atom", "json")) {
                String body = surface.get("/feed." + form).body();
                assertThat(body).contains("Headline of bare").doesNotContain("thumbnail url", "\"image\"");
            }
        }

        @Test
        void anotherFormIsNotThere() {
            assertThat(surface.get("/sections/world/feed.xml").status()).isEqualTo(404);
            assertThat(surface.get("/search/feed?q=x").status()).isEqualTo(404);
        }
    }

    @Nested
    class Lists {

        @Test
        void haveTheNewestFifty() {
            surface.bring(IntStream.range(0, 53)
                    .mapToObj(i -> article("n" + i).publishedAt(NOW.minusSeconds(i)))
                    .toArray(SampleArticle[]::new));
            assertThat(titles("/feed.json")).hasSize(50).startsWith("Headline of n0", "Headline of n1");
        }

        @Test
        void areOfSectionSourceAndLanguage() {
            surface.news.save(source("other").name("Echo & Sons").build());
            surface.bring(
                    ferry,
                    article("de").language("de").section(Section.BUSINESS),
                    article("o").source(source("other").name("Echo & Sons").build()));
            assertThat(titles("/sections/business/feed.json")).hasSize(2);
            assertThat(titles("/sections/business/feed.json?lang=de-AT")).containsExactly("Headline of de");
            assertThat(titles("/feed.json?lang=de")).containsExactly("Headline of de");
            assertThat(titles("/sources/other/feed.json")).containsExactly("Headline of o");
            JsonNode feed = surface.get("/sources/other/feed.json").json();
            assertThat(feed.path("title").asString()).isEqualTo("Broadsheet: Echo & Sons");
            assertThat(feed.path("home_page_url").asString()).isEqualTo("https://site.example/sources/other");
            assertThat(surface.get("/sections/business/feed.json?lang=de")
                            .json()
                            .path("title")
                            .asString())
                    .isEqualTo("Broadsheet: Wirtschaft");
        }

        @Test
        void ofNothingKnownAreNotThere() {
            assertThat(surface.get("/sections/gossip/feed.rss").status()).isEqualTo(404);
            assertThat(surface.get("/sources/nobody/feed.rss").status()).isEqualTo(404);
            assertThat(surface.get("/sources/..%2Fx/feed.rss").status()).isEqualTo(404);
            assertThat(surface.get("/stories/x/feed.rss").status()).isEqualTo(404);
            assertThat(surface.get("/feed.rss?lang=*").status()).isEqualTo(400);
            assertThat(surface.get("/feed.rss?page=2").status()).isEqualTo(400);
            assertThat(surface.get("/search/feed.rss").status()).isEqualTo(400);
            assertThat(surface.get("/search/feed.rss?q=" + "x".repeat(201)).status())
                    .isEqualTo(400);
        }

        @Test
        void withoutNewsAreEmptyAndWellFormed() {
            Document feed = Xml.read(surface.get("/sections/sport/feed.atom"));
            assertThat(Xml.all(feed, ATOM, "entry")).isEmpty();
            assertThat(Xml.text(feed.getDocumentElement(), "updated")).isEqualTo("1970-01-01T00:00:00Z");
        }

        @Test
        void ofASearchHaveWhatIsFound() {
            surface.bring(ferry, article("other"));
            JsonNode feed = surface.get("/search/feed.json?q=harbour").json();
            assertThat(feed.path("items")).hasSize(1);
            assertThat(feed.path("title").asString()).isEqualTo("Broadsheet: Results for “harbour”");
            assertThat(feed.path("home_page_url").asString()).isEqualTo("https://site.example/search?q=harbour");
            assertThat(feed.path("feed_url").asString()).isEqualTo("https://site.example/search/feed.json?q=harbour");
        }
    }

    @Nested
    class Stories {

        private final SampleStory storm =
                story("storm").headline("Storm").owner("daily", NOW).owner("echo", NOW.minusSeconds(60));

        @Test
        void haveTheirArticles() {
            surface.rank(storm);
            JsonNode feed = surface.get("/stories/" + storm.id() + "/feed.json").json();
            assertThat(feed.path("title").asString()).isEqualTo("Storm");
            assertThat(feed.path("items")).hasSize(2);
        }

        @Test
        void thatWereMergedLeadOn() {
            surface.stories.keep(story("small").into(storm.id()).build());
            Answer answer = surface.get("/stories/" + story("small").id() + "/feed.atom");
            assertThat(answer.status()).isEqualTo(308);
            assertThat(answer.header("location")).isEqualTo("/stories/" + storm.id() + "/feed.atom");
        }

        @Test
        void thatNobodyTellsAreGone() {
            surface.stories.keep(story("old").emptied().build());
            assertThat(surface.get("/stories/" + story("old").id() + "/feed.rss")
                            .status())
                    .isEqualTo(410);
        }
    }

    @Nested
    class Publication {

        @Test
        void namesSelfAndHubWhereTheHubIsTold() {
            for (String form : List.of("rss", "atom", "json")) {
                for (String page : List.of("", "/sections/world", "/sources/daily")) {
                    String self = page + "/feed." + form;
                    Answer answer = surface.get(self);
                    assertThat(answer.header("link"))
                            .isEqualTo("<https://site.example" + self
                                    + ">; rel=\"self\", <https://hub.example/>; rel=\"hub\"");
                }
                assertThat(surface.get("/feed." + form + "?lang=en").header("link"))
                        .isEqualTo("<https://site.example/feed." + form + "?lang=en>; rel=\"self\"");
            }
            Document rss = Xml.read(surface.get("/feed.rss"));
            assertThat(links(rss.getDocumentElement()))
                    .containsExactly("self https://site.example/feed.rss", "hub https://hub.example/");
        }

        @Test
        void isCachedForAMinuteAndAskedAgainByTagOrDate() {
            surface.bring(ferry);
            Answer first = surface.get("/feed.atom");
            assertThat(first.header("cache-control")).startsWith("public, max-age=60,");
            assertThat(first.header("last-modified")).isEqualTo("Sun, 01 Mar 2026 12:00:20 GMT");
            String etag = first.header("etag");
            assertThat(status("if-none-match", etag)).isEqualTo(304);
            assertThat(status("if-modified-since", "Sun, 01 Mar 2026 12:00:20 GMT"))
                    .isEqualTo(304);
            assertThat(status("if-modified-since", "Sunday, 01-Mar-26 12:00:21 GMT"))
                    .isEqualTo(304);
            assertThat(status("if-modified-since", "Sun Mar  1 12:00:20 2026")).isEqualTo(304);
            assertThat(status("if-modified-since", "Sun, 01 Mar 2026 12:00:19 GMT"))
                    .isEqualTo(200);
            assertThat(status("if-modified-since", "yesterday")).isEqualTo(200);
            // RFC 9110 13.1.3: the date is ignored where there is a tag.
            assertThat(surface.get(
                                    "/feed.atom",
                                    Map.of(
                                            "if-none-match",
                                            "\"x\"",
                                            "if-modified-since",
                                            first.header("last-modified")))
                            .status())
                    .isEqualTo(200);
        }

        private int status(String header, String value) {
            return surface.get("/feed.atom", Map.of(header, value)).status();
        }
    }

    @Nested
    class Withdrawals {

        @Test
        void leaveAtOnceAndAreToldByAtomForThirtyDays() {
            surface.bring(ferry, article("stays"));
            surface.clock.set(NOW.plusSeconds(3_600));
            surface.news.withdraw(ferry.id(), "reason", NOW.plusSeconds(3_600));

            for (String list : List.of("", "/sections/business", "/sources/daily")) {
                Document feed = Xml.read(surface.get(list + "/feed.atom"));
                Element gone = Xml.all(feed, TOMBSTONES, "deleted-entry").getFirst();
                assertThat(gone.getAttribute("ref")).isEqualTo("urn:broadsheet:article:" + ferry.id());
                assertThat(gone.getAttribute("when")).isEqualTo("2026-03-01T13:00:00Z");
                assertThat(Xml.texts(feed, ATOM, "title")).doesNotContain("Ferry & <harbour>");
                assertThat(Xml.text(feed.getDocumentElement(), "updated")).isEqualTo("2026-03-01T13:00:00Z");
                assertThat(surface.get(list + "/feed.rss").body())
                        .doesNotContain(ferry.id().value());
            }
            assertThat(surface.get("/sections/world/feed.atom").body()).doesNotContain("deleted-entry");

            surface.clock.set(NOW.plusSeconds(3_600).plus(Duration.ofDays(31)));
            assertThat(surface.get("/feed.atom").body()).doesNotContain("deleted-entry");
        }
    }

    private List<String> titles(String address) {
        return surface.get(address).json().path("items").values().stream()
                .map(item -> item.path("title").asString())
                .toList();
    }

    private static List<String> links(Element element) {
        return Xml.all(element, "link").stream()
                .filter(link -> link.hasAttribute("rel"))
                .map(link -> link.getAttribute("rel") + " " + link.getAttribute("href"))
                .toList();
    }
}
