package news.broadsheet.ingest.page.body;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Gives captions to their pictures: pages put them into boxes of any kind, and name them. What holds one picture and its caption, and
 * no text besides, becomes a figure.
 */
final class Captions {

    static final int LEVELS = 3;

    private static final Set<String> PICTURES = Set.of("img", "amp-img", "picture");

    private final PageMap map;

    Captions(PageMap map) {
        this.map = map;
    }

    /** Whether a caption stays on the page, since a figure holds it now; else it has no picture. */
    boolean join(Region caption) {
        Element element = caption.element();
        if (holdsPicture(element)) {
            element.tagName("figure");
            return true;
        }
        Region up = caption.parent();
        for (int level = 0; up != null && level < LEVELS; level++, up = up.parent()) {
            if (up.is("figure")) {
                return true;
            }
            if (map.chars(up) > 0 || up.is("body")) {
                return false;
            }
            if (holdsPicture(up.element())) {
                up.element().tagName("figure");
                return true;
            }
        }
        return false;
    }

    private static boolean holdsPicture(Element element) {
        return firstPicture(element) != null;
    }

    private static @Nullable Element firstPicture(Element element) {
        for (Element inner = element.firstElementChild(); inner != null; inner = inner.nextElementSibling()) {
            Element found = PICTURES.contains(inner.normalName()) ? inner : firstPicture(inner);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
