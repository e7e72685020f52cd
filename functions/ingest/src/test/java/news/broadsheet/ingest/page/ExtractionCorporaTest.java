package news.broadsheet.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import news.broadsheet.core.web.WebUrls;
import news.broadsheet.ingest.CorpusZip;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * How well the text is found on other people's pages; {@code -Dcorpora} points to them, {@code -Dcorpora.show=true} prints what is
 * missing and what is too much, case by case.
 */
class ExtractionCorporaTest {

    private static final Instant NOW = Instant.parse("2026-11-27T00:00:00Z");
    private static final URI ELSEWHERE = URI.create("http://fakehost/test/page.html");
    private static final boolean SHOW = Boolean.getBoolean("corpora.show");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0]+");
    private static final int SHINGLE = 4;

    /**
     * @param expected the line of {@code cases.jsonl}
     * @param text what was found
     * @param wanted the text that should be found, where the corpus has it as a page
     */
    private record Case(JsonNode expected, String text, String wanted) {

        String file() {
            return expected.path("file").asString("");
        }

        int half() {
            return file().hashCode() & 1;
        }
    }

    /** How many strings were found and should be, were found and should not, and should be found and were not. */
    private record Tally(int right, int extra, int missing) {

        static final Tally NONE = new Tally(0, 0, 0);

        Tally plus(Tally other) {
            return new Tally(right + other.right, extra + other.extra, missing + other.missing);
        }

        double precision() {
            return right == 0 ? 0 : (double) right / (right + extra);
        }

        double recall() {
            return right == 0 ? 0 : (double) right / (right + missing);
        }

        double f() {
            return right == 0 ? 0 : 2.0 * right / (2 * right + extra + missing);
        }
    }

    @Test
    void whatShouldBeInTheTextIsAndWhatShouldNotIsNot() throws IOException {
        Tally[] halves = {Tally.NONE, Tally.NONE};
        for (Case one : cases("extraction-trafilatura")) {
            halves[one.half()] = halves[one.half()].plus(strings(one));
        }
        Tally all = halves[0].plus(halves[1]);
        print("extraction-trafilatura", all);
        print("extraction-trafilatura, one half", halves[0]);
        print("extraction-trafilatura, the other", halves[1]);

        assertThat(all.f()).isGreaterThanOrEqualTo(0.94);
    }

    @Test
    void theTextIsTheOneExpectedInItsOrderOfWords() throws IOException {
        List<Case> cases = cases("extraction-mozilla");
        double sum = 0;
        for (Case one : cases) {
            double f = shingles(one);
            sum += f;
            if (SHOW && f < 1) {
                System.out.printf(Locale.ROOT, "%.3f %s%n", f, one.file());
            }
        }
        double mean = sum / cases.size();
        System.out.printf(Locale.ROOT, "extraction-mozilla: mean F1 %.4f of %d pages%n", mean, cases.size());

        assertThat(mean).isGreaterThanOrEqualTo(0.93);
    }

    private static void print(String what, Tally tally) {
        System.out.printf(
                Locale.ROOT,
                "%s: precision %.4f, recall %.4f, F %.4f (%d right, %d extra, %d missing)%n",
                what,
                tally.precision(),
                tally.recall(),
                tally.f(),
                tally.right(),
                tally.extra(),
                tally.missing());
    }

    private static Tally strings(Case one) {
        String text = collapse(one.text());
        List<String> missing = new ArrayList<>();
        List<String> extra = new ArrayList<>();
        int right = 0;
        for (JsonNode wanted : one.expected().path("with").values()) {
            if (text.contains(collapse(wanted.asString()))) {
                right++;
            } else {
                missing.add(wanted.asString());
            }
        }
        for (JsonNode unwanted : one.expected().path("without").values()) {
            if (text.contains(collapse(unwanted.asString()))) {
                extra.add(unwanted.asString());
            }
        }
        if (SHOW && !(missing.isEmpty() && extra.isEmpty())) {
            System.out.println(one.file());
            missing.forEach(string -> System.out.println("  missing " + string));
            extra.forEach(string -> System.out.println("  extra   " + string));
        }
        return new Tally(right, extra.size(), missing.size());
    }

    /** F1 over the runs of four words of the two texts, each as often as it is there. */
    private static double shingles(Case one) {
        Map<String, Integer> found = counted(one.text());
        Map<String, Integer> wanted = counted(one.wanted());
        int both = 0;
        for (Map.Entry<String, Integer> entry : found.entrySet()) {
            both += Math.min(entry.getValue(), wanted.getOrDefault(entry.getKey(), 0));
        }
        int all = sum(found) + sum(wanted);
        if (SHOW && both * 2 < all) {
            System.out.println(one.file());
            missing(wanted, found).forEach(words -> System.out.println("  missing " + words));
            missing(found, wanted).forEach(words -> System.out.println("  extra   " + words));
        }
        return all == 0 ? 1 : 2.0 * both / all;
    }

    private static List<String> missing(Map<String, Integer> of, Map<String, Integer> in) {
        return of.entrySet().stream()
                .filter(entry -> entry.getValue() > in.getOrDefault(entry.getKey(), 0))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private static Map<String, Integer> counted(String text) {
        List<String> words = Arrays.stream(NO_WORD.split(text.toLowerCase(Locale.ROOT), -1))
                .filter(word -> !word.isEmpty())
                .toList();
        Map<String, Integer> counted = new HashMap<>();
        if (!words.isEmpty() && words.size() < SHINGLE) {
            counted.put(String.join(" ", words), 1);
        }
        for (int i = 0; i + SHINGLE <= words.size(); i++) {
            counted.merge(String.join(" ", words.subList(i, i + SHINGLE)), 1, Integer::sum);
        }
        return counted;
    }

    private static int sum(Map<String, Integer> counted) {
        return counted.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static String collapse(String text) {
        return SPACE.matcher(text).replaceAll(" ").strip();
    }

    private static List<Case> cases(String name) throws IOException {
        return CorpusZip.cases(name, (expected, documents) -> {
            String wanted = expected.path("expectedHtml").asString("");
            String found = found(documents.named(expected.path("file").asString("")), expected);
            return new Case(expected, found, wanted.isEmpty() ? "" : plain(documents.named(wanted)));
        });
    }

    private static String found(byte[] page, JsonNode expected) {
        URI url = WebUrls.parse(expected.path("url").asString("")).orElse(ELSEWHERE);
        return PageReader.parse(page, null, url)
                .map(document -> PageUnderstanding.of(document, NOW).body().text())
                .orElse("");
    }

    private static String plain(byte[] html) {
        return Jsoup.parse(new String(html, StandardCharsets.UTF_8)).body().text();
    }
}
