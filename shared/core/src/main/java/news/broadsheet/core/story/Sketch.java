package news.broadsheet.core.story;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import news.broadsheet.core.text.Token;
import news.broadsheet.core.text.Tokens;

/**
 * What is kept of an article's wording, in at most {@value #MOST_BYTES} bytes: enough to estimate how much of it stands in
 * another article, without either text.
 *
 * <p>Two neighbouring words, short ones passed over, make a shingle. Of all hashes of shingles the smallest are kept
 * (Broder 1997, "On the resemblance and containment of documents"): below the smaller of two sketches' limits both are
 * complete, so that what they share there is a fair sample of what the articles share. Passing short words over makes
 * pairs as telling as three words in a row, and a misspelt word costs two of them instead of three.
 *
 * <p>Does not judge what is a copy: see {@link Copies}. Does not tell paraphrases or translations.
 */
public final class Sketch {

    /** Hashes kept. */
    static final int MOST = 128;

    static final int MOST_BYTES = Sketch.HEADER + 3 * MOST;

    /** Nothing was read, or nothing was to be read: like no other, and not like itself. */
    public static final Sketch NONE = new Sketch(new int[0], 0, 0);

    /** Of the stored form; to be raised whenever the same text would make another sketch. */
    private static final byte VERSION = 1;

    /** Version, hash of the headline, number of shingles. */
    private static final int HEADER = 1 + Integer.BYTES + Integer.BYTES;

    /** A hash has 24 bits: of two articles of 500 shingles each, one in a hundred pairs shares one by chance. */
    private static final int HASH_BITS = 24;

    /** What stands behind is not read: no article is so long, and an attack may be. */
    private static final int MOST_CHARACTERS = 100_000;

    /** Shorter words of alphabets are mostly articles, prepositions and forms of "to be". */
    private static final int SHORT = 3;

    /** Behind Latin, Greek and Cyrillic come scripts that write a word in few characters. */
    private static final char OTHER_SCRIPTS = '\u0530';

    /** Fewer words are a label ("In pictures", "Live: the vote") and stand above different articles. */
    private static final int LEAST_HEADLINE = 5;

    private final int[] hashes;
    private final int shingles;
    private final int headline;

    /**
     * @param hashes the smallest, each once, ascending
     * @param shingles how many different ones there are in all
     * @param headline hash of a headline that is all there is, 0 where there is a text or the headline says too little
     */
    private Sketch(int[] hashes, int shingles, int headline) {
        this.hashes = hashes;
        this.shingles = shingles;
        this.headline = headline;
    }

    public static Sketch of(String headline, String text) {
        List<String> above = terms(headline);
        List<String> below = terms(text);
        int[] all = new int[above.size() + below.size()];
        int found = shingles(below, all, shingles(above, all, 0));
        Arrays.sort(all, 0, found);
        int different = distinct(all, found);
        // Some sources repeat the headline where the text should be.
        boolean isAll = below.isEmpty() || below.equals(above);
        int only = isAll && above.size() >= LEAST_HEADLINE ? above.hashCode() | 1 : 0;
        return new Sketch(Arrays.copyOf(all, Math.min(MOST, different)), different, only);
    }

    private static List<String> terms(String text) {
        return Tokens.of(text.substring(0, Math.min(text.length(), MOST_CHARACTERS))).stream()
                .map(Token::term)
                .toList();
    }

    /** Adds the hashes of a text's shingles behind the first {@code found}, and tells how many there are then. */
    private static int shingles(List<String> terms, int[] into, int found) {
        int end = found;
        String before = null;
        for (String term : terms) {
            if (tells(term)) {
                if (before != null) {
                    into[end++] = hash(before, term);
                }
                before = term;
            }
        }
        return end;
    }

    private static boolean tells(String term) {
        char first = term.charAt(0);
        return term.length() > SHORT || first >= OTHER_SCRIPTS || Character.isDigit(first);
    }

    /** {@link String#hashCode} is the same everywhere and for ever; the rest is MurmurHash3's last step. */
    private static int hash(String first, String second) {
        long mixed = ((long) first.hashCode() << Integer.SIZE) ^ (second.hashCode() & 0xFFFF_FFFFL);
        mixed = (mixed ^ (mixed >>> 33)) * 0xFF51_AFD7_ED55_8CCDL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xC4CE_B9FE_1A85_EC53L;
        return (int) (mixed >>> (Long.SIZE - HASH_BITS));
    }

