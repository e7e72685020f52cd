package news.broadsheet.core.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import news.broadsheet.core.text.Token;
import news.broadsheet.core.text.Tokens;
import org.junit.jupiter.api.Test;

/**
 * Other people's articles, mutated, where {@code -Dcorpora} points to them. Different articles of a story are the hard
 * negatives; those of which half of the shorter one's words stand in the other in runs of six or more are real copies, from
 * the same wire, and left out. Parameters were chosen on topics 1 to 20; the floor stands on the others.
 */
class CopiesCorpusTest {

    private static final String CORPUS = "stories-ecbplus";
    private static final int LAST_TO_CHOOSE_ON = 20;
    private static final int SEEDS = 5;
    private static final int RUN = 6;
    private static final double REAL_COPY = 0.5;

    private record Case(int topic, CopyCounts.Text article) {}

    @Test
    void copiesAreKnownFromOtherArticlesOfTheStory() throws IOException {
        List<Case> cases = cases();
        count(
                "topics 1 to 20",
                cases.stream().filter(one -> one.topic() <= LAST_TO_CHOOSE_ON).toList());
        CopyCounts held = count(
                "topics 21 to 35",
                cases.stream().filter(one -> one.topic() > LAST_TO_CHOOSE_ON).toList());
        assertThat(held.f()).isGreaterThanOrEqualTo(0.97);
        assertThat(held.lowestF()).isGreaterThanOrEqualTo(0.97);
    }

    private static CopyCounts count(String which, List<Case> cases) {
        List<CopyCounts.Text> articles = cases.stream().map(Case::article).toList();
        List<CopyCounts.Pair> pairs = pairs(articles);
        List<CopyCounts.Pair> different = pairs.stream()
                .filter(pair -> common(pair.one().text(), pair.other().text()) < REAL_COPY)
                .toList();
        CopyCounts counts = CopyCounts.of(articles, different, SEEDS);
        System.out.printf(
                "copies among %s of %s: %d articles, %d pairs of different ones, %d pairs of real copies left out%n%s%n",
                which, CORPUS, articles.size(), different.size(), pairs.size() - different.size(), counts);
        return counts;
    }

    private static List<CopyCounts.Pair> pairs(List<CopyCounts.Text> articles) {
        return IntStream.range(0, articles.size())
                .boxed()
                .flatMap(i -> articles.subList(i + 1, articles.size()).stream()
                        .filter(other -> other.event().equals(articles.get(i).event()))
                        .map(other -> new CopyCounts.Pair(articles.get(i), other)))
                .toList();
    }

    /** How much of the shorter text stands in the other, in long runs. */
    private static double common(String one, String other) {
        List<String> shorter = terms(one);
        List<String> longer = terms(other);
        if (shorter.size() > longer.size()) {
            return common(other, one);
        }
        Set<List<String>> runs = new HashSet<>();
        for (int i = 0; i + RUN <= longer.size(); i++) {
            runs.add(longer.subList(i, i + RUN));
        }
        Set<Integer> covered = new HashSet<>();
        for (int i = 0; i + RUN <= shorter.size(); i++) {
            if (runs.contains(shorter.subList(i, i + RUN))) {
                IntStream.range(i, i + RUN).forEach(covered::add);
            }
        }
        return (double) covered.size() / Math.max(1, shorter.size());
    }

    private static List<String> terms(String text) {
        return Tokens.of(text).stream().map(Token::term).toList();
    }

    private static List<Case> cases() throws IOException {
        Path path = Path.of(System.getProperty("corpora", "."), CORPUS + ".zip");
        boolean there = Files.isRegularFile(path);
        if (!there) {
            System.out.println(CORPUS + " is skipped: it is not where -Dcorpora points");
        }
        assumeTrue(there, "no corpus " + CORPUS);
        List<Case> cases = new ArrayList<>();
        try (ZipFile zip = new ZipFile(path.toFile())) {
            byte[] lines = zip.getInputStream(zip.getEntry("cases.jsonl")).readAllBytes();
            for (String line : new String(lines, StandardCharsets.UTF_8).lines().toList()) {
                cases.add(new Case(
                        Integer.parseInt(field(line, "topic")),
                        new CopyCounts.Text(field(line, "story"), field(line, "headline"), field(line, "text"))));
            }
        }
        return cases;
    }

    /** A string of a flat JSON object: this module knows no JSON, and the corpus has nothing else. */
    private static String field(String line, String name) {
        Matcher value = Pattern.compile("\"" + name + "\": ?\"((?:[^\"\\\\]|\\\\.)*+)\"")
                .matcher(line);
        assertThat(value.find()).as(name).isTrue();
        return Pattern.compile("\\\\(u[0-9a-fA-F]{4}|.)")
                .matcher(value.group(1))
                .replaceAll(escape -> Matcher.quoteReplacement(unescaped(escape.group(1))));
    }

    private static String unescaped(String escape) {
        return switch (escape.charAt(0)) {
            case 'n' -> "\n";
            case 't' -> "\t";
            case 'r' -> "\r";
            case 'u' -> String.valueOf((char) Integer.parseInt(escape.substring(1), 16));
            default -> escape;
        };
    }
}
