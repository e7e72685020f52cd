package news.broadsheet.ingest.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Where on a page the article's text is: the element that says so (itemprop articleBody), an article element, else the one
 * whose paragraphs hold most text.
 */
final class BodyFinder {

    /** An element that names itself the article must hold this many characters of text, or it is a teaser. */
    private static final int LEAST_STATED = 140;

    /** A paragraph shorter than this is a label. */
    private static final int LEAST_PARAGRAPH = 30;

    private static final List<String> STATED = List.of("[itemprop=articleBody]", "article", "[role=main], main");

    private BodyFinder() {}

    static Element find(Document page) {
        for (String selector : STATED) {
            Element best = null;
            int most = LEAST_STATED;
            for (Element element : page.select(selector)) {
                int text = paragraphText(element);
                if (text > most) {
                    best = element;
                    most = text;
                }
            }
            if (best != null) {
                return best;
            }
        }
        Element densest = densest(page);
        return densest == null ? page.body() : densest;
    }

    /** Each paragraph counts for its parent, and half for the parent's parent: text in columns is still one text. */
    private static @Nullable Element densest(Document page) {
        Map<Element, Double> scores = new HashMap<>();
        for (Element paragraph : page.select("p, pre, td")) {
            int length = unlinked(paragraph);
            Element parent = paragraph.parent();
            if (length < LEAST_PARAGRAPH || parent == null || paragraph.closest("nav, aside, footer, form") != null) {
                continue;
            }
            scores.merge(parent, (double) length, Double::sum);
            Element outer = parent.parent();
            if (outer != null) {
                scores.merge(outer, length / 2.0, Double::sum);
            }
        }
        Element best = null;
        for (Map.Entry<Element, Double> score : scores.entrySet()) {
            if (best == null || score.getValue() > scores.getOrDefault(best, 0.0)) {
                best = score.getKey();
            }
        }
        return best;
    }

    private static int paragraphText(Element element) {
        int length = 0;
        for (Element paragraph : element.select("p")) {
            length += unlinked(paragraph);
        }
        return length > 0 ? length : element.ownText().length();
    }

    private static int unlinked(Element paragraph) {
        int linked = 0;
        for (Element link : paragraph.select("a")) {
            linked += link.text().length();
        }
        return Math.max(0, paragraph.text().length() - linked);
    }
}
