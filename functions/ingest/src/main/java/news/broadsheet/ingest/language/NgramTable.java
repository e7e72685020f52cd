package news.broadsheet.ingest.language;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How frequent the n-grams of words are in languages that share a script. Made by {@code benchmarks/language/model.py};
 * decision 0016 says from what.
 *
 * <p>The file: its format (1), the number of groups; for each group its languages in one string, the number of n-grams,
 * the n-grams, and for each language a byte for each n-gram: the logarithm of its share among those of its length, in
 * steps of a quarter above the least (0, which also stands for absence). Strings are UTF-8 behind their length in two
 * bytes; numbers are big-endian.
 */
final class NgramTable {

    /** The longest n-gram that is part of a word; beside them the table has frequent words as a whole. */
    static final int LONGEST = 4;

    /** What a step of the table is in natural logarithms. */
    static final double STEP = 0.25;

    private static final int FORMAT = 1;

    private final List<String> languages;
    private final Map<String, Integer> rows;
    private final byte[] levels;

    private NgramTable(List<String> languages, Map<String, Integer> rows, byte[] levels) {
        this.languages = languages;
        this.rows = rows;
        this.levels = levels;
    }

    /** The groups of languages of the table that this package ships. */
    static List<NgramTable> shipped() {
        try (InputStream file = NgramTable.class.getResourceAsStream("ngrams.bin");
                DataInputStream in =
                        new DataInputStream(new BufferedInputStream(Objects.requireNonNull(file), 1 << 16))) {
            if (in.readUnsignedByte() != FORMAT) {
                throw new IllegalStateException("ngrams.bin is of another format");
            }
            NgramTable[] groups = new NgramTable[in.readUnsignedByte()];
            for (int at = 0; at < groups.length; at++) {
                groups[at] = group(in);
            }
            return List.of(groups);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static NgramTable group(DataInputStream in) throws IOException {
        List<String> languages = List.of(in.readUTF().split(" ", -1));
        int count = in.readUnsignedShort();
        Map<String, Integer> rows = HashMap.newHashMap(count);
        for (int row = 0; row < count; row++) {
            rows.put(in.readUTF(), row);
        }
        byte[] levels = new byte[count * languages.size()];
        byte[] column = new byte[count];
        for (int language = 0; language < languages.size(); language++) {
            in.readFully(column);
            for (int row = 0; row < count; row++) {
                levels[row * languages.size() + language] = column[row];
            }
        }
        return new NgramTable(languages, rows, levels);
    }

    List<String> languages() {
        return languages;
    }

    /**
     * Adds what a word says for each language, in steps of the table.
     *
     * @param marked the word in lower case between two {@code _}
     * @return the row of the word as a whole, -1 where the table does not have it
     */
    int add(String marked, int[] scores) {
        for (int length = 1; length <= LONGEST && length < marked.length(); length++) {
            for (int at = 0; at + length <= marked.length(); at++) {
                addRow(rows.getOrDefault(marked.substring(at, at + length), -1), scores);
            }
        }
        int whole = rows.getOrDefault(marked, -1);
        addRow(whole, scores);
        return whole;
    }

    private void addRow(int row, int[] scores) {
        if (row >= 0) {
            for (int language = 0; language < scores.length; language++) {
                scores[language] += level(row, language);
            }
        }
    }

    /** 0 where the language has it not, or hardly. */
    int level(int row, int language) {
        return levels[row * languages.size() + language] & 0xff;
    }
}
