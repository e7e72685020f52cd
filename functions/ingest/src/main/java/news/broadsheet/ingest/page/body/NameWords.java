package news.broadsheet.ingest.page.body;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

/**
 * What the names given to an element say of it: its classes, its id, its component. Names are taken apart at anything that is no letter and
 * at capitals ("relatedPosts", "post__share-bar"), and their words and pairs of neighbouring words looked up in {@link Vocabulary}.
 */
final class NameWords {

    private NameWords() {}

    /** An id of more words is a heading's, made into an address. */
    private static final int LONGEST_ID = 4;

    private static final Set<String> ROLES = Set.of(
            "navigation",
            "complementary",
            "banner",
            "contentinfo",
            "search",
            "dialog",
            "alertdialog",
            "toolbar",
            "form",
            "menu",
            "menubar");

    /** Themes and systems use the same names on all their pages, so they are judged once for all; bounded, since pages can make up names. */
    private static final Map<String, Names> KNOWN = new ConcurrentHashMap<>();

    private static final int MOST_KNOWN = 20_000;

    /** Longer values are made by machines for one element. */
    private static final int LONGEST_KNOWN = 100;

    /**
     * What is said most clearly. Nothing is looked up that cannot be there: most elements have a class and nothing else.
     *
     * @param attributes how many the element has
     * @param link whether one of them is the address of a link
     */
    static Names of(Element element, int attributes, boolean link) {
        Attributes all = element.attributes();
        String classes = all.get("class");
        Names names = judged(classes);
        int left = attributes - (classes.isEmpty() ? 0 : 1) - (link ? 1 : 0);
        return left > 0 ? clearer(names, besides(all)) : names;
    }

    private static Names besides(Attributes all) {
        if (all.get("itemprop").equals("articleBody")) {
            return Names.BODY;
        }
        if (isHidden(all) || ROLES.contains(all.get("role"))) {
            return Names.HIDDEN;
        }
        String id = all.get("id");
        Names names = judged(all.get("data-component"));
        return id.isEmpty() || isSlug(id) ? names : clearer(names, judged(id));
    }

    /** Hidden from all readers, by an attribute or by its own style. */
    static boolean isHidden(Attributes all) {
        if (all.hasKey("hidden") || all.get("aria-hidden").equals("true")) {
            return true;
        }
        String style = all.get("style");
        if (style.isEmpty()) {
            return false;
        }
        String plain = style.toLowerCase(Locale.ROOT).replace(" ", "");
        return plain.contains("display:none") || plain.contains("visibility:hidden");
    }

    private static Names judged(String names) {
        if (names.isEmpty()) {
            return Names.PLAIN;
        }
        Names known = KNOWN.get(names);
        if (known != null) {
            return known;
        }
        Names judged = judge(names);
        if (names.length() <= LONGEST_KNOWN && KNOWN.size() < MOST_KNOWN) {
            KNOWN.put(names, judged);
        }
        return judged;
    }

    private static Names clearer(Names one, Names other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static boolean isSlug(String id) {
        int words = 1;
        for (int i = 0; i < id.length(); i++) {
            words += id.charAt(i) == '-' || id.charAt(i) == '_' ? 1 : 0;
        }
        return words > LONGEST_ID;
    }

    private static Names judge(String names) {
        Names judged = Names.PLAIN;
        String last = "";
        int at = 0;
        while (at < names.length()) {
            char c = names.charAt(at);
            if (!isLetter(c)) {
                last = c <= ' ' ? "" : last;
                at++;
                continue;
            }
            int end = wordEnd(names, at);
            String word = names.substring(at, end).toLowerCase(Locale.ROOT);
            judged = clearer(judged, Vocabulary.judge(last, word));
            last = word;
            at = end;
        }
        return judged;
    }

    /** The word that told what an element is, for people. */
    static String word(Element element) {
        String names = element.className() + ' ' + element.id() + ' ' + element.attr("role");
        for (int at = 0; at < names.length(); ) {
            int end = isLetter(names.charAt(at)) ? wordEnd(names, at) : at + 1;
            String word = names.substring(at, end).toLowerCase(Locale.ROOT);
            if (Vocabulary.judge("", word).compareTo(Names.NOISE) >= 0) {
                return word;
            }
            at = end;
        }
        return element.normalName();
    }

    private static int wordEnd(String names, int from) {
        int end = from + 1;
        while (end < names.length()
                && isLetter(names.charAt(end))
                && !(isUpper(names.charAt(end)) && !isUpper(names.charAt(end - 1)))) {
            end++;
        }
        return end;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || isUpper(c) || c >= 0x80;
    }

    private static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
