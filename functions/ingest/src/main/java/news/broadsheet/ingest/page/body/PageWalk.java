package news.broadsheet.ingest.page.body;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** One walk over a page, in which its regions are told apart and its passages measured. */
final class PageWalk {

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
            "input",
            "select",
            "option",
            "textarea",
            "button",
            "dialog",
            "noscript",
            "iframe",
            "video",
            "audio",
            "math");

    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "center",
            "dd",
            "details",
            "dir",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hgroup",
            "hr",
            "li",
            "main",
            "menu",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "ul",
            "caption");

    /** Around the text, by what they are. */
    private static final Set<String> AROUND = Set.of("nav", "aside", "footer", "form", "menu", "fieldset");

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

    /** Whatever these are called, they are no box around the text. */
    private static final Set<String> NEVER_AROUND =
            Set.of("article", "main", "body", "h1", "h2", "h3", "h4", "h5", "h6");

    /** Within these an element in the line is part of it, whatever its name. */
    private static final Set<String> LINES = Set.of(
            "p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "dt", "dd", "td", "th", "figcaption", "blockquote", "pre");

    private final NameWords words = new NameWords();
    private final List<Region> regions;
    private final List<Passage> passages;
    private final List<Sight> pictures;
    private @Nullable Passage open;
    private int links;
    private boolean broken;

    PageWalk(List<Region> regions, List<Passage> passages, List<Sight> pictures) {
        this.pictures = pictures;
        this.regions = regions;
        this.passages = passages;
    }

    void walk(Element top) {
        region(top, null, Names.PLAIN);
    }

    private void region(Element element, @Nullable Region parent, Names names) {
        end();
        Region region = new Region(element, parent, names, regions.size(), passages.size(), pictures.size());
        regions.add(region);
        children(element, region, LINES.contains(element.normalName()));
        end();
        region.end(regions.size(), passages.size(), pictures.size());
    }

    private void children(Element element, Region region, boolean line) {
        for (Node child = element.firstChild(); child != null; child = child.nextSibling()) {
            if (child instanceof TextNode text) {
                text(text, region);
            } else if (child instanceof Element inner) {
                element(inner, region, line);
            }
        }
    }

    private void text(TextNode text, Region region) {
        if (text.isBlank()) {
            if (open != null) {
                open.space();
            }
            return;
        }
        if (open == null) {
            open = new Passage(region);
            passages.add(open);
        }
        broken = false;
        open.add(text, links > 0);
    }

    private void element(Element element, Region region, boolean line) {
        String tag = element.normalName();
        if (tag.equals("img") || tag.equals("amp-img")) {
            pictures.add(new Sight(element, region, passages.size()));
            return;
        }
        if (UNSEEN.contains(tag)) {
            return;
        }
        if (tag.equals("br")) {
            lineBreak();
            return;
        }
        boolean link = tag.equals("a") && element.hasAttr("href");
        links += link ? 1 : 0;
        boolean block = BLOCKS.contains(tag);
        Names names = block || !line ? names(element, tag) : Names.PLAIN;
        if (block || names == Names.NOISE) {
            region(element, region, names);
        } else {
            children(element, region, line);
        }
        links -= link ? 1 : 0;
    }

    /** Two line breaks are how HTML without paragraphs separates them. */
    private void lineBreak() {
        if (open != null) {
            open.space();
        }
        if (broken) {
            end();
        }
        broken = true;
    }

    private void end() {
        if (open != null) {
            open.end();
        }
        open = null;
        broken = false;
    }

    /** Whether an element is around the text by what it is, whatever its names. */
    static boolean isAround(Element element) {
        return AROUND.contains(element.normalName()) || isHidden(element);
    }

    private Names names(Element element, String tag) {
        if (NEVER_AROUND.contains(tag)) {
            return words.of(element) == Names.BODY ? Names.BODY : Names.PLAIN;
        }
        if (AROUND.contains(tag) && !isSpeaker(element, tag)) {
            return Names.NOISE;
        }
        if (tag.equals("figcaption") || tag.equals("caption")) {
            return Names.CAPTION;
        }
        if (element.attributesSize() == 0) {
            return Names.PLAIN;
        }
        return isHidden(element) || ROLES.contains(element.attr("role")) ? Names.NOISE : words.of(element);
    }

    /** Within a quote a footer names who speaks (HTML Living Standard, the blockquote element). */
    private static boolean isSpeaker(Element element, String tag) {
        return tag.equals("footer") && element.closest("blockquote") != null;
    }

    private static boolean isHidden(Element element) {
        if (element.hasAttr("hidden") || element.attr("aria-hidden").equals("true")) {
            return true;
        }
        String style = element.attr("style");
        return !style.isEmpty() && isHiding(style.toLowerCase(Locale.ROOT).replace(" ", ""));
    }

    private static boolean isHiding(String style) {
        return style.contains("display:none") || style.contains("visibility:hidden");
    }
}
