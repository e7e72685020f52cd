package news.broadsheet.story;

import static news.broadsheet.testkit.Samples.NOW;
import static news.broadsheet.testkit.Samples.story;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import news.broadsheet.testkit.SampleStory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Which changes of stories are ranked at once, and which wait for the schedule. */
class RankChangeTest {

    @Nested
    class AtOnce {

        @Test
        void aSecondOwnerComes() {
            assertThat(isUrgent(alone(), several())).isTrue();
        }

        @Test
        void oneOfSeveralOwnersGoes() {
            assertThat(isUrgent(several(), alone())).isTrue();
        }

        @Test
        void theLastArticleIsTakenBack() {
            assertThat(isUrgent(alone(), alone().emptied())).isTrue();
            assertThat(isUrgent(alone(), null)).isTrue();
        }

        @Test
        void itIsMerged() {
            assertThat(isUrgent(alone(), alone().into(story("other").id()))).isTrue();
            assertThat(isUrgent(several(), several().into(story("other").id()))).isTrue();
        }

        @Test
        void itsLeadSaysSomethingElse() {
            assertThat(isUrgent(alone(), alone().headline("Corrected"))).isTrue();
        }

        @Test
        void editorsWeighIt() {
            assertThat(isUrgent(alone(), alone().boost(3))).isTrue();
        }
    }

    @Nested
    class OnSchedule {

        @Test
        void aStoryOpensWithASingleOwner() {
            assertThat(isUrgent(null, alone())).isFalse();
            assertThat(isUrgent(alone().emptied(), alone())).isFalse();
        }

        @Test
        void onlyItsProfileChanges() {
            assertThat(isUrgent(several(), several().words("more"))).isFalse();
        }

        @Test
        void whatChangesIsNoStory() {
            assertThat(isUrgent(null, null)).isFalse();
        }
    }

    private static SampleStory alone() {
        return story("a").owner("daily", NOW);
    }

    private static SampleStory several() {
        return alone().owner("echo", NOW);
    }

    private static boolean isUrgent(@Nullable SampleStory before, @Nullable SampleStory after) {
        return RankChange.isUrgent(
                Optional.ofNullable(before).map(SampleStory::build),
                Optional.ofNullable(after).map(SampleStory::build));
    }
}