    /** Moves the different ones of a sorted array's first {@code found} to its beginning. */
    private static int distinct(int[] sorted, int found) {
        int end = 0;
        for (int i = 0; i < found; i++) {
            if (end == 0 || sorted[i] != sorted[end - 1]) {
                sorted[end++] = sorted[i];
            }
        }
        return end;
    }

    /** How many different shingles the article has. */
    public int shingles() {
        return shingles;
    }

    /** Whether there is nothing but a headline in both, and it is the same. */
    boolean hasSameHeadlineOnly(Sketch other) {
        return headline != 0 && headline == other.headline;
    }

    /**
     * What two articles have in common, as estimated from their sketches.
     *
     * @param seen shingles seen in both sketches
     * @param share of the shorter article's shingles that stand in the other, 0 to 1
     * @param proportion of the shorter article's shingles to the longer one's, 0 to 1
     */
    record Common(int seen, double share, double proportion) {}

    Common common(Sketch other) {
        int limit = Math.min(limit(), other.limit());
        int own = 0;
        int others = 0;
        int seen = 0;
        while (own < hashes.length && others < other.hashes.length) {
            int mine = hashes[own];
            int theirs = other.hashes[others];
            if (Math.min(mine, theirs) > limit) {
                break;
            }
            own += mine <= theirs ? 1 : 0;
            others += theirs <= mine ? 1 : 0;
            seen += mine == theirs ? 1 : 0;
        }
        int sample = shingles <= other.shingles ? within(own, limit) : other.within(others, limit);
        double longer = Math.max(1, Math.max(shingles, other.shingles));
        return new Common(seen, sample == 0 ? 0 : (double) seen / sample, Math.min(shingles, other.shingles) / longer);
    }

    /** Up to which hash this sketch is complete. */
    private int limit() {
        return shingles > hashes.length ? hashes[hashes.length - 1] : Integer.MAX_VALUE;
    }

    private int within(int from, int limit) {
        int end = from;
        while (end < hashes.length && hashes[end] <= limit) {
            end++;
        }
        return end;
    }

    /** As it is stored. */
    public byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(HEADER + 3 * hashes.length)
                .put(VERSION)
                .putInt(headline)
                .putInt(shingles);
        for (int hash : hashes) {
            bytes.put((byte) (hash >>> 16)).putShort((short) hash);
        }
        return bytes.array();
    }

    /**
     * A sketch as it was stored; {@link #NONE} for one of another version, which cannot be compared.
     *
     * @throws IllegalArgumentException for what {@link #bytes} never wrote
     */
    public static Sketch read(byte[] stored) {
        if (stored.length == 0 || stored[0] != VERSION) {
            return NONE;
        }
        int kept = (stored.length - HEADER) / 3;
        if (stored.length != HEADER + 3 * kept || kept > MOST) {
            throw new IllegalArgumentException("a sketch is not " + stored.length + " bytes");
        }
        ByteBuffer bytes = ByteBuffer.wrap(stored).position(1);
        int headline = bytes.getInt();
        int shingles = bytes.getInt();
        int[] hashes = new int[kept];
        for (int i = 0; i < kept; i++) {
            hashes[i] = (bytes.get() & 0xFF) << 16 | (bytes.getShort() & 0xFFFF);
            if (i > 0 && hashes[i] <= hashes[i - 1]) {
                throw new IllegalArgumentException("the hashes of a sketch ascend");
            }
        }
        if (shingles < kept || (kept < MOST && shingles != kept)) {
            throw new IllegalArgumentException("a sketch of " + shingles + " shingles does not keep " + kept);
        }
        return new Sketch(hashes, shingles, headline);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sketch sketch
                && shingles == sketch.shingles
                && headline == sketch.headline
                && Arrays.equals(hashes, sketch.hashes);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * shingles + headline) + Arrays.hashCode(hashes);
    }

    @Override
    public String toString() {
        return "sketch of " + shingles + " shingles";
    }
}
