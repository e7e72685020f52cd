package news.broadsheet.ingest.queue;

import static news.broadsheet.testkit.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import news.broadsheet.core.Shelf;
import news.broadsheet.core.article.Identity;
import news.broadsheet.core.source.Rights;
import news.broadsheet.core.source.Source;
import news.broadsheet.ingest.identity.SampleEntry;
import news.broadsheet.ingest.queue.EntryMessage.Brought;
import news.broadsheet.ingest.queue.EntryMessage.TakenBack;
import news.broadsheet.testkit.SampleSource;
import news.broadsheet.testkit.Samples;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which turns entries wait for, and when two messages are one. */
class EntryOutboxTest {

    private static final String LINK = "https://News.example:8443/bridge";
    private static final List<Identity> NAMES = List.of(new Identity("1"), new Identity("2"));

    private final Map<String, byte[]> shelved = new ConcurrentHashMap<>();
    private final List<QueueMessage> sent = new ArrayList<>();

    private QueueMessage send(SampleSource source, EntryMessage message) {
        sent.clear();
        new EntryOutbox(sent::addAll, new MapShelf(shelved)).send(source.build(), List.of(message));
        assertThat(sent).hasSize(1);
        return sent.getFirst();
    }

    private static SampleSource herald() {
        return Samples.source("herald").pages(true).display(Rights.Display.FULL);
    }

    private static Brought brought(@Nullable String link) {
        return brought(link, NAMES, "2.f", NOW);
    }

    private static Brought brought(@Nullable String link, List<Identity> names, String fingerprint, Instant seenAt) {
        Source source = herald().build();
        return new Brought(
                source.id(),
                seenAt,
                names,
                fingerprint,
                SampleEntry.entry("1", link, "The bridge").build(),
                null);
    }

    @Test
    void anEntryWhosePageIsReadTakesTheTurnOfThePagesServer() {
        assertThat(send(herald(), brought(LINK)).group()).isEqualTo("news.example:8443");
    }

    @Test
    void anEntryWithoutAPageToReadTakesTheTurnOfItsSource() {
        assertThat(send(herald(), brought(null)).group()).isEqualTo("source:herald");
        assertThat(send(herald(), brought("mailto:desk@herald.example")).group())
                .isEqualTo("source:herald");
        assertThat(send(herald().pages(false), brought(LINK)).group()).isEqualTo("source:herald");
        assertThat(send(herald().display(Rights.Display.TITLE), brought(LINK)).group())
                .isEqualTo("source:herald");
    }

    @Test
    void anEntryTakenBackTakesTheTurnOfItsSource() {
        TakenBack back = new TakenBack(herald().build().id(), NOW, NAMES, null);

        assertThat(send(herald(), back).group()).isEqualTo("source:herald");
        assertThat(send(herald(), back).id())
                .isNotEqualTo(send(herald(), brought(LINK)).id());
    }

    @Test
    void oneReadingIsOneMessageHoweverOftenItIsSent() {
        String first = send(herald(), brought(LINK)).id();

        assertThat(send(herald(), brought(LINK)).id()).isEqualTo(first);
        assertThat(List.of(
                        send(herald(), brought(LINK, NAMES.subList(0, 1), "2.f", NOW))
                                .id(),
                        send(herald(), brought(LINK, NAMES, "2.g", NOW)).id(),
                        send(herald(), brought(LINK, NAMES, "2.f", NOW.plusSeconds(1)))
                                .id()))
                .doesNotContain(first)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, EntryOutbox.LARGEST_MESSAGE})
    void whatIsTooLargeForAMessageWaitsOnTheShelfInTheSameTurn(int length) {
        Brought message = new Brought(
                herald().build().id(),
                NOW,
                NAMES,
                "2.f",
                SampleEntry.entry("1", LINK, "The bridge")
                        .content("x".repeat(length))
                        .build(),
                null);
        QueueMessage sentMessage = send(herald(), message);

        assertThat(shelved).hasSize(length == 0 ? 0 : 1);
        assertThat(sentMessage.group()).isEqualTo("news.example:8443");
        assertThat(EntryOutbox.read(sentMessage.body(), new MapShelf(shelved))).isEqualTo(message);
    }

    private record MapShelf(Map<String, byte[]> kept) implements Shelf {

        @Override
        public String put(byte[] bytes) {
            kept.put("entries/1", bytes);
            return "entries/1";
        }

        @Override
        public byte[] get(String key) {
            return kept.getOrDefault(key, new byte[0]);
        }
    }
}
