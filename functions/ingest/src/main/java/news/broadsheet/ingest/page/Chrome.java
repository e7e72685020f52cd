package news.broadsheet.ingest.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/** Takes away from HTML what no reader sees, in one walk. */
final class Chrome {

    private static final Set<String> UNSEEN = Set.of(
            "script",
            "style",
            "template",
            "link",
            "meta",
            "title",
            "head",
            "object",
            "param",
            "svg",
            "canvas",
            "map",
            "area",
            "input",
            "select",
            "option",
            "optgroup",
            "datalist",
            "textarea",
            "button",
            "dialog",
            "embed",
            "applet");

    private static final Set<String> PICTURES = Set.of("img", "amp-img");

    /** A parent that loses more children than this is filled anew: to take many out of a list one by one takes long. */
    private static final int MANY = 16;

    private Chrome() {}

    /** A picture kept in noscript for want of scripts is shown where no other is. */
    static void removeUnseen(Element container) {
        walk(container, new ArrayList<>(), 0);
    }

    private static void walk(Element element, List<Element> gone, int depth) {
        int start = gone.size();
        for (Element child = element.firstElementChild(); child != null; child = child.nextElementSibling()) {
            String tag = child.normalName();
            if (UNSEEN.contains(tag) || isHidden(child) || (tag.equals("noscript") && isSpare(child))) {
                gone.add(child);
            } else if (depth < Shapes.MAX_DEPTH) {
                walk(child, gone, depth + 1);
            }
        }
        remove(element, gone.subList(start, gone.size()));
    }

    private static void remove(Element parent, List<Element> gone) {
        if (gone.size() <= MANY) {
            gone.forEach(Node::remove);
        } else {
            Set<Node> leaving = Collections.newSetFromMap(new IdentityHashMap<>());
            leaving.addAll(gone);
            List<Node> staying = parent.childNodes().stream()
                    .filter(child -> !leaving.contains(child))
                    .toList();
            parent.empty();
            parent.appendChildren(staying);
        }
        gone.clear();
    }

    private static boolean isHidden(Element element) {
        return element.attributesSize() > 0
                && (element.hasAttr("hidden") || element.attr("aria-hidden").equals("true"));
    }

    /** Whether the picture in a noscript, if there is one, is shown beside it. */
    private static boolean isSpare(Element noscript) {
        Element kept = picture(noscript);
        Element before = near(noscript.previousElementSibling());
        Element beside = before == null ? near(noscript.nextElementSibling()) : before;
        if (kept == null || beside == null) {
            return kept == null;
        }
        if (!Pictures.isLazy(beside) && !beside.hasAttr("srcset") && !beside.hasAttr("data-srcset")) {
            // The picture beside waits for a script that knows where its file is.
            beside.attr("data-src", kept.hasAttr("data-src") ? kept.attr("data-src") : kept.attr("src"));
        }
        return true;
    }

    private static @Nullable Element near(@Nullable Element sibling) {
        Element picture = sibling == null || sibling.normalName().equals("noscript") ? null : picture(sibling);
        return picture == null || Pictures.isSmall(picture) ? null : picture;
    }

    private static @Nullable Element picture(Element element) {
        return PICTURES.contains(element.normalName()) ? element : element.selectFirst("img, amp-img");
    }
}
