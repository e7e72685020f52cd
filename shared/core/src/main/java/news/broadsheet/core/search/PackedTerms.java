package news.broadsheet.core.search;

import java.util.Arrays;
import java.util.Map;

/**
 * All terms of an article with their weights in three bytes each, 18 bits of a hash and 6 of weight: so small that every
 * posting carries it, and tells by itself which other words of a query its article has. A term that is not there is taken
 * for one that is once in 5,000 times.
 */
public final class PackedTerms {

    private static final int BYTES = 3;
    private static final int WEIGHT_BITS = 6;
    private static final int HASH_BITS = 18;

    private final byte[] bytes;

    /** @param bytes as {@link #bytes} gave them */
    public PackedTerms(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    static PackedTerms of(SearchTerms terms) {
        int[] packed = terms.weights().entrySet().stream()
                .mapToInt(PackedTerms::pack)
                .sorted()
                .toArray();
        byte[] bytes = new byte[packed.length * BYTES];
        for (int i = 0; i < packed.length; i++) {
            bytes[i * BYTES] = (byte) (packed[i] >>> 16);
            bytes[i * BYTES + 1] = (byte) (packed[i] >>> 8);
            bytes[i * BYTES + 2] = (byte) packed[i];
        }
        return new PackedTerms(bytes);
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** 0 where the article has no such term. */
    int weight(String term) {
        int hash = hash(term);
        for (int i = 0; i + BYTES <= bytes.length; i += BYTES) {
            int packed = ((bytes[i] & 0xff) << 16) | ((bytes[i + 1] & 0xff) << 8) | (bytes[i + 2] & 0xff);
            if (packed >>> WEIGHT_BITS == hash) {
                return packed & ((1 << WEIGHT_BITS) - 1);
            }
        }
        return 0;
    }

    private static int pack(Map.Entry<String, Integer> term) {
        return (hash(term.getKey()) << WEIGHT_BITS) | term.getValue();
    }

    /** What Java says of a text's hash never changes; the factor (of the golden ratio) spreads it over the upper bits. */
    private static int hash(String term) {
        return (term.hashCode() * 0x9E3779B1) >>> (Integer.SIZE - HASH_BITS);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PackedTerms terms && Arrays.equals(bytes, terms.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
