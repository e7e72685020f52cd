package news.broadsheet.ingest.page;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.broadsheet.ingest.web.PlainText;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The words that a page puts to a picture, plain, each empty where there are none. */
record Legend(String caption, String credit) {

    static final Legend NONE = new Legend("", "");

    private static final int LEVELS = 8;

    /** At the end of a caption. */
    private static final Pattern CREDIT = Pattern.compile(
            "(?:^|[\\s(|\\[])(?:(?:photo(?:graph)?|image|picture|credit|foto|bild|cr\u00e9dit|cr\u00e9dito|quelle|fonte|fuente|zdj|fot|kuva|\u0444\u043e\u0442\u043e)s?"
                    + "(?: credit| by)?\\.?\\s*[:/]|\u00a9)\\s*([^|)\\]]{2,80})[)\\]]?$",
            Pattern.CASE_INSENSITIVE);

    /** All text of a box that holds one picture: there is nothing else it could be about. Lines printed twice count once. */
    static Legend of(Element box, BoxNames names) {
        Reader reader = new Reader(names);
        reader.read(box, false, 0);
        reader.end();
        String caption = String.join(" ", reader.captions);
        return reader.credit.isEmpty() ? printed(caption) : new Legend(caption, reader.credit);
    }

    /** Of a picture in a figure that may hold more. */
    static Legend of(Element image, Element figure) {
        Element box = figure;
        Element at = image;
        for (int level = 0; level < LEVELS && !at.equals(figure) && at.parent() != null; level++) {
            at = at.parent();
            Legend own = of(at, new BoxNames());
            if (!own.equals(NONE)) {
                return own;
            }
        }
        return of(box, new BoxNames());
    }

    private static Legend printed(String caption) {
        if (caption.indexOf(':') < 0 && caption.indexOf('/') < 0 && caption.indexOf('\u00a9') < 0) {
            return new Legend(caption, "");
        }
        Matcher printed = CREDIT.matcher(caption);
        return printed.find()
                ? new Legend(
                        caption.substring(0, printed.start()).strip(),
                        printed.group(1).strip())
                : new Legend(caption, "");
    }

    /** Takes a box apart into lines. */
    private static final class Reader {

        private final BoxNames names;
        private final Set<String> captions = new LinkedHashSet<>();
        private final StringBuilder line = new StringBuilder();
        private String credit = "";

        Reader(BoxNames names) {
            this.names = names;
        }

        void read(Element element, boolean credited, int depth) {
            if (depth > Shapes.MAX_DEPTH) {
                return;
            }
            for (Node child = element.firstChild(); child != null; child = child.nextSibling()) {
                if (child instanceof TextNode text) {
                    line.append(text.getWholeText());
                } else if (child instanceof Element inner) {
                    inner(inner, credited, depth);
                }
            }
        }

        private void inner(Element element, boolean credited, int depth) {
            String tag = element.normalName();
            Part part = Part.of(tag);
            if (part == Part.PLAYER) {
                return;
            }
            if (part == Part.PICTURE) {
                line.append(Pictures.isSign(element) ? element.attr("alt") : "");
                return;
            }
            int named = names.of(element);
            boolean credits = !credited && (named & BoxNames.CREDIT) != 0 && (named & BoxNames.CAPTION) == 0;
            if (credits || part != null) {
                end();
            } else if (tag.equals("br")) {
                line.append(' ');
            }
            read(element, credited || credits, depth + 1);
            if (credits) {
                credit();
            } else if (part != null && !credited) {
                end();
            } else if (part != null) {
                line.append(' ');
            }
        }

        private void credit() {
            String text = PlainText.collapse(line.toString());
            line.setLength(0);
            if (credit.isEmpty()) {
                credit = text;
            } else if (!text.isEmpty() && !credit.equals(text)) {
                credit = credit + ' ' + text;
            }
        }

        void end() {
            if (!line.isEmpty()) {
                String text = PlainText.collapse(line.toString());
                line.setLength(0);
                if (!text.isEmpty()) {
                    captions.add(text);
                }
            }
        }
    }
}
