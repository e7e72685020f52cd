package news.broadsheet.ingest.page.body;

import java.util.List;
import news.broadsheet.ingest.page.tree.WhiteSpace;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** One walk over a page, in which its regions are told apart and its passages measured. */
final class PageWalk {

    private final List<Region> regions;
    private final List<Passage> passages;
    private final List<Sight> pictures;
    private final NameWords words = new NameWords();
    private @Nullable Passage open;
    private int links;
    private boolean broken;

    PageWalk(List<Region> regions, List<Passage> passages, List<Sight> pictures) {
        this.regions = regions;
        this.passages = passages;
        this.pictures = pictures;
    }

    void walk(Element top) {
        region(top, null, Names.PLAIN, 0);
    }

    private void region(Element element, @Nullable Region parent, Names names, int kinds) {
        end();
        Region region = new Region(element, parent, names, regions.size(), passages.size(), pictures.size());
        regions.add(region);
        children(element, region, (kinds & Elements.LINE) != 0);
        end();
        region.end(regions.size(), passages.size(), pictures.size());
    }

    private void children(Element element, Region region, boolean line) {
        // By place, since that costs less than to ask each node for the next.
        int children = element.childNodeSize();
        for (int i = 0; i < children; i++) {
            Node child = element.childNode(i);
            if (child instanceof TextNode text) {
                text(text, region);
            } else if (child instanceof Element inner) {
                element(inner, region, line);
            }
        }
    }

    private void text(TextNode text, Region region) {
        if (WhiteSpace.isBlank(text.getWholeText())) {
            if (open != null) {
                open.add(text, links > 0);
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
        int kinds = Elements.kinds(element.normalName());
        if ((kinds & Elements.UNSEEN) != 0) {
            return;
        }
        if ((kinds & Elements.PICTURE) != 0) {
            pictures.add(new Sight(element, region, passages.size()));
        } else if ((kinds & Elements.BREAK) != 0) {
            lineBreak();
        } else {
            boolean link = (kinds & Elements.LINK) != 0 && element.hasAttr("href");
            links += link ? 1 : 0;
            boolean block = (kinds & Elements.BLOCK) != 0;
            Names names = block || !line ? names(element, kinds, link) : Names.PLAIN;
            if (block || names.isAround() || names == Names.CAPTION) {
                region(element, region, names, kinds);
            } else {
                children(element, region, line);
            }
            links -= link ? 1 : 0;
        }
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

    private Names names(Element element, int kinds, boolean link) {
        if ((kinds & Elements.AROUND) != 0 && !isSpeaker(element)) {
            return Names.NOISE;
        }
        if ((kinds & Elements.CAPTION) != 0) {
            return Names.CAPTION;
        }
        int attributes = element.attributesSize();
        if (attributes == 0) {
            return Names.PLAIN;
        }
        Names names = words.of(element, attributes, link);
        return (kinds & Elements.NEVER_AROUND) != 0 && names != Names.BODY ? Names.PLAIN : names;
    }

    /** Within a quote a footer names who speaks (HTML Living Standard, the blockquote element). */
    private static boolean isSpeaker(Element element) {
        return element.normalName().equals("footer") && isIn(element, "blockquote");
    }

    private static boolean isIn(Element element, String tag) {
        Element at = element.parent();
        while (at != null && !at.nameIs(tag)) {
            at = at.parent();
        }
        return at != null;
    }

    /** Whether an element is around the text by what it is, whatever its names. */
    static boolean isAround(Element element) {
        return (Elements.kinds(element.normalName()) & Elements.AROUND) != 0
                || NameWords.isHidden(element.attributes());
    }
}
