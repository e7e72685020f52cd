package news.broadsheet.local.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import news.broadsheet.core.article.Picture;
import news.broadsheet.core.source.Pace;
import news.broadsheet.ingest.parse.Enclosure;
import news.broadsheet.ingest.parse.Entry;
import news.broadsheet.ingest.parse.FeedResult.About;
import news.broadsheet.ingest.parse.FeedResult.Links;
import news.broadsheet.ingest.parse.FeedResult.ParsedFeed;
import news.broadsheet.ingest.parse.Person;
import news.broadsheet.lambda.Json;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class FeedViewTest {

    private static final Instant TIME = Instant.parse("2026-11-24T10:00:00.987Z");

    @Test
    void whatAFeedSaysOfItselfIsTold() {
        JsonNode feed = written(Duration.ofSeconds(90), Enclosure.Kind.AUDIO);
        assertThat(Json.text(feed, "updated")).isEqualTo("2026-11-24T10:00:00Z");
        assertThat(Json.text(feed, "image")).isEqualTo("https://lantern.example/logo.png");
        assertThat(Json.text(feed, "rights")).isEqualTo("All rights reserved");
        assertThat(feed.path("hubs").values())
                .extracting(JsonNode::stringValue)
                .containsExactly("https://hub.example/");
    }

    @Test
    void anAuthorIsANameOrElseAnAddress() {
        assertThat(written(null, Enclosure.Kind.OTHER).at("/entries/0/authors").values())
                .extracting(JsonNode::stringValue)
                .containsExactly("Ada", "grace@lantern.example");
    }

    @Test
    void anImageIsItsUrl() {
        assertThat(written(null, Enclosure.Kind.OTHER).at("/entries/0/image").stringValue())
                .isEqualTo("https://lantern.example/1.jpg");
    }

    @Test
    void anEnclosureIsToldInNumbersAndLowerCase() {
        JsonNode enclosure =
                written(Duration.ofSeconds(90), Enclosure.Kind.AUDIO).at("/entries/0/enclosures/0");
        assertThat(enclosure.toString())
                .isEqualTo("{\"url\":\"https://lantern.example/a.mp3\",\"type\":\"audio/mpeg\",\"length\":4294967296,"
                        + "\"title\":null,\"duration\":90,\"kind\":\"audio\"}");
    }

    @Test
    void aDurationIsInSecondsAndMayBeAFractionOrUnknown() {
        assertThat(written(Duration.ofMillis(1_500), Enclosure.Kind.VIDEO)
                        .at("/entries/0/enclosures/0/duration")
                        .doubleValue())
                .isEqualTo(1.5);
        assertThat(written(null, Enclosure.Kind.VIDEO)
                        .at("/entries/0/enclosures/0/duration")
                        .isNull())
                .isTrue();
    }

    @Test
    void halfACharacterIsReplaced() {
        assertThat(Json.text(written(null, Enclosure.Kind.OTHER).at("/entries/0"), "content"))
                .isEqualTo("<p>?</p>");
    }

    private static JsonNode written(@Nullable Duration duration, Enclosure.Kind kind) {
        Entry entry = new Entry(
                "1",
                "https://lantern.example/1",
                "One",
                "",
                "<p>\ud83d</p>",
                null,
                List.of(Person.named("Ada"), new Person(null, "grace@lantern.example", null)),
                TIME,
                null,
                List.of("Local"),
                Picture.of("https://lantern.example/1.jpg"),
                List.of(),
                List.of(new Enclosure(
                        "https://lantern.example/a.mp3", "audio/mpeg", 4_294_967_296L, null, duration, kind)),
                null,
                "en");
        ParsedFeed feed = new ParsedFeed(
                "RSS 2.0",
                new About("", null, "", "en", TIME, "https://lantern.example/logo.png", "All rights reserved"),
                new Links(null, List.of("https://hub.example/"), null, null),
                Pace.ANY,
                List.of(entry),
                List.of(),
                true,
                List.of());
        return Json.read(Json.write(json -> FeedView.write(json, feed)));
    }
}
