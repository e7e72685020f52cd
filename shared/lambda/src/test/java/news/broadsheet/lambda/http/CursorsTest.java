package news.broadsheet.lambda.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import news.broadsheet.core.Ids;
import news.broadsheet.core.Page;
import news.broadsheet.core.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorsTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Position PLACE = new Position("000101772366400000#abcdefghjkmnpqrstvwxyz0123");

    private Instant now = NOON;
    private final InstantSource clock = () -> now;
    private final Cursors cursors = new Cursors(clock);

    @Test
    void aCursorLeadsBackToItsPlace() {
        assertThat(read("list", cursor("list"))).contains(PLACE);
    }

    @Test
    void positionsOfAnyTextComeThrough() {
        Position odd = new Position("a.b..c/é✓ #?&=+%");

        String cursor = cursors.next("list", page(odd)).orElseThrow();

        assertThat(cursor).matches("[A-Za-z0-9_-]+");
        assertThat(read("list", cursor)).contains(odd);
    }

    @Test
    void theEndOfAListHasNoCursorAndNoCursorIsTheBeginning() {
        assertThat(cursors.next("list", Page.end(List.of()))).isEmpty();
        assertThat(cursors.read("list", Requests.get(Map.of()))).isEmpty();
    }

    @Test
    void theSamePageHasTheSameCursorAllDaySoThatItsEtagStands() {
        String cursor = cursor("list");
        now = NOON.plus(Duration.ofHours(11));

        assertThat(cursor("list")).isEqualTo(cursor);
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        assertThat(refusal("other", cursor("list")).detail()).contains("does not belong to this list");
    }

    @Test
    void aCursorLivesAWeekAndIsThenRefused() {
        String cursor = cursor("list");
        now = NOON.plus(Cursors.LIFE);
        assertThat(read("list", cursor)).isPresent();

        now = NOON.plus(Cursors.LIFE).plus(Duration.ofDays(1));

        assertThat(refusal("list", cursor).detail()).contains("expired");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "====", "not a cursor", "AAAA", "1.2.3", "_-_-", "é", "w6k", "%00", "null"})
    void whatWeNeverGaveOutIsRefused(String text) {
        assertThat(refusal("list", text).status()).isEqualTo(400);
    }

    @Test
    void aCursorAlteredAnywhereIsRefused() {
        String cursor = cursor("list");
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder altered = new StringBuilder(cursor);
            altered.setCharAt(random.nextInt(altered.length()), (char) (' ' + random.nextInt(95)));
            if (!decodes(altered.toString(), cursor)) {
                assertThat(refusal("list", altered.toString()).status()).isEqualTo(400);
            }
        }
    }

    @Test
    void aForgedSealGetsNoFurtherThanARefusal() {
        assertThat(refusal("list", forged("1.zzzzzzzzzzzz.x")).status()).isEqualTo(400);
        assertThat(refusal("list", forged("1.-zzzzzzzzzzzz.x")).status()).isEqualTo(400);
        assertThat(refusal("list", forged("1.!.x")).status()).isEqualTo(400);
        assertThat(refusal("list", forged("1." + today() + ".")).status()).isEqualTo(400);
        assertThat(refusal("list", forged("1." + today() + "." + "x".repeat(121)))
                        .status())
                .isEqualTo(400);
        assertThat(refusal("list", forged("2." + today() + ".x")).status()).isEqualTo(400);
        assertThat(refusal("list", "A".repeat(100_000)).status()).isEqualTo(400);
    }

    private static String today() {
        return Long.toString(Instant.parse("2026-03-01T00:00:00Z").getEpochSecond(), 36);
    }

    private static String forged(String content) {
        String seal = Ids.of("cursor", "list", content).substring(0, 8);
        return Base64.getUrlEncoder().encodeToString((seal + "." + content).getBytes(StandardCharsets.UTF_8));
    }

    /** The last character of base 64 may carry bits that say nothing. */
    private static boolean decodes(String altered, String cursor) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(altered);
            return Arrays.equals(bytes, Base64.getUrlDecoder().decode(cursor));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Page<String> page(Position position) {
        return new Page<>(List.of("item"), Optional.of(position));
    }

    private String cursor(String scope) {
        return cursors.next(scope, page(PLACE)).orElseThrow();
    }

    private Optional<Position> read(String scope, String cursor) {
        return cursors.read(scope, Requests.get(Map.of("cursor", cursor)));
    }

    private Problem refusal(String scope, String cursor) {
        return catchThrowableOfType(Problem.class, () -> read(scope, cursor));
    }
}
