package news.broadsheet.ingest.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import news.broadsheet.core.article.Identity;
import news.broadsheet.core.article.Picture;
import news.broadsheet.core.article.Video;
import news.broadsheet.core.source.SourceId;
import news.broadsheet.ingest.parse.Enclosure;
import news.broadsheet.ingest.parse.Entry;
import news.broadsheet.ingest.parse.Person;
import news.broadsheet.ingest.queue.EntryMessage.Brought;
import news.broadsheet.ingest.queue.EntryMessage.TakenBack;
import news.broadsheet.lambda.Json;
import news.broadsheet.testkit.Samples;
import org.junit.jupiter.api.Test;

class EntryJsonTest {

    private static final SourceId SOURCE = new SourceId("herald");
    private static final List<Identity> NAMES =
            List.of(Identity.ofGuid(SOURCE, "1"), Identity.ofUrl("https://a.example/"));

    private static final Entry FULL = new Entry(
            "tag:1",
            "https://herald.example/1",
            "The bridge opens",
            "After three years.",
            "<p>Text</p>",
            "https://herald.example/",
            List.of(
                    new Person("Ann", "ann@herald.example", "https://herald.example/ann"),
                    new Person(null, "b@c.example", null)),
            Samples.NOW,
            Samples.NOW.plusSeconds(1),
            List.of("Local"),
            new Picture("https://herald.example/1.jpg", "alt", "caption", "credit", 900, 600),
            List.of(new Video(
                    "Tram",
                    Duration.ofSeconds(128),
                    "https://herald.example/p.jpg",
                    "https://herald.example/v",
                    "herald")),
            List.of(
                    new Enclosure(
                            "https://herald.example/1.mp3",
                            "audio/mpeg",
                            5_000_000_000L,
                            "Sound",
                            Duration.ofMinutes(3),
                            Enclosure.Kind.AUDIO),
                    new Enclosure("https://herald.example/1.bin", null, null, null, null, Enclosure.Kind.OTHER)),
            "CC BY 4.0",
            "en");

    private static final Entry EMPTY = new Entry(
            null, null, "", "", null, null, List.of(), null, null, List.of(), null, List.of(), List.of(), null, null);

    private static EntryMessage again(EntryMessage message) {
        return EntryJson.read(Json.read(EntryJson.write(message)));
    }

    @Test
    void allOfAnEntryArrives() {
        Brought full = new Brought(SOURCE, Samples.NOW, NAMES, "2.f", FULL, Samples.NOW.minusSeconds(9));
        assertThat(again(full)).isEqualTo(full);
        Brought empty = new Brought(SOURCE, Samples.NOW, NAMES, "2.f", EMPTY, null);
        assertThat(again(empty)).isEqualTo(empty);
    }

    @Test
    void soDoesADeletion() {
        TakenBack dated = new TakenBack(SOURCE, Samples.NOW, NAMES, Samples.NOW.minusSeconds(9));
        assertThat(again(dated)).isEqualTo(dated);
        TakenBack undated = new TakenBack(SOURCE, Samples.NOW, NAMES, null);
        assertThat(again(undated)).isEqualTo(undated);
    }

    @Test
    void aMessageOfAnElderVersionIsStillRead() {
        EntryMessage elder = EntryJson.read(Json.read("""
                {"source": "herald", "seenAt": "2026-03-01T12:00:00Z", "identities": ["0123456789abcdefghjkmnpqrs"],
                 "fingerprint": "1123456789abcdefghjkmnpqrs",
                 "entry": {"title": "The bridge opens", "summary": "", "authors": ["Ann"], "tags": [], "videos": []}}"""));
        assertThat(elder).isInstanceOfSatisfying(Brought.class, brought -> {
            assertThat(brought.entry().authors()).containsExactly(Person.named("Ann"));
            assertThat(brought.entry().enclosures()).isEmpty();
            assertThat(brought.latest()).isNull();
        });
    }

    @Test
    void aMessageWithoutANameIsNone() {
        assertThatThrownBy(() -> EntryJson.read(Json.read("""
                        {"source": "herald", "seenAt": "2026-03-01T12:00:00Z", "identities": [], "takenBack": {}}""")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least one identity");
    }
}
