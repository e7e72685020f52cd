package news.broadsheet.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import news.broadsheet.core.article.Audio;
import news.broadsheet.core.article.Block;
import news.broadsheet.core.article.Picture;
import news.broadsheet.core.article.RichText;
import news.broadsheet.core.article.Shown;
import news.broadsheet.core.article.Span;
import news.broadsheet.core.article.Video;
import news.broadsheet.core.source.Rights;
import news.broadsheet.lambda.Json;
import news.broadsheet.testkit.Answer;
import news.broadsheet.testkit.Event;
import news.broadsheet.testkit.FakeComments;
import news.broadsheet.testkit.FakeNews;
import news.broadsheet.testkit.SampleArticle;
import news.broadsheet.testkit.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ArticleHandlerTest {

    private static final String SECRET = "The paragraph that only the paying reader sees.";

    private final FakeNews news = new FakeNews();
    private final FakeComments comments = new FakeComments();
    private final ArticleHandler handler = new ArticleHandler(new Ports(news, comments));
    private final SampleArticle article = Samples.article("one")
            .headline("Rain ends the drought")
            .standfirst("After two dry years.")
            .excerpt("After two dry years it rained.")
            .image(new Picture(
                    "https://daily.example/p.jpg", "A river", "The Elbe on Monday", "Photo: A. Writer", 1200, 0))
            .body(
                    Samples.paragraph(SECRET),
                    new Block.VideoTeaser(new Video(
                            "Rain over the hills",
                            Duration.ofSeconds(95),
                            "https://daily.example/v.jpg",
                            "https://video.example/1",
                            "video.example")));

    @BeforeEach
    void store() {
        show(Rights.Display.FULL);
        news.store(article.build(), article.identities(), "entry");
    }

    @Nested
    class InFull {

        @Test
        void anArticleComesWithAllThatItsSourceAllows() {
            SampleArticle other = Samples.article("two").headline("Floods follow");
            news.relate(article.id(), List.of(other.card()));
            comments.apply(List.of(Samples.comment(article.id(), "first").build()));

            Answer answer = Event.read("article", "found").send(handler);

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("cache-control")).isEqualTo("public, max-age=30, stale-while-revalidate=60");
            assertThat(answer.json()).isEqualTo(Json.read(inFull(other)));
        }

        private String inFull(SampleArticle other) {
            return """
                    {"id": "%s", "headline": "Rain ends the drought",
                     "standfirst": "After two dry years.", "excerpt": "After two dry years it rained.",
                     "byline": "By Ada Writer", "authors": ["Ada Writer"],
                     "source": {"id": "daily", "name": "The daily", "home": "https://daily.example/",
                                "link": "https://daily.example/articles/one"},
                     "section": "world", "tags": ["example"], "language": "en", "direction": "ltr",
                     "publishedAt": "2026-03-01T12:00:00Z", "updatedAt": null,
                     "firstSeenAt": "2026-03-01T12:00:30Z", "revision": 1,
                     "image": {"url": "https://daily.example/p.jpg", "alt": "A river",
                               "caption": "The Elbe on Monday", "credit": "Photo: A. Writer",
                               "width": 1200, "height": null},
                     "body": [
                       {"type": "paragraph", "text": [{"text": "%s"}]},
                       {"type": "video", "title": "Rain over the hills", "durationSeconds": 95,
                        "poster": "https://daily.example/v.jpg", "url": "https://video.example/1",
                        "provider": "video.example"}],
                     "truncated": false, "readingMinutes": 1,
                     "videos": [{"title": "Rain over the hills", "durationSeconds": 95,
                        "poster": "https://daily.example/v.jpg", "url": "https://video.example/1",
                        "provider": "video.example"}],
                     "related": [{"id": "%s", "headline": "Floods follow", "excerpt": "What it means, in one line.",
                       "image": "https://daily.example/pictures/1.jpg",
                       "source": {"id": "daily", "name": "The daily", "home": "https://daily.example/"},
                       "section": "world", "language": "en", "direction": "ltr", "publishedAt": "2026-03-01T12:00:00Z",
                       "updatedAt": null, "link": "https://daily.example/articles/two", "readingMinutes": 1,
                       "video": null}],
                     "commentCount": 1, "comments": "/v1/articles/%s/comments",
                     "rights": {"display": "full", "index": true, "ai": false}}""".formatted(article.id(), SECRET, other.id(), article.id());
        }

        @Test
        void anArticleSaysWhichWayItsTextRuns() {
            SampleArticle revised = article.language("fa").revision(2, "second");
            news.store(revised.build(), revised.identities(), "entry 2");

            JsonNode json = Event.read("article", "found").send(handler).json();

            assertThat(json.path("language").asString()).isEqualTo("fa");
            assertThat(json.path("direction").asString()).isEqualTo("rtl");
        }

        @Test
        void anUnchangedArticleIsNotSentTwice() {
            String etag = Event.read("article", "found").send(handler).header("etag");

            Answer again =
                    Event.read("article", "found").header("if-none-match", etag).send(handler);

            assertThat(again.status()).isEqualTo(304);
        }

        @Test
        void aBusyCommentsTableCostsTheCountAndNotTheArticle() {
            comments.throttle().failAfter(0);

            Answer answer = Event.read("article", "found").send(handler);

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.json().path("commentCount").isNull()).isTrue();
            assertThat(answer.header("cache-control")).isEqualTo("public, max-age=2");
        }
    }

    @Nested
    class ByItsRights {

        @Test
        void aTitleIsATitleWithALink() {
            show(Rights.Display.TITLE);

            JsonNode json = Event.read("article", "found").send(handler).json();

            assertThat(json.path("headline").asString()).isEqualTo("Rain ends the drought");
            assertThat(json.path("standfirst").isNull()).isTrue();
            assertThat(json.path("excerpt").asString()).isEmpty();
            assertThat(json.path("image").isNull()).isTrue();
            assertThat(json.path("body").isEmpty()).isTrue();
            assertThat(json.path("videos").isEmpty()).isTrue();
            assertThat(json.path("truncated").asBoolean()).isTrue();
            assertThat(json.path("source").path("link").asString()).isEqualTo("https://daily.example/articles/one");
        }

        @Test
        void anExcerptNeverYieldsTheBodyNorItsVideos() {
            show(Rights.Display.EXCERPT);

            Answer answer = Event.read("article", "found").send(handler);

            assertThat(answer.body()).doesNotContain(SECRET).doesNotContain("video.example");
            assertThat(answer.json().path("standfirst").asString()).isEqualTo("After two dry years.");
            assertThat(answer.json().path("image").isObject()).isTrue();
            assertThat(answer.json().path("truncated").asBoolean()).isTrue();
            assertThat(answer.json().path("rights").path("display").asString()).isEqualTo("excerpt");
        }

        @Test
        void aSummaryThatIsTheWholeTextIsCutToAnExcerpt() {
            String whole = "word ".repeat(500) + SECRET;
            SampleArticle revised = article.standfirst(whole).excerpt(whole).revision(2, "second");
            news.store(revised.build(), revised.identities(), "entry 2");
            show(Rights.Display.EXCERPT);

            Answer answer = Event.read("article", "found").send(handler);

            assertThat(answer.body()).doesNotContain(SECRET);
            assertThat(answer.json().path("standfirst").asString().length())
                    .isLessThanOrEqualTo(Shown.MOST_EXCERPT_BYTES);
        }

        @ParameterizedTest
        @EnumSource(Rights.Display.class)
        void rightsAreThoseOfTheSourceAsItStandsNow(Rights.Display display) {
            show(display);

            JsonNode json = Event.read("article", "found").send(handler).json();

            assertThat(json.path("body").isEmpty()).isEqualTo(display != Rights.Display.FULL);
        }

        @Test
        void anArticleWithoutAnyTextSaysThatThereIsMoreBehindTheLink() {
            SampleArticle revised = article.body().revision(2, "second");
            news.store(revised.build(), revised.identities(), "entry 2");

            assertThat(Event.read("article", "found")
                            .send(handler)
                            .json()
                            .path("truncated")
                            .asBoolean())
                    .isTrue();
        }
    }

    @Nested
    class Missing {

        @ParameterizedTest
        @ValueSource(strings = {"unknown", "malformed-id"})
        void whatIsNotThereIsNotFound(String name) {
            Answer answer = Event.read("article", name).send(handler);

            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
        }

        @Test
        void aMalformedIdCostsNoRead() {
            long before = news.throttle().seen();

            Event.read("article", "malformed-id").send(handler);

            assertThat(news.throttle().seen()).isEqualTo(before);
        }

        @Test
        void aWithdrawnArticleIsGoneAndSaysWhy() {
            news.withdraw(article.id(), "The source retracted it.", Samples.NOW.plusSeconds(60));

            Answer answer = Event.read("article", "found").send(handler);

            assertThat(answer.status()).isEqualTo(410);
            assertThat(answer.json().path("type").asString()).isEqualTo("/problems/withdrawn");
            assertThat(answer.json().path("reason").asString()).isEqualTo("The source retracted it.");
            assertThat(answer.json().path("withdrawnAt").asString()).isEqualTo("2026-03-01T12:01:00Z");
        }

        @Test
        void aBusyNewsTableAsksToComeBack() {
            news.throttle().failAfter(0);

            assertThat(Event.read("article", "found").send(handler).status()).isEqualTo(503);
        }

        @Test
        void aParameterIsRefused() {
            Answer answer =
                    Event.read("article", "found").query("format", "html").send(handler);

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.parameter()).isEqualTo("format");
        }
    }

    @Test
    void everyKindOfBlockHasItsShape() {
        SampleArticle revised = article.body(oneOfEachKind()).revision(2, "second");
        news.store(revised.build(), revised.identities(), "entry 2");

        JsonNode body = Event.read("article", "found").send(handler).json().path("body");

        assertThat(body).isEqualTo(Json.read("""
                [{"type": "heading", "level": 2, "text": [{"text": "Heading"}]},
                 {"type": "paragraph", "text": [{"text": "strong ", "marks": ["emphasis", "strong"]},
                                                {"text": "link", "href": "https://daily.example/"}]},
                 {"type": "image", "url": "https://daily.example/p.jpg", "alt": null, "caption": null,
                  "credit": null, "width": null, "height": null},
                 {"type": "quote", "paragraphs": [[{"text": "Said."}]], "cite": "A. Person"},
                 {"type": "list", "ordered": true, "items": [[{"text": "First"}]]},
                 {"type": "table", "header": true, "rows": [[[{"text": "A"}], []]]},
                 {"type": "embed", "url": "https://video.example/e", "provider": "video.example", "title": null},
                 {"type": "rule"},
                 {"type": "gallery", "pictures": [
                   {"url": "https://daily.example/1.jpg", "alt": "One", "caption": "First", "credit": "A. Writer",
                    "width": 9, "height": null},
                   {"url": "https://daily.example/2.jpg", "alt": null, "caption": null, "credit": null,
                    "width": null, "height": null}]},
                 {"type": "audio", "title": "Listen", "durationSeconds": 61, "url": "https://audio.example/1",
                  "provider": "audio.example"},
                 {"type": "correction", "paragraphs": [[{"text": "It was Monday."}]]}]"""));
    }

    private static Block[] oneOfEachKind() {
        RichText rich = new RichText(List.of(
                new Span("strong ", Set.of(Span.Mark.STRONG, Span.Mark.EMPHASIS), null),
                new Span("link", Set.of(), "https://daily.example/")));
        return new Block[] {
            new Block.Heading(2, RichText.plain("Heading")),
            new Block.Paragraph(rich),
            new Block.Image(Picture.of("https://daily.example/p.jpg")),
            new Block.Quote(List.of(RichText.plain("Said.")), "A. Person"),
            new Block.Listing(true, List.of(RichText.plain("First"))),
            new Block.Table(true, List.of(List.of(RichText.plain("A"), RichText.plain("")))),
            new Block.Embed("https://video.example/e", "video.example", null),
            new Block.Rule(),
            new Block.Gallery(List.of(
                    new Picture("https://daily.example/1.jpg", "One", "First", "A. Writer", 9, 0),
                    Picture.of("https://daily.example/2.jpg"))),
            new Block.AudioTeaser(
                    new Audio("Listen", Duration.ofSeconds(61), "https://audio.example/1", "audio.example")),
            new Block.Correction(List.of(RichText.plain("It was Monday.")))
        };
    }

    private void show(Rights.Display display) {
        news.save(Samples.source("daily").display(display).build());
    }
}
