package news.broadsheet.core.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import news.broadsheet.core.StoreBusyException;
import news.broadsheet.core.story.Newsdesk.Sent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Neither the order in which articles come nor who else is at work decides what the stories are. */
class ArrivalOrderTest {

    private static final int SHUFFLES = 60;
    private static final int ROUNDS = 8;

    private static Set<Set<String>> expected() {
        Set<Set<String>> groups = new HashSet<>();
        for (List<Sent> event : List.of(Dispatches.FERRY, Dispatches.MINE, Dispatches.RECOUNT, Dispatches.COMET)) {
            groups.add(event.stream().map(Sent::name).collect(Collectors.toSet()));
        }
        Dispatches.ALONE.forEach(alone -> groups.add(Set.of(alone.name())));
        return groups;
    }

    private static List<Sent> shuffled(long seed) {
        List<Sent> all = new ArrayList<>(Dispatches.all());
        Collections.shuffle(all, new Random(seed));
        return all;
    }

    @Test
    void ofArrivalDoesNotMatter() {
        for (int seed = 0; seed < SHUFFLES; seed++) {
            Newsdesk news = new Newsdesk();
            news.placeAll(shuffled(seed));
            news.settle();
            assertThat(news.groups()).as("seed " + seed).isEqualTo(expected());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 7})
    void lostRacesAtFirstEndInTheSame(int lost) {
        sameAlthoughLost(step -> step <= lost);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 6})
    void lostRacesAgainAndAgainEndInTheSame(int every) {
        Random random = new Random(every);
        sameAlthoughLost(_ -> random.nextInt(every) == 0);
    }

    private static void sameAlthoughLost(IntPredicate lost) {
        for (int seed = 0; seed < SHUFFLES / 6; seed++) {
            Newsdesk news = new Newsdesk(store -> new ContestedStore(store, lost));
            news.placeAll(shuffled(seed));
            // What a lost race left undone is done by whoever tends next.
            for (int round = 0; round < ROUNDS; round++) {
                news.settle();
            }
            assertThat(news.groups()).as("seed " + seed).isEqualTo(expected());
            assertThat(news.live().stream().mapToInt(Story::articles).sum())
                    .isEqualTo(Dispatches.all().size());
        }
    }

    @Test
    void whoeverLosesEveryRaceIsToldSoAndLeavesNothing() {
        Newsdesk news = new Newsdesk(store -> new ContestedStore(store, _ -> true));
        assertThatThrownBy(() -> news.place(Dispatches.FERRY.getFirst())).isInstanceOf(StoreBusyException.class);
        assertThat(news.stories.all()).isEmpty();
        assertThat(news.stories.member(Dispatches.FERRY.getFirst().id())).isEmpty();
    }

    @Test
    void whoeverLosesEveryRaceTakesNothingOut() {
        Newsdesk news = new Newsdesk();
        news.placeAll(Dispatches.FERRY);
        List<Story> before = news.stories.all();
        StoryDesk unlucky = new StoryDesk(new ContestedStore(news.stories, _ -> true), news.vocabulary);
        assertThatThrownBy(() -> unlucky.withdraw(Dispatches.FERRY.getFirst().id()))
                .isInstanceOf(StoreBusyException.class);
        assertThat(news.stories.all()).isEqualTo(before);
    }
}
