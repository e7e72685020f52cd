package news.broadsheet.ingest.page.meta;

import java.util.ArrayList;
import java.util.List;
import news.broadsheet.ingest.page.names.ValueTable;
import news.broadsheet.ingest.web.DatesInText;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * One walk over a page that collects all that may speak of its article; what is believed of it is decided by others. Nothing
 * is collected without a bound, so that the work stays linear on any page.
 */
final class PageScan {

    private static final int MOST_MARKS = 1_500;
    private static final int MOST_HEADINGS = 300;

    /** Deeper than any parser of HTML goes. */
    private static final int DEEPEST = 1_000;

    /** The page's own, and two that it states. */
    private static final int MOST_TITLES = 3;

    private static final int MOST_BYLINES = 200;
    private static final int LONGEST_BYLINE = 100;

    /** Most of the title, so that no other heading is the headline: twice the {@link Titles#share}. */
    private static final int SURE_SHARE = 150;

    /** A line that states a date, in characters; longer ones are text of the article. */
    private static final int LONGEST_LINE = 220;

    /** Elements around a line, within one that is little more than the line. */
    private static final int DEEPEST_LINE = 80;

    private final HeadMarks head = new HeadMarks();
    private final List<Mark> marks = new ArrayList<>();
    private final List<Mark> lines = new ArrayList<>();
    private final List<Mark> bylines = new ArrayList<>();
    private final ValueTable classes = new ValueTable(MarkWords::ofNames);
    private int headings;

    /** The innermost that is open. */
    private Mark.@Nullable Region region;

    private @Nullable Mark headline;
    private @Nullable List<String> titles;
    private int headlineShare;
    private int at;

    private PageScan() {}

    static PageScan of(Document page) {
        PageScan scan = new PageScan();
        scan.walk(page, 0);
        if (scan.headline != null && scan.headline.region() != null) {
            scan.headline.region().holdsHeadline();
        }
        return scan;
    }

    HeadMarks head() {
        return head;
    }

    /** Elements whose names or attributes speak of a date or an author, in the order of the page. */
    List<Mark> marks() {
        return marks;
    }

    /** Short lines of text with a date in them, perhaps. */
    List<Mark> lines() {
        return lines;
    }

    /** Short lines of text whose first word may begin an author line. */
    List<Mark> bylines() {
        return bylines;
    }

    /** The heading that repeats the page's title, or else the first of the first level. */
    @Nullable
    Mark headline() {
        return headline;
    }

    /** Whether a line with a date in it, perhaps, is within an element: else it holds none, and need not be read. */
    boolean mayHoldDate(Mark mark) {
        if (mark.firstLine() >= lines.size()) {
            return false;
        }
        Mark line = lines.get(mark.firstLine());
        if (line.at() - mark.at() > 2 * LONGEST_LINE) {
            return false;
        }
        Node node = line.node();
        for (int up = 0; up < DEEPEST_LINE && node != null && !node.equals(mark.node()); up++) {
            node = node.parent();
        }
        return mark.node().equals(node);
    }

    /** By place, since that costs less than to ask each node for the next. */
    private void walk(Element element, int depth) {
        Mark.Region around = region;
        if (element(element) && depth < DEEPEST) {
            int children = element.childNodeSize();
            for (int i = 0; i < children; i++) {
                Node child = element.childNode(i);
                if (child instanceof TextNode text) {
                    text(text);
                } else if (child instanceof Element inner) {
                    walk(inner, depth + 1);
                }
            }
        }
        region = around;
    }

    private void text(TextNode node) {
        String text = node.getWholeText();
        int start = 0;
        while (start < text.length() && text.charAt(start) <= ' ') {
            start++;
        }
        if (start == text.length()) {
            return;
        }
        if (text.length() <= LONGEST_LINE + start) {
            if (lines.size() < MOST_MARKS && DatesInText.mayHold(text)) {
                lines.add(mark(node, 0));
            }
            if (text.length() <= LONGEST_BYLINE + start
                    && bylines.size() < MOST_BYLINES
                    && !isPastAuthor()
                    && AuthorWords.mayBegin(text, start)) {
                bylines.add(mark(node, 0));
            }
        }
        at += text.length();
    }

