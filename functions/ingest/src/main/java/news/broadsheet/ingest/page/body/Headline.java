package news.broadsheet.ingest.page.body;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where on a page its headline stands: the headings that say what the page's title says, and those of the first level. */
final class Headline {

    /** A shorter text says too little to be known again. */
    private static final int LEAST = 10;

    private final List<Region> titles = new ArrayList<>();
    private final List<Region> firsts = new ArrayList<>();

    /** @param said how the page's headline may read, by what it says of itself */
    Headline(PageMap map, List<String> said) {
        List<String> wanted = said.stream()
                .map(Headline::comparable)
                .filter(text -> text.length() >= LEAST)
                .toList();
        for (Region region : map.regions()) {
            if (region.isHeading() && region.to() > region.from()) {
                if (isOneOf(wanted, map.passages().get(region.from()).start())) {
                    titles.add(region);
                }
                if (region.is("h1")) {
                    firsts.add(region);
                }
            }
        }
    }

    private static boolean isOneOf(List<String> wanted, String heading) {
        String text = null;
        for (String title : wanted) {
            // Most headings are none, which their first letter tells.
            if (first(heading) == title.charAt(0)) {
                text = text == null ? comparable(heading) : text;
                if (text.length() >= LEAST && isSame(title, text)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The first character of what is {@link #comparable}. */
    private static char first(String heading) {
        int at = 0;
        while (at < heading.length() && !Character.isLetterOrDigit(heading.charAt(at))) {
            at++;
        }
        return at < heading.length() ? Character.toLowerCase(heading.charAt(at)) : ' ';
    }

    /** A title may name the site too, or be cut. */
    private static boolean isSame(String title, String heading) {
        return title.startsWith(heading) || heading.startsWith(title);
    }

    /** The last one in front of a region. */
    @Nullable
    Region before(Region article) {
        Region title = last(titles, article);
        return title == null ? last(firsts, article) : title;
    }

    boolean isIn(Region region) {
        return titles.stream().anyMatch(title -> title.is("h1") && region.holds(title));
    }

    private static @Nullable Region last(List<Region> headings, Region article) {
        Region found = null;
        for (Region heading : headings) {
            found = heading.to() <= article.from() ? heading : found;
        }
        return found;
    }

    private static String comparable(String title) {
        StringBuilder letters = new StringBuilder(title.length());
        for (int i = 0; i < title.length(); i++) {
            char c = title.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                letters.append(Character.toLowerCase(c));
            }
        }
        return letters.toString();
    }
}
