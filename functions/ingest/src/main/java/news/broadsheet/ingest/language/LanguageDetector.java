package news.broadsheet.ingest.language;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.broadsheet.ingest.web.Languages;
import org.jspecify.annotations.Nullable;

/**
 * Tells the language of a text from its first {@value Excerpt#LENGTH} characters: by its script, or by how frequent the
 * n-grams of its words are in the languages of that script. Answers are BCP 47 primary languages; Norwegian is {@code no}
 * (Bokmål) or {@code nn}. Names no region and no script. The same text gives the same answer; any text gives one.
 */
public final class LanguageDetector {

    /** A lead smaller than this is chance: about half of such answers are wrong. */
    private static final double UNCLEAR = 4;

    /** What it takes to contradict what is stated: one in thirty such answers is wrong. */
    private static final double CLEAR = 25;

    /** Letters that are too few for any answer. */
    private static final int FEWEST_LETTERS = 2;

    /** A Japanese headline can do without kana; not so a paragraph. */
    private static final int HEADLINE_OF_SIGNS = 40;

    /** Of the words of a text in a language of the tables, at least one in this many is a frequent one. */
    private static final int FAMILIAR_ONE_IN = 5;

    /** Written so much alike that even a long text tells them apart by little: any of them beats silence. */
    private static final List<Set<String>> SIBLINGS =
            List.of(Set.of("bs", "hr", "sr"), Set.of("no", "nn"), Set.of("id", "ms"));

    private LanguageDetector() {}

    /** The tables are read when a text first needs them. */
    private static final class Shipped {
        static final List<NgramTable> TABLES = NgramTable.shipped();
    }

    /** The language of a text; empty where it is too short or too unclear to tell. */
    public static Optional<String> detect(String text) {
        return detect(text, null);
    }

    /**
     * The language of a text that somebody states something about. What is stated is wrong often enough (pages left at
     * the {@code en} of their software) that clear text contradicts it; in a short or unclear text it stands.
     *
     * @param stated a language tag as written, or null
     */
    public static Optional<String> detect(String text, @Nullable String stated) {
        Optional<String> said =
                Optional.of(Languages.primary(stated)).filter(language -> !language.equals(Languages.UNKNOWN));
        String excerpt = Excerpt.of(text);
        Writing writing = Writing.of(excerpt);
        if (writing.letters() < FEWEST_LETTERS) {
            return said;
        }
        Optional<String> byScript = Scripts.language(writing, excerpt);
        if (byScript.isPresent()) {
            return said.filter(language -> mayStand(language, writing)).or(() -> byScript);
        }
        int group = group(writing.script());
        if (group < 0) {
            return said;
        }
        Ranking ranking = Ranking.of(Shipped.TABLES.get(group), Excerpt.words(excerpt, writing.script()));
        return said.isPresent() ? weighed(ranking, said.get()) : alone(ranking);
    }

    /** Languages of China other than {@code zh}, and kanji alone. */
    private static boolean mayStand(String stated, Writing writing) {
        return writing.script() == UnicodeScript.HAN
                && (Scripts.IN_HAN.contains(stated) || (stated.equals("ja") && writing.letters() < HEADLINE_OF_SIGNS));
    }

    private static Optional<String> alone(Ranking ranking) {
        Set<String> alike = SIBLINGS.stream()
                .filter(siblings -> siblings.contains(ranking.winner()))
                .findFirst()
                .orElse(Set.of(ranking.winner()));
        return Optional.of(ranking.winner()).filter(winner -> ranking.leadBut(alike) >= UNCLEAR);
    }

    private static Optional<String> weighed(Ranking ranking, String stated) {
        boolean clear = ranking.has(stated)
                ? ranking.leadOver(stated) >= CLEAR
                : ranking.familiar() * FAMILIAR_ONE_IN >= ranking.words()
                        && alone(ranking).isPresent();
        return Optional.of(clear ? ranking.winner() : stated);
    }

    /** The place in the table of the languages of a script. */
    private static int group(UnicodeScript script) {
        return switch (script) {
            case LATIN -> 0;
            case CYRILLIC -> 1;
            case ARABIC -> 2;
            case DEVANAGARI -> 3;
            case ETHIOPIC -> 4;
            case HEBREW -> 5;
            default -> -1;
        };
    }
}
