package news.broadsheet.core.story;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * A vocabulary of bounded size that can be kept: counts under 32-bit hashes of words. Two words share a hash once in four
 * billion pairs, which makes one of them seem commoner than it is. Old news is forgotten by halves, and words that only
 * one article had are forgotten first.
 */
public final class HashedVocabulary implements Vocabulary.Growing {

    /** Words kept: some 600 KB in memory order, less as kept. */
    static final int MOST_WORDS = 100_000;

    /** With so many articles read all counts are halved. */
    static final int MOST_ARTICLES = 200_000;

    private static final byte FORM = 1;

    private final Map<Integer, Integer> articlesWith = new HashMap<>();
    private int articles;

    @Override
    public int articles() {
        return articles;
    }

    @Override
    public int articlesWith(String term) {
        return articlesWith.getOrDefault(hash(term), 0);
    }

    @Override
    public void read(Collection<String> terms) {
        readHashes(terms.stream().map(HashedVocabulary::hash).toList());
    }

    /** One more article, with the hash of each of its words once. */
    public void readHashes(Collection<Integer> hashes) {
        articles++;
        hashes.forEach(hash -> articlesWith.merge(hash, 1, Integer::sum));
        if (articles > MOST_ARTICLES) {
            articles /= 2;
            articlesWith.replaceAll((_, count) -> count / 2);
            articlesWith.values().removeIf(count -> count == 0);
        }
        for (int rare = 1; articlesWith.size() > MOST_WORDS; rare++) {
            int most = rare;
            articlesWith.values().removeIf(count -> count <= most);
        }
    }

    /** The hash of a word: the same on every machine and for ever. */
    public static int hash(String term) {
        int hash = term.hashCode();
        hash = (hash ^ (hash >>> 16)) * 0x85ebca6b;
        return hash ^ (hash >>> 13);
    }

    /** As it is kept. */
    public byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(1 + 4 + 4 + articlesWith.size() * 8);
        bytes.put(FORM).putInt(articles).putInt(articlesWith.size());
        new TreeMap<>(articlesWith).forEach((hash, count) -> bytes.putInt(hash).putInt(count));
        return bytes.array();
    }

    /** @throws IllegalArgumentException where these are no bytes of {@link #bytes} */
    public static HashedVocabulary of(byte[] kept) {
        ByteBuffer bytes = ByteBuffer.wrap(kept);
        if (kept.length < 9 || bytes.get() != FORM) {
            throw new IllegalArgumentException("no vocabulary that this version reads");
        }
        HashedVocabulary vocabulary = new HashedVocabulary();
        vocabulary.articles = bytes.getInt();
        int words = bytes.getInt();
        if (vocabulary.articles < 0 || words < 0 || bytes.remaining() != words * 8L) {
            throw new IllegalArgumentException("a vocabulary that was cut");
        }
        for (int i = 0; i < words; i++) {
            int hash = bytes.getInt();
            int count = bytes.getInt();
            if (count <= 0) {
                throw new IllegalArgumentException("a vocabulary has counts above 0");
            }
            vocabulary.articlesWith.put(hash, count);
        }
        return vocabulary;
    }
}
