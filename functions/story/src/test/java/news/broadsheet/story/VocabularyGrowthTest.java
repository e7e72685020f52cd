package news.broadsheet.story;

import static news.broadsheet.story.StoryWorld.QUAKE;
import static news.broadsheet.story.StoryWorld.VOTE;
import static news.broadsheet.story.StoryWorld.article;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import news.broadsheet.core.story.HashedVocabulary;
import news.broadsheet.core.story.VocabularyStore;
import news.broadsheet.testkit.SampleArticle;
import news.broadsheet.testkit.Samples;
import org.junit.jupiter.api.Test;

class VocabularyGrowthTest {

    private static final class FakeVocabularies implements VocabularyStore {

        private final Map<String, byte[]> kept = new HashMap<>();
        private Optional<Instant> place = Optional.empty();

        @Override
        public HashedVocabulary vocabulary(String language) {
            return kept.containsKey(language) ? HashedVocabulary.of(kept.get(language)) : new HashedVocabulary();
        }

        @Override
        public void keep(String language, HashedVocabulary vocabulary) {
            kept.put(language, vocabulary.bytes());
        }

        @Override
        public Optional<Instant> readUpTo() {
            return place;
        }

        @Override
        public void keepReadUpTo(Instant instant) {
            place = Optional.of(instant);
        }
    }

    private final StoryWorld world = new StoryWorld();
    private final FakeVocabularies vocabularies = new FakeVocabularies();

    private int growAt(Instant now) {
        return new VocabularyGrowth(world.news, world.stories, vocabularies, () -> now).grow();
    }

    private void follow(SampleArticle article) {
        world.store(article);
        new Storyline(world.ports()).follow(article.id());
    }

    @Test
    void everyArticleIsReadOnceIntoItsLanguage() {
        follow(article("herald", "Earthquake shakes Izmir", QUAKE, 30));
        follow(article("post", "Budget passes by one vote", VOTE, 20));
        follow(article("zeitung", "Beben erschüttert Izmir", "Ein Erdbeben in Izmir.", 20)
                .language("de-AT"));

        assertThat(growAt(Samples.NOW)).isEqualTo(3);
        assertThat(growAt(Samples.NOW.plusSeconds(60))).isZero();

        HashedVocabulary english = vocabularies.vocabulary("en");
        assertThat(english.articles()).isEqualTo(2);
        assertThat(english.articlesWith("izmir")).isEqualTo(1);
        assertThat(english.articlesWith("late")).isEqualTo(1);
        assertThat(vocabularies.vocabulary("de").articlesWith("erdbeben")).isEqualTo(1);
    }

    @Test
    void anArticleThatIsNotPlacedYetIsReadByTheNextRun() {
        follow(article("herald", "Earthquake shakes Izmir", QUAKE, 1));

        assertThat(growAt(Samples.NOW)).isZero();
        assertThat(growAt(Samples.NOW.plus(Duration.ofMinutes(5)))).isEqualTo(1);
    }

    @Test
    void aScheduleThatComesTwiceCountsOnce() {
        for (int i = 0; i < 250; i++) {
            follow(article("s" + i, "Headline " + i, "Text number " + i, 300 - i));
        }
        assertThat(growAt(Samples.NOW)).isEqualTo(250);
        assertThat(growAt(Samples.NOW)).isZero();
        assertThat(vocabularies.vocabulary("en").articlesWith("headline")).isEqualTo(250);
    }
}
