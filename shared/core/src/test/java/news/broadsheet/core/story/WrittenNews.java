package news.broadsheet.core.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Articles in words that a random number made up, as often as words of a language are used: a few all the time, most hardly
 * ever (Zipf's law). The articles of an event share its names and words, their usual pairs, and quote the same statements.
 */
final class WrittenNews {

    private static final List<String> JOINTS = List.of(
            "the", "of", "to", "and", "a", "in", "that", "for", "was", "on", "with", "said", "as", "is", "by", "at",
            "from", "had", "have", "were", "would", "their", "after", "which", "been", "about", "when", "could",
            "there", "before");

    private static final List<String> SYLLABLES = List.of(
            "ba", "cor", "del", "en", "fi", "gra", "hol", "in", "jo", "kel", "lum", "mar", "no", "or", "pre", "sta",
            "ter", "un", "vis", "wen");

    /** Different words of the language that tell something. */
    private static final int WORDS = 6000;

    private static final int SHORTEST = 50;
    private static final int LONGEST = 650;
    private static final int STATEMENTS = 4;
    private static final int STATEMENT = 22;

    private final Random random;
    private final List<String> language;

    WrittenNews(long seed) {
        random = new Random(seed);
        language = IntStream.range(0, WORDS).mapToObj(_ -> word()).toList();
    }

    /** An event and what is always said of it. */
    private record Event(String name, List<String> words, List<String> pairs, List<String> statements) {}

    List<CopyCounts.Text> articles(int events, int each) {
        List<CopyCounts.Text> articles = new ArrayList<>();
        for (int i = 0; i < events; i++) {
            List<String> words = IntStream.range(0, 40).mapToObj(_ -> rare()).toList();
            List<String> pairs = IntStream.range(0, 25)
                    .mapToObj(_ -> words.get(zipf(words.size())) + " " + words.get(zipf(words.size())))
                    .toList();
            Event bare = new Event("event " + i, words, pairs, List.of());
            List<String> statements = IntStream.range(0, STATEMENTS)
                    .mapToObj(_ -> paragraph(bare, STATEMENT))
                    .toList();
            Event event = new Event(bare.name(), words, pairs, statements);
            for (int j = 0; j < each; j++) {
                articles.add(article(event));
            }
        }
        return articles;
    }

    private CopyCounts.Text article(Event event) {
        int length = SHORTEST + random.nextInt(LONGEST - SHORTEST);
        StringBuilder text = new StringBuilder("By Paula Stone , Staff Writer\n");
        List<String> left = new ArrayList<>(event.statements());
        for (int written = 0; written < length; ) {
            boolean quotes = written > 0 && !left.isEmpty() && random.nextInt(6) == 0;
            String paragraph =
                    quotes ? left.remove(random.nextInt(left.size())) : paragraph(event, 15 + random.nextInt(30));
            written += paragraph.split(" ").length;
            text.append(paragraph).append('\n');
        }
        return new CopyCounts.Text(event.name(), paragraph(event, 9), text.toString());
    }

    private String paragraph(Event event, int length) {
        List<String> words = new ArrayList<>();
        while (words.size() < length) {
            switch (random.nextInt(20)) {
                case 0, 1 -> words.add(event.pairs().get(zipf(event.pairs().size())));
                case 2, 3, 4 -> words.add(event.words().get(zipf(event.words().size())));
                case 5, 6, 7, 8, 9, 10 -> words.add(language.get(zipf(language.size())));
                default -> words.add(JOINTS.get(zipf(JOINTS.size())));
            }
        }
        return String.join(" ", words) + " .";
    }

    private String rare() {
        return language.get(random.nextInt(language.size()));
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        for (int i = 2 + random.nextInt(3); i > 0; i--) {
            word.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
        }
        return word.toString();
    }

    /** The r-th of n is taken about 1/r as often as the first. */
    private int zipf(int n) {
        return (int) Math.pow(n + 1, random.nextDouble()) - 1;
    }
}