    private boolean element(Element element) {
        switch (element.normalName()) {
            case "meta" -> meta(element);
            case "link" -> head.link(element);
            case "title" -> head.title(element.text());
            case "script" -> head.script(element);
            case "style", "noscript", "svg", "template", "select", "iframe", "textarea", "object", "canvas", "math" -> {
                return false;
            }
            case "html", "body" -> {
                head.root(element);
                return true;
            }
            case "h1" -> heading(element, true, named(element, 0));
            case "h2", "h3", "h4" -> heading(element, false, named(element, 0));
            case "nav", "blockquote" -> named(element, MarkWords.ELSEWHERE);
            case "footer", "aside", "article" -> named(element, MarkWords.PERHAPS_ELSEWHERE);
            case "time" -> named(element, MarkWords.DATE);
            case "address" -> named(element, MarkWords.ABOUT);
            case "a" -> named(element, isOfAuthor(element) ? MarkWords.AUTHOR : 0);
            default -> {
                int kinds = named(element, 0);
                if ((kinds & MarkWords.HEADLINE) != 0) {
                    heading(element, false, kinds);
                }
            }
        }
        return true;
    }

    private boolean isOfAuthor(Element link) {
        return !isPastAuthor() && AuthorWords.isOfAuthor(link.attributes().get("href"));
    }

    /** Whether the headline is found and its author line cannot be so far below it: most links of a page are. */
    private boolean isPastAuthor() {
        return headline != null && headlineShare >= SURE_SHARE && at - headline.at() > Byline.NEAR;
    }

    private void meta(Element element) {
        head.meta(element);
        if (element.hasAttr("itemprop")) {
            add(element, MarkWords.ofVocabulary(element.attr("itemprop")));
        }
    }

    /** Keeps the element as what its own name and its attributes tell. */
    private int named(Element element, int ownKinds) {
        int kinds = ownKinds | kinds(element);
        if ((kinds & (MarkWords.ELSEWHERE | MarkWords.PERHAPS_ELSEWHERE)) != 0) {
            boolean sure = (kinds & MarkWords.ELSEWHERE) != 0;
            region = new Mark.Region(region, sure);
        }
        add(element, kinds);
        return kinds;
    }

    /** Most elements have a class alone, or nothing. */
    private int kinds(Element element) {
        int left = element.attributesSize();
        if (left == 0) {
            return 0;
        }
        Attributes attributes = element.attributes();
        String names = attributes.get("class");
        String id = left > 1 || names.isEmpty() ? attributes.get("id") : "";
        int kinds = (names.isEmpty() ? 0 : classes.meaning(names)) | MarkWords.ofNames(id);
        left -= (names.isEmpty() ? 0 : 1) + (id.isEmpty() ? 0 : 1);
        if (left <= 0 || (left == 1 && attributes.hasKey("href"))) {
            return kinds;
        }
        kinds |= attributes.get("rel").equals("author") ? MarkWords.AUTHOR : 0;
        return kinds
                | MarkWords.ofNames(attributes.get("data-testid"))
                | MarkWords.ofVocabulary(attributes.get("itemprop"))
                | MarkWords.ofVocabulary(attributes.get("property"));
    }

    private void add(Element element, int kinds) {
        boolean useful = (kinds & (MarkWords.DATE | MarkWords.AUTHOR | MarkWords.ABOUT)) != 0;
        if (useful && marks.size() < MOST_MARKS) {
            marks.add(mark(element, kinds));
        }
    }

    /** What repeats the page's title is its headline, the more of it the better; else the first heading of the first level. */
    private void heading(Element element, boolean first, int kinds) {
        if (++headings > MOST_HEADINGS) {
            return;
        }
        int share = 2 * share(ShortText.of(element, 300)) + (first ? 1 : 0);
        if (share > headlineShare) {
            headlineShare = share;
            headline = mark(element, kinds);
        }
    }

    /** The head is read before the first heading, where there is one at all. */
    private int share(String text) {
        if (titles == null) {
            titles = new ArrayList<>();
            titles.add(Titles.key(head.title()));
            for (String stated : head.values("og.title")) {
                if (titles.size() < MOST_TITLES) {
                    titles.add(Titles.key(stated));
                }
            }
        }
        int share = 0;
        for (String title : titles) {
            share = Math.max(share, Titles.share(text, title));
        }
        return share;
    }

    private Mark mark(Node node, int kinds) {
        return new Mark(node, kinds, at, lines.size(), region);
    }
}
