package news.broadsheet.story;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The words of a headline that say what it is about: lower-cased words by Unicode's word boundaries, without numbers, short
 * words and the commonest words of a few languages.
 */
final class HeadlineTerms {

    /** Shorter words of alphabetic scripts are articles and particles in most languages. */
    private static final int SHORTEST = 3;

    /** Words of three letters and more that headlines have in common without having a subject in common. */
    private static final Set<String> STOP_WORDS = Set.of((
                    // English
                    "about after again against all amid among and any are been before being between but can could did "
                            + "does down during each for from had has have her here him his how into its just may more "
                            + "most much must near new not now off one only other our out over own said same say says "
                            + "she should since some such than that the their them then there these they this those "
                            + "through too two under until upon was way were what when where which while who whom whose "
                            + "why will with would you your live latest news update video watch "
                            // German
                            + "aber als am auch auf aus bei bis das dass dem den der des die doch durch ein eine einem "
                            + "einen einer eines erst für gegen haben hat ihm ihn ihr ihre immer ist jetzt kann kein "
                            + "keine mehr mit nach neue neuen neuer nicht noch nun nur oder ohne sein seine sich sie sind "
                            + "soll trotz über und uns unter vom von vor war warum was weil wenn werden wie wieder will "
                            + "wird wir wurde zum zur zwei zwischen "
                            // French
                            + "après aux avec avant ces cet cette comme contre dans des deux donc elle elles entre est "
                            + "être fait font ils leur leurs les lui mais même moins nos notre nous ont par pas plus pour "
                            + "pourquoi quand que quel quelle qui sans ses sont sous sur tous tout toute très une vers "
                            + "vos votre vous "
                            // Spanish, Portuguese and Italian
                            + "además ante aos che como con contra cosa cuando das del della delle desde dopo dos entre "
                            + "era esta este esto está foi gli hacia han hasta mais más mas muy nao não nel nella nem non "
                            + "nos nuevo para pela pelo per pero perché por porque più qual quando que quem ser sem sin "
                            + "sobre son sono sua sui sulla suo sus também tem tra tras tra una uma uno unos "
                            // Dutch
                            + "aan bij dan dat deze door een geen heeft het hij hoe maar meer met naar niet nog ook over "
                            + "tegen toch tot uit van voor waar wat wel werd wordt zijn zich")
            .split(" ")
            .clone());

    private HeadlineTerms() {}

    static Set<String> of(String headline) {
        String text = Normalizer.normalize(headline, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
        words.setText(text);
        Set<String> terms = new LinkedHashSet<>();
        int start = words.first();
        for (int end = words.next(); end != BreakIterator.DONE; start = end, end = words.next()) {
            String word = withoutPossessive(text.substring(start, end));
            if (isTerm(word)) {
                terms.add(word);
            }
        }
        return terms;
    }

    private static boolean isTerm(String word) {
        return word.codePoints().allMatch(c -> Character.isLetter(c) || isJoint(c))
                && (word.codePointCount(0, word.length()) >= SHORTEST || word.codePoints().anyMatch(Character::isIdeographic))
                && !STOP_WORDS.contains(word);
    }

    /** Apostrophes, and the marks that vowels of many scripts are written with. */
    private static boolean isJoint(int c) {
        int type = Character.getType(c);
        return c == '\'' || c == '\u2019' || type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static String withoutPossessive(String word) {
        return word.endsWith("'s") || word.endsWith("\u2019s") ? word.substring(0, word.length() - 2) : word;
    }
}
