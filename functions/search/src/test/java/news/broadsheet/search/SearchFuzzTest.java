package news.broadsheet.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import news.broadsheet.testkit.Answer;
import news.broadsheet.testkit.Event;
import news.broadsheet.testkit.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whatever is sent is answered or refused, never a failure of ours, and what is found says so in its pieces. */
class SearchFuzzTest {

    private static final String SIGNS =
            "abcdeT '\"*#~%&<>.,-_/\\\u0000\n\t09\u00e9\u00df\u0130\u01c6\ufb01\u0301\u200b\u202e"
                    + "\u5730\u9707\u0e01\u0e33\u0627\u0644\u0432\ud83d\ude00\ud840\udc00";
    private static final List<String> PARAMETERS =
            List.of("source", "section", "lang", "from", "to", "limit", "cursor");

    private final Random random = new Random(20260301);
    private final Newsstand stand = new Newsstand();

    @BeforeEach
    void fill() {
        for (int i = 0; i < 60; i++) {
            stand.bring(Samples.article("a" + i)
                    .headline(text(80))
                    .standfirst(text(200))
                    .body(Samples.paragraph(text(900)))
                    .publishedAt(Samples.NOW.minus(Duration.ofHours(random.nextInt(1_000)))));
        }
    }

    @Test
    void anyTextIsAnsweredAndItsPiecesJoinToWhatIsShown() {
        int found = 0;
        for (int i = 0; i < 3_000; i++) {
            String q = text(1 + random.nextInt(40));
            Answer answer = Newsstand.query(q).send(stand.handler);
            assertThat(answer.status()).as(q).isEqualTo(q.isBlank() ? 400 : 200);
            for (JsonNode item : answer.json().path("items")) {
                found++;
                assertThat(joined(item.at("/highlights/headline")))
                        .isEqualTo(item.path("headline").asString());
            }
        }
        assertThat(found).isPositive();
    }

    @Test
    void anyParameterIsAnsweredOrRefused() {
        for (int i = 0; i < 3_000; i++) {
            Event event = Newsstand.query(text(10));
            event.query(PARAMETERS.get(random.nextInt(PARAMETERS.size())), text(30));
            assertThat(event.send(stand.handler).status()).isIn(200, 400);
        }
    }

    private String joined(JsonNode pieces) {
        return pieces.valueStream().map(piece -> piece.path("text").asString()).collect(Collectors.joining());
    }

    /** Of whole characters: the events of the gateway are valid Unicode. */
    private String text(int most) {
        int[] signs = SIGNS.codePoints().toArray();
        return random.ints(random.nextInt(most) + 1L, 0, signs.length)
                .mapToObj(at -> Character.toString(signs[at]))
                .collect(Collectors.joining());
    }
}
