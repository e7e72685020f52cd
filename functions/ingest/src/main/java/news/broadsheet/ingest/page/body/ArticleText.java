package news.broadsheet.ingest.page.body;

import java.util.List;
import org.jsoup.nodes.Element;

/**
 * An article's text, freed of all else on its page.
 *
 * @param element what holds it
 * @param chars characters of running text in it, before what goes on behind it was added
 * @param picturesAbove pictures between the headline and the text, those in a figure within it
 * @param left what was taken away and why
 */
public record ArticleText(Element element, int chars, List<Element> picturesAbove, Leavings left) {

    public ArticleText {
        picturesAbove = List.copyOf(picturesAbove);
    }

    /** Finds the text below an element and takes away what is no text of it, as {@link FoundText} does. */
    static ArticleText find(Element body, List<String> headlines) {
        return FoundText.in(body, headlines).free();
    }
}
