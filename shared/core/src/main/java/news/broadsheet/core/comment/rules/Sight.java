package news.broadsheet.core.comment.rules;

import java.util.BitSet;
import news.broadsheet.core.comment.rules.LookAlikes.Script;

/**
 * Reads a text by what its letters look like. A word is disguised where it
 *
 * <ul>
 *   <li>mixes Latin, Cyrillic and Greek letters;
 *   <li>is wholly Cyrillic or Greek and looks Latin, in a text with next to no other letters of that script (in Russian seven
 *       letters of ten look Latin, and none of its words is a disguise);
 *   <li>has letters, and digits or signs that stand for letters;
 *   <li>has a capital I after a small letter, which passes for an l;
 *   <li>has asterisks inside, which Markdown does not show;
 *   <li>is spelled out: three single letters or more with gaps between them.
 * </ul>
 */
final class Sight {

    /** A script is feigned where fewer than one letter in so many does not look Latin. */
    private static final int FEIGNED = 10;

    private static final int FEWEST_SPELLED_OUT = 3;

    private final Signs signs;
    private final Spelling spelling = new Spelling();

    private final int[] letters = new int[Script.GREEK + 1];
    private final int[] unlike = new int[Script.GREEK + 1];
    private final BitSet cyrillic = new BitSet();
    private final BitSet greek = new BitSet();

    private int start = spelling.length();
    private int scripts;
    private boolean looksLatin = true;
    private boolean hasLetter;
    private boolean hasStandIn;
    private int before;
    private boolean afterStar;
    private boolean hasStarInside;

    private Sight(Signs signs) {
        this.signs = signs;
    }

    static Spelling of(String text, Signs signs) {
        Sight sight = new Sight(signs);
        int length = Spelling.eachFolded(text, sight::take);
        sight.endWord();
        sight.spelling.gap(length);
        sight.unmask(Script.CYRILLIC, sight.cyrillic);
        sight.unmask(Script.GREEK, sight.greek);
        return joined(sight.spelling);
    }

    private void take(int written, int c, int place, int end) {
        if (c == '*' && spelling.length() > start) {
            afterStar = true;
        } else if (Folding.isWord(c) || c == '@' || c == '$') {
            letter(written, c, place, end);
        } else {
            endWord();
            spelling.take(c, place, end, signs);
            start = spelling.length();
        }
    }

    private void letter(int written, int c, int place, int end) {
        int latin = LookAlikes.seen(written, c);
        int script = LookAlikes.script(c);
        scripts |= script;
        letters[script]++;
        if (script > Script.LATIN && latin == c) {
            unlike[script]++;
            looksLatin = false;
        }
        hasLetter |= Character.isLetter(c);
        hasStandIn |= LookAlikes.leet(c) != c || (written == 'I' && Character.isLowerCase(before));
        before = written;
        hasStarInside |= afterStar;
        afterStar = false;
        spelling.put(latin, place, end);
    }

    /** What can be told of a word once it is whole. */
    private void endWord() {
        int end = spelling.length();
        boolean standsIn = hasStandIn && hasLetter;
        if (standsIn) {
            for (int i = start; i < end; i++) {
                spelling.change(i, LookAlikes.leet(spelling.symbol(i)));
            }
        }
        if (standsIn || hasStarInside || LookAlikes.isMixed(scripts)) {
            spelling.disguise(start, end);
        } else if (looksLatin && scripts == Script.CYRILLIC) {
            cyrillic.set(start, end);
        } else if (looksLatin && scripts == Script.GREEK) {
            greek.set(start, end);
        }
        start = end;
        scripts = 0;
        looksLatin = true;
        before = 0;
        hasLetter = hasStandIn = afterStar = hasStarInside = false;
    }

    private void unmask(int script, BitSet words) {
        if ((long) unlike[script] * FEIGNED < letters[script]) {
            spelling.disguise(words);
        }
    }

    /** Takes the gaps out of what is spelled out. */
    private static Spelling joined(Spelling spelling) {
        Spelling joined = new Spelling();
        int i = 1;
        while (i < spelling.length()) {
            int singles = 0;
            while (isSingle(spelling, i + 2 * singles)) {
                singles++;
            }
            boolean spelledOut = singles >= FEWEST_SPELLED_OUT;
            int end = i + Math.max(1, 2 * singles);
            for (; i < end; i++) {
                int from = joined.length();
                boolean gap = spelling.symbol(i) == Reading.GAP;
                if (gap && (!spelledOut || i == end - 1)) {
                    joined.gap(spelling.place(i));
                } else if (!gap) {
                    joined.put(spelling.symbol(i), spelling.place(i), spelling.end(i));
                }
                if (spelledOut || spelling.isDisguised(i)) {
                    joined.disguise(from, joined.length());
                }
            }
        }
        return joined;
    }

    /** A letter between two gaps. */
    private static boolean isSingle(Spelling spelling, int i) {
        return i + 1 < spelling.length()
                && spelling.symbol(i - 1) == Reading.GAP
                && Character.isLetter(spelling.symbol(i))
                && spelling.symbol(i + 1) == Reading.GAP;
    }
}
