package news.broadsheet.ingest.page.stated;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import news.broadsheet.ingest.page.Notice;
import news.broadsheet.ingest.page.names.PhraseTable;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Tells what a site says to its reader instead of the article, or after the beginning of it. */
public final class Notices {

    /** Longest line that can be a notice, in characters. */
    public static final int LONGEST_LINE = 300;

    /** With more running text than this a page shows its article, whatever boxes wait to be shown. */
    private static final int SHORT = 2_500;

    /** The explanations of a consent wall are long. */
    private static final int LONGEST_CONSENT = 8_000;

    /** A wall for robots says little. */
    private static final int LONGEST_BLOCK = 1_000;

    /** Lines of boxes that are called walls. */
    private static final int MOST_SAID = 500;

    private static final Pattern WALLS = Pattern.compile(
            "(?:pay|reg|subscribe|subscriber|meter|metered|register|login)[-_]?wall|metered[-_]?content|premium-content|piano"
                    + "|subscriber-only",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SENTENCES = Pattern.compile("(?<=[.!?])\\s+|\\n");

    private static final PhraseTable STARTS = PhraseTable.ofAll(
            List.of(NoticePhrases.PAY, NoticePhrases.BLOCKER, NoticePhrases.LETTER, NoticePhrases.EMBED));
    private static final PhraseTable PAY = new PhraseTable(NoticePhrases.PAY);
    private static final PhraseTable PAY_WITHIN = new PhraseTable(NoticePhrases.PAY_WITHIN);
    private static final PhraseTable CONSENT = new PhraseTable(NoticePhrases.CONSENT);
    private static final PhraseTable CONSENT_SURE = new PhraseTable(NoticePhrases.CONSENT_SURE);
    private static final Map<Character, List<String>> BLOCKED = byFirst(NoticePhrases.BLOCKED);

    private Notices() {}

    /**
     * What a page says in place of its article. A page that blocks robots or scripts counts among those that ask for consent: it
     * shows nothing before it has an answer.
     *
     * @param page before its scripts and boxes are removed
     * @param start of the text found on it, lines apart; a thousand characters are enough
     * @param chars of running text found on it, in all
     */
    public static Notice of(Document page, String start, int chars) {
        List<String> walls = new ArrayList<>();
        page.getAllElements().stream()
                .filter(element -> isWall(element.attr("class")) || isWall(element.attr("id")))
                .forEach(element -> wall(element, walls));
        return of(page.title(), Paid.of(page), walls, start, chars);
    }

    static Notice of(String title, Paid paid, List<String> walls, String start, int chars) {
        List<String> lines = start.lines()
                .map(Notices::bare)
                .filter(line -> !line.isEmpty())
                .limit(50)
                .toList();
        boolean blocked = chars <= LONGEST_BLOCK && isBlocked(title, lines);
        if (blocked || (chars <= LONGEST_CONSENT && isConsent(lines))) {
            return Notice.CONSENT;
        }
        boolean said = paid.saysPaid() && !paid.saysFree();
        return said
                        || (chars <= SHORT
                                && (lines.stream().anyMatch(Notices::isPay)
                                        || walls.stream().anyMatch(Notices::isPay)))
                ? Notice.PAYWALL
                : Notice.NONE;
    }

    /**
     * Whether a line of text is the site speaking to its reader about payment, consent, advertisements or its letters. News
     * about these is not: a line must begin as sites begin, or hold a whole phrase of theirs.
     */
    public static boolean isNoticeLine(String line) {
        if (line.length() > LONGEST_LINE) {
            return false;
        }
        String bare = bare(line);
        return STARTS.begins(bare)
                || (CONSENT.begins(bare) && isSurelyConsent(bare))
                || (bare.length() > 20 && within(bare));
    }

    private static boolean isSurelyConsent(String bare) {
        return CONSENT_SURE.isWithin(bare);
    }

    private static boolean isPay(String bare) {
        return bare.length() <= LONGEST_LINE && (PAY.begins(bare) || within(bare));
    }

    /** Not where it is quoted. */
    private static boolean within(String bare) {
        return PAY_WITHIN.isWithin(bare) && bare.indexOf('"') < 0;
    }

    private static boolean isBlocked(String named, List<String> lines) {
        String title = bare(named);
        String first = lines.isEmpty() ? "" : lines.getFirst();
        return (title.length() <= 80 && isAlone(title)) || (first.length() <= LONGEST_LINE && isAlone(first));
    }

    /** "Access denied" and "Access denied | Site", not "Access denied to thousands of voters". */
    private static boolean isAlone(String bare) {
        for (String phrase : BLOCKED.getOrDefault(bare.isEmpty() ? ' ' : bare.charAt(0), List.of())) {
            if (bare.startsWith(phrase)) {
                String rest = bare.substring(phrase.length()).strip();
                return phrase.length() > 22
                        || rest.isEmpty()
                        || (!Character.isLetterOrDigit(rest.charAt(0)) && rest.charAt(0) != ':');
            }
        }
        return false;
    }

    /** Where a line begins so, and most sentences are about nothing else. */
    private static boolean isConsent(List<String> lines) {
        if (lines.stream().limit(10).noneMatch(CONSENT::begins)
                || lines.stream().noneMatch(Notices::isSurelyConsent)) {
            return false;
        }
        List<String> sentences = lines.stream()
                .flatMap(SENTENCES::splitAsStream)
                .filter(one -> one.length() > 15)
                .toList();
        long about = sentences.stream()
                .filter(one -> NoticePhrases.CONSENT_WORDS.stream().anyMatch(one::contains))
                .count();
        return about * 3 >= sentences.size() * 2L;
    }

    /** What a box that is called a wall says, line by line, added to what others said. */
    static void wall(Element element, List<String> said) {
        if (said.size() >= MOST_SAID) {
            return;
        }
        for (Element part : element.getAllElements()) {
            String own = part.ownText();
            if (said.size() < MOST_SAID && !own.isBlank() && !isHidden(part)) {
                said.add(bare(own));
            }
        }
    }

    /** Whether a box of this class or id is called a wall. Many are asked, so the pattern comes last. */
    static boolean isWall(String name) {
        boolean likely = name.length() > 4
                && (name.contains("all")
                        || name.contains("iano")
                        || name.contains("etered")
                        || name.contains("remium")
                        || name.contains("ubscriber"));
        return likely && WALLS.matcher(name).find();
    }

    private static boolean isHidden(Element element) {
        return element.hasAttr("hidden")
                || element.attr("style").replace(" ", "").contains("display:none");
    }

    /** In small letters, without the signs in front; a quotation mark stays, since what is quoted is no notice. */
    private static String bare(String line) {
        int from = 0;
        while (from < line.length()
                && !Character.isLetterOrDigit(line.charAt(from))
                && "\"\u201c\u201e\u00ab\u00bb'\u2018".indexOf(line.charAt(from)) < 0) {
            from++;
        }
        return line.substring(from)
                .toLowerCase(Locale.ROOT)
                .replace('\u2019', '\'')
                .replace('\u201c', '"')
                .replace('\u201d', '"')
                .replace('\u00a0', ' ')
                .stripTrailing();
    }

    private static Map<Character, List<String>> byFirst(List<String> phrases) {
        Map<Character, List<String>> starts = new HashMap<>();
        phrases.forEach(phrase ->
                starts.computeIfAbsent(phrase.charAt(0), _ -> new ArrayList<>()).add(phrase));
        return starts;
    }
}
