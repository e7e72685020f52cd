package news.broadsheet.core.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    @Nested
    class Owning {

        @ParameterizedTest
        @CsvSource({
            "https://www.herald.example/story, true",
            "https://HERALD.example/story, true",
            "https://sport.herald.example/story, true",
            "https://feeds.press.example/story, true",
            "https://notherald.example/story, false",
            "https://herald.example.evil.example/story, false",
            "urn:nothing, false"
        })
        void aUrlIsTheSourcesOnItsOwnHostsOnly(String url, boolean owned) {
            assertThat(source().owns(URI.create(url))).isEqualTo(owned);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", "A", "a b", "a/b", "a#b", "ä"})
    void anIdIsPlainAndShort(String text) {
        assertThat(SourceId.parse(text)).isEmpty();
        assertThatThrownBy(() -> new SourceId(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anIdHasAtMostFortyCharacters() {
        assertThat(SourceId.parse("a".repeat(40))).isPresent();
        assertThat(SourceId.parse("a".repeat(41))).isEmpty();
    }

    @Test
    void aNewSourceIsDueAtOnceAndOneWithoutNextPollNever() {
        assertThat(PollState.dueAt(NOW).isDue(NOW)).isTrue();
        assertThat(PollState.dueAt(NOW.plusSeconds(1)).isDue(NOW)).isFalse();
        assertThat(new PollState(null, Validators.NONE, 0, Health.GONE, "410", null).isDue(NOW))
                .isFalse();
    }

    @Test
    void carefulRightsShowAnExcerptAndGiveNothingToAi() {
        assertThat(Rights.CAREFUL.allowsExcerpt()).isTrue();
        assertThat(Rights.CAREFUL.allowsBody()).isFalse();
        assertThat(Rights.CAREFUL.ai()).isFalse();
    }

    private static Source source() {
        return new Source(
                new SourceId("herald"),
                "The Herald",
                URI.create("https://www.herald.example/"),
                URI.create("https://feeds.press.example/herald.xml"),
                "en",
                null,
                Rights.CAREFUL,
                true,
                Ownership.of(URI.create("https://www.herald.example/")),
                PollState.dueAt(NOW));
    }
}
