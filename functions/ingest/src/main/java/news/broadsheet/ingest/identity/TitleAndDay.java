package news.broadsheet.ingest.identity;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import news.broadsheet.core.Ids;
import news.broadsheet.core.article.Dates;
import news.broadsheet.core.article.Words;
import news.broadsheet.ingest.parse.Entry;
import org.jspecify.annotations.Nullable;

/**
 * What an entry is called and the day it bears: the name left to an article whose guid and URL have both changed.
 *
 * @param title for comparing: letters and digits alone, in lower case
 * @param day in UTC; null where the entry states no believable one
 */
public record TitleAndDay(String title, @Nullable LocalDate day) {

    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final int FEWEST_WORDS = 4;
    private static final int FEWEST_BYTES = 20;

    /** As telling as four words, in scripts that write no spaces between them. */
    private static final int FEWEST_UNSPACED = 8;

    public static TitleAndDay of(Entry entry) {
        return new TitleAndDay(comparable(entry.title()), day(entry.published()).orElse(null));
    }

    /** A title without what papers change in it for looks: case, punctuation, quotation marks, white space. */
    public static String comparable(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String letters = SIGNS.matcher(plain).replaceAll(" ").strip();
        return letters.isEmpty() ? plain.strip() : letters;
    }

    public static Optional<LocalDate> day(@Nullable Instant time) {
        return Optional.ofNullable(time)
                .filter(Dates::isBelievable)
                .map(stated -> LocalDate.ofInstant(stated, ZoneOffset.UTC));
    }

    /** Long enough that two articles of one source and day are not called so by chance ("Weather", "In brief"). */
    public boolean isTelling() {
        long unspaced = title.codePoints().filter(TitleAndDay::isUnspaced).count();
        return day != null
                && Words.utf8Length(title) >= FEWEST_BYTES
                && (Words.count(title) >= FEWEST_WORDS || unspaced >= FEWEST_UNSPACED);
    }

    public String name() {
        return Ids.of("title", title, day == null ? "" : day.toString());
    }

    private static boolean isUnspaced(int c) {
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }
}
