package news.broadsheet.core.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Grouping beside the same written plainly, and what it is there for. */
class GroupingTest {

    private static final int ROUNDS = 150;

    @Test
    void isWhatItsPlainDescriptionSays() {
        int several = 0;
        for (int seed = 0; seed < ROUNDS; seed++) {
            Random random = new Random(seed);
            List<Terms> articles = articles(random, 2 + random.nextInt(22));
            Vocabulary vocabulary = vocabulary(articles);
            List<List<Integer>> groups = Grouping.of(articles, vocabulary);
            assertThat(groups).as("seed " + seed).isEqualTo(new NaiveGrouping(articles, vocabulary).groups());
            several += groups.size() > 1 && groups.size() < articles.size() ? 1 : 0;
        }
        assertThat(several).as("rounds that had something to decide").isGreaterThan(ROUNDS / 2);
    }

    @Test
    void doesNotDependOnTheOrderOfTheArticles() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            Random random = new Random(seed);
            List<Terms> articles = articles(random, 2 + random.nextInt(40));
            Vocabulary vocabulary = vocabulary(articles);
            List<Integer> order =
                    new ArrayList<>(IntStream.range(0, articles.size()).boxed().toList());
            Collections.shuffle(order, random);
            List<Terms> shuffled = order.stream().map(articles::get).toList();
            Set<Set<Integer>> groups = Grouping.of(shuffled, vocabulary).stream()
                    .map(group -> group.stream().map(order::get).collect(Collectors.toSet()))
                    .collect(Collectors.toSet());
            assertThat(groups)
                    .as("seed " + seed)
                    .isEqualTo(Grouping.of(articles, vocabulary).stream()
                            .map(Set::copyOf)
                            .collect(Collectors.toSet()));
        }
    }

    @Test
    void hasEachArticleOnceAndTheGroupsByTheirFirst() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            Random random = new Random(seed);
            List<Terms> articles = articles(random, random.nextInt(40));
            List<List<Integer>> groups = Grouping.of(articles, vocabulary(articles));
            assertThat(groups.stream().flatMap(List::stream).sorted().toList())
                    .isEqualTo(IntStream.range(0, articles.size()).boxed().toList());
            assertThat(groups.stream().map(List::getFirst).toList()).isSorted();
        }
    }

    @Test
    void ofNothingIsNothingAndArticlesWithoutWordsStandAlone() {
        assertThat(Grouping.of(List.of(), Vocabulary.NONE)).isEmpty();
        assertThat(Grouping.of(List.of(Terms.NONE, Terms.NONE, terms("a b")), Vocabulary.NONE))
                .containsExactly(List.of(0), List.of(1), List.of(2));
    }

    @Test
    void aChainOfNeighboursIsNotOneGroup() {
        List<Terms> chain = IntStream.range(0, 16)
                .mapToObj(i -> terms("w" + i + " v" + i + " w" + (i + 1) + " v" + (i + 1)))
                .toList();
        List<List<Integer>> groups = Grouping.of(chain, Vocabulary.NONE);
        assertThat(groups.size()).isGreaterThanOrEqualTo(4);
        assertThat(groups).allMatch(group -> group.size() <= 5);
    }

    @Test
    void twoEventsOfOneKindAreTwoOnceEachHasThree() {
        String kind = "quake magnitude rescuers rubble collapsed tremor victims shelter aftershock ";
        List<Terms> early = List.of(terms(kind + "tarsos"), terms(kind + "velia"));
        assertThat(Grouping.of(early, Vocabulary.NONE)).hasSize(1);
        List<Terms> later = new ArrayList<>();
        for (String named : List.of("tarsos kemal bridge harbour", "velia orsini school valley")) {
            for (int i = 0; i < 3; i++) {
                later.add(terms("quake magnitude rescuers rubble " + named));
            }
        }
        assertThat(Grouping.of(later, Vocabulary.NONE)).containsExactly(List.of(0, 1, 2), List.of(3, 4, 5));
    }

    private static Terms terms(String words) {
        return Terms.of(Set.of(words.split(" ", -1)).stream().collect(Collectors.toMap(word -> word, _ -> 1f)));
    }

    /** Of a few events, of which some are of one kind: weights are random, so that no two similarities are equal. */
    private static List<Terms> articles(Random random, int number) {
        int events = 1 + number / 5;
        List<Terms> articles = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            int event = random.nextInt(events);
            Map<String, Float> words = new HashMap<>();
            draw(words, random, "event" + event + "-", 12, 5);
            draw(words, random, "kind" + event / 2 + "-", 14, 6);
            draw(words, random, "any-", 60, 8);
            articles.add(Terms.of(words));
        }
        return articles;
    }

    private static void draw(Map<String, Float> words, Random random, String prefix, int from, int number) {
        for (int i = 0; i < number; i++) {
            words.put(prefix + random.nextInt(from), 0.5f + 2 * random.nextFloat());
        }
    }

    private static Vocabulary vocabulary(List<Terms> articles) {
        CountedVocabulary vocabulary = new CountedVocabulary();
        articles.forEach(article -> vocabulary.read(new HashSet<>(article.words())));
        return vocabulary;
    }

    @Test
    void whileHardlyAnyArticleWasReadMoreIsAskedFor() {
        CountedVocabulary vocabulary = new CountedVocabulary();
        double atFirst = Grouping.alike(vocabulary);
        for (int i = 0; i < 125; i++) {
            vocabulary.read(List.of("word" + i));
        }
        double halfway = Grouping.alike(vocabulary);
        for (int i = 0; i < 300; i++) {
            vocabulary.read(List.of("word" + i));
        }
        assertThat(atFirst).isGreaterThan(halfway);
        assertThat(halfway).isGreaterThan(Grouping.ALIKE);
        assertThat(Grouping.alike(vocabulary)).isEqualTo(Grouping.ALIKE);
    }
}
