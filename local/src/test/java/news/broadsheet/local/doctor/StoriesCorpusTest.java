package news.broadsheet.local.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.zip.ZipFile;
import news.broadsheet.lambda.Json;
import news.broadsheet.local.doctor.StoryLine.Told;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Other people's stories, told by the doctor one article after the other in shuffled order. What was chosen of the matching
 * was chosen on the topics 1 to 20; the floors are on the others.
 */
class StoriesCorpusTest {

    private static final int SEEDS = 5;
    private static final int CHOSEN_ON = 20;

    /** An article of the corpus with the story that people put it in. */
    private record Labelled(Told told, String story, int topic) {}

    @Test
    void storiesOfTopicsThatNothingWasChosenOnAreFound() throws IOException {
        StoryScore mean = score("topics 21-35", topics(CHOSEN_ON + 1, 35));
        assertThat(mean.bCubedF()).isGreaterThanOrEqualTo(0.90);
        assertThat(mean.hitsOfFive()).isGreaterThanOrEqualTo(0.965);
    }

    @Test
    void thoseOfTheOtherTopicsAreFoundLikewise() throws IOException {
        StoryScore mean = score("topics 1-20", topics(1, CHOSEN_ON));
        assertThat(mean.bCubedF()).isGreaterThanOrEqualTo(0.90);
    }

    private static StoryScore score(String name, List<Labelled> articles) {
        List<StoryScore> scores = new ArrayList<>();
        for (int seed = 1; seed <= SEEDS; seed++) {
            StoryScore score = score(articles, seed);
            scores.add(score);
            print(name + ", seed " + seed, score);
        }
        StoryScore mean = StoryScore.mean(scores);
        print(name + ", mean", mean);
        return mean;
    }

    private static StoryScore score(List<Labelled> articles, int seed) {
        List<Labelled> shuffled = new ArrayList<>(articles);
        Collections.shuffle(shuffled, new Random(seed));
        StoryReplay replay = new StoryReplay();
        shuffled.forEach(article -> replay.place(article.told()));
        replay.tend();
        Map<String, StoryReplay.Place> places = replay.places();
        return StoryScore.of(articles.stream()
                .map(article -> {
                    StoryReplay.Place place =
                            Objects.requireNonNull(places.get(article.told().id()));
                    return new StoryScore.Case(
                            place.id(), article.story(), place.member().story().value(), place.related());
                })
                .toList());
    }

    private static void print(String name, StoryScore score) {
        System.out.printf(
                Locale.ROOT,
                "stories-ecbplus, %s: B-cubed P %.4f R %.4f F %.4f, pairwise F %.4f, related at 5: %.4f of five, %.4f of those"
                        + " shown%n",
                name,
                score.bCubedPrecision(),
                score.bCubedRecall(),
                score.bCubedF(),
                score.pairwiseF(),
                score.hitsOfFive(),
                score.hitsOfShown());
    }

    private static List<Labelled> topics(int first, int last) throws IOException {
        return articles().stream()
                .filter(article -> article.topic() >= first && article.topic() <= last)
                .toList();
    }

    private static List<Labelled> articles() throws IOException {
        Path path = Path.of(System.getProperty("corpora", "."), "stories-ecbplus.zip");
        boolean there = Files.isRegularFile(path);
        if (!there) {
            System.out.println("stories-ecbplus is skipped: it is not where -Dcorpora points");
        }
        assumeTrue(there, "no corpus stories-ecbplus");
        try (ZipFile zip = new ZipFile(path.toFile())) {
            byte[] lines = zip.getInputStream(zip.getEntry("cases.jsonl")).readAllBytes();
            return new String(lines, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(StoriesCorpusTest::article)
                    .toList();
        }
    }

    private static Labelled article(String line) {
        JsonNode json = Json.read(line);
        Told told = (Told) StoryLine.read(line.getBytes(StandardCharsets.UTF_8));
        return new Labelled(
                told,
                Objects.requireNonNull(Json.text(json, "story")),
                Integer.parseInt(Objects.requireNonNull(Json.text(json, "topic"))));
    }
}
