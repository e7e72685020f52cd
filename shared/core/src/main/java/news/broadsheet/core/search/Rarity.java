package news.broadsheet.core.search;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How much a word tells: the inverse document frequency of BM25, in fiftieths, so that it fits into two characters.
 *
 * @param fiftieths 0 of a word that no article has
 */
record Rarity(int fiftieths) implements Comparable<Rarity> {

    static final Rarity UNKNOWN = new Rarity(0);

    private static final int PARTS = 50;
    private static final int RADIX = 36;
    private static final int MOST = RADIX * RADIX - 1;

    /**
     * @param articles that have the word
     * @param all number of articles there are
     */
    static Rarity of(long articles, long all) {
        if (articles == 0) {
            return UNKNOWN;
        }
        double rest = Math.max(0, all - articles);
        double value = Math.log(1 + (rest + 0.5) / (articles + 0.5));
        return new Rarity(Math.clamp(Math.round(value * PARTS), 1, MOST));
    }

    double value() {
        return (double) fiftieths / PARTS;
    }

    static String text(List<Rarity> rarities) {
        return rarities.stream()
                .map(rarity ->
                        Integer.toString(rarity.fiftieths() + MOST + 1, RADIX).substring(1))
                .collect(Collectors.joining());
    }

    /** @param text as {@link #text} made it */
    static List<Rarity> parse(String text) {
        return IntStream.range(0, text.length() / 2)
                .mapToObj(i -> new Rarity(Integer.parseInt(text.substring(2 * i, 2 * i + 2), RADIX)))
                .toList();
    }

    @Override
    public int compareTo(Rarity other) {
        return Integer.compare(fiftieths, other.fiftieths);
    }
}
