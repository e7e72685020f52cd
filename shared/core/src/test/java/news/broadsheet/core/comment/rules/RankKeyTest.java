package news.broadsheet.core.comment.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import news.broadsheet.core.Ids;
import news.broadsheet.core.comment.CommentId;
import org.junit.jupiter.api.Test;

class RankKeyTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final CommentId ID = new CommentId(Ids.of("a"));

    @Test
    void aKeyIsWrittenDown() {
        assertThat(RankKey.top(60, 40, NOON, ID)).isEqualTo("502002#999999959#2026-03-01T12:00:00.000Z#" + ID);
        assertThat(RankKey.discussed(7, NOON, ID)).isEqualTo("000000007#2026-03-01T12:00:00.000Z#" + ID);
    }

    @Test
    void whatNobodyVotedOnStandsBeforeWhatWasVotedDown() {
        assertThat(RankKey.top(0, 0, NOON, ID)).isGreaterThan(RankKey.top(0, 1, NOON.plusSeconds(60), ID));
    }

    @Test
    void amongEqualsTheNewerStandsFirst() {
        assertThat(RankKey.top(3, 1, NOON.plusMillis(1), ID)).isGreaterThan(RankKey.top(3, 1, NOON, ID));
        assertThat(RankKey.discussed(3, NOON.plusMillis(1), ID)).isGreaterThan(RankKey.discussed(3, NOON, ID));
    }

    @Test
    void theOrderOfTopTextsIsTheOrderOfRank() {
        Comparator<Votes> rank = Comparator.<Votes>comparingInt(
                        v -> (int) (Wilson.lowerBound(v.up, v.down) * 1_000_000))
                .thenComparing(Comparator.<Votes>comparingLong(Votes::down).reversed())
                .thenComparing(Votes::at)
                .thenComparing(v -> v.id.value());
        check(rank, v -> RankKey.top(v.up, v.down, v.at, v.id), 68);
    }

    @Test
    void theOrderOfDiscussedTextsIsTheOrderOfReplies() {
        Comparator<Votes> rank = Comparator.<Votes>comparingLong(Votes::up)
                .thenComparing(Votes::at)
                .thenComparing(v -> v.id.value());
        check(rank, v -> RankKey.discussed(v.up, v.at, v.id), 61);
    }

    @Test
    void figuresBeyondAllCommentsStandAtTheEnd() {
        String most = RankKey.top(Long.MAX_VALUE, Long.MAX_VALUE, NOON, ID);
        assertThat(most).hasSameSizeAs(RankKey.top(0, 0, NOON, ID));
        assertThat(RankKey.top(1_000_000_000, 0, NOON, ID)).startsWith("999999#");
        assertThat(RankKey.discussed(Long.MAX_VALUE, NOON, ID)).hasSameSizeAs(RankKey.discussed(0, NOON, ID));
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatThrownBy(() -> RankKey.top(0, -1, NOON, ID)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RankKey.discussed(-1, NOON, ID)).isInstanceOf(IllegalArgumentException.class);
        Instant before = Instant.EPOCH.minusMillis(1);
        assertThatThrownBy(() -> RankKey.discussed(0, before, ID)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RankKey.discussed(0, Instant.MAX, ID)).isInstanceOf(IllegalArgumentException.class);
    }

    private static void check(Comparator<Votes> rank, Function<Votes, String> key, int width) {
        Random random = new Random(1927);
        List<Votes> comments = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            int most = 1 << random.nextInt(18);
            comments.add(new Votes(
                    random.nextInt(most),
                    random.nextInt(most),
                    NOON.plusMillis(random.nextInt(5) * (long) random.nextInt(2_000_000_000)),
                    new CommentId(Ids.of("c", Integer.toString(i)))));
        }
        Collections.shuffle(comments, random);
        List<String> byRank = comments.stream().sorted(rank).map(key).toList();
        assertThat(byRank).isSorted().allSatisfy(text -> assertThat(text).hasSize(width));
    }

    private record Votes(long up, long down, Instant at, CommentId id) {}
}
