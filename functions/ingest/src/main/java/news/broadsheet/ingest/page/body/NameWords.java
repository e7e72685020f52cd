package news.broadsheet.ingest.page.body;

import java.util.Locale;
import java.util.Set;
import news.broadsheet.ingest.page.names.ValueTable;
import news.broadsheet.ingest.page.names.WordTable;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

/**
 * What the names given to an element say of it: its classes, its id, its component. Names are taken apart at anything that is no letter and
 * at capitals ("relatedPosts", "post__share-bar"), and their words and pairs of neighbouring words looked up in {@link Vocabulary}.
 */
final class NameWords {

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

    private final ValueTable classes = new ValueTable(names -> judge(names).place());

    /**
     * What is said most clearly. Nothing is looked up that cannot be there: most elements have a class and nothing else.
     *
     * @param attributes how many the element has
     * @param link whether one of them is the address of a link
     */
    Names of(Element element, int attributes, boolean link) {
        Attributes all = element.attributes();
        String value = all.get("class");
        Names names = value.isEmpty() ? Names.PLAIN : Names.at(classes.meaning(value));
        int left = attributes - (value.isEmpty() ? 0 : 1) - (link ? 1 : 0);
        return left > 0 ? clearer(names, besides(all, left)) : names;
    }

    private static Names besides(Attributes all, int left) {
        String id = all.get("id");
        Names names = id.isEmpty() || isSlug(id) ? Names.PLAIN : judge(id);
        if (left == 1 && !id.isEmpty()) {
            return names;
        }
        if (all.get("itemprop").equals("articleBody")) {
            return Names.BODY;
        }
        if (isHidden(all) || ROLES.contains(all.get("role"))) {
            return Names.HIDDEN;
        }
        return clearer(names, judge(all.get("data-component")));
    }

    /** Hidden from all readers, by an attribute or by its own style. */
    static boolean isHidden(Attributes all) {
        if (all.hasKey("hidden") || all.get("aria-hidden").equals("true")) {
            return true;
        }
        String style = all.get("style");
        return !style.isEmpty() && (says(style, "display:none") || says(style, "visibility:hidden"));
    }

    /** Whether a declaration stands in a style, in whatever case and with spaces anywhere. */
    private static boolean says(String style, String declaration) {
        for (int i = 0; i <= style.length() - declaration.length(); i++) {
            int matched = 0;
            for (int at = i; at < style.length() && matched < declaration.length(); at++) {
                char c = Character.toLowerCase(style.charAt(at));
                if (c == declaration.charAt(matched)) {
                    matched++;
                } else if (c != ' ' || matched == 0) {
                    break;
                }
            }
            if (matched == declaration.length()) {
                return true;
            }
        }
        return false;
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
        int last = 0;
        int at = 0;
        while (at < names.length()) {
            char c = names.charAt(at);
            if (!isLetter(c)) {
                last = c <= ' ' ? 0 : last;
                at++;
                continue;
            }
            int end = wordEnd(names, at);
            int meaning = meaning(names, at, end);
            // Most words mean nothing.
            if (meaning != 0) {
                judged = clearer(judged, Vocabulary.alone(last, meaning));
                judged = clearer(judged, Vocabulary.pair(last, meaning));
            }
            last = meaning;
            at = end;
        }
        return judged;
    }

    private static int meaning(String names, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = WordTable.hash(hash, names.charAt(i));
        }
        return Vocabulary.meaning(names, start, end, hash);
    }

    /** The word that told what an element is, for people. */
    static String word(Element element) {
        String names = element.className() + ' ' + element.id() + ' ' + element.attr("role");
        for (int at = 0; at < names.length(); ) {
            int end = isLetter(names.charAt(at)) ? wordEnd(names, at) : at + 1;
            if (Vocabulary.alone(0, meaning(names, at, end)).compareTo(Names.NOISE) >= 0) {
                return names.substring(at, end).toLowerCase(Locale.ROOT);
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
