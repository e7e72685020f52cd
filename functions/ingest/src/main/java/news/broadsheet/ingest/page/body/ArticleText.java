package news.broadsheet.ingest.page.body;

import java.util.List;
import org.jsoup.nodes.Element;

/**
 * An article's text, found on its page and freed of all else.
 *
 * @param element what holds it
 * @param chars characters of running text in it
 * @param picturesAbove pictures between the headline and the text, those in a figure within it
 * @param left what was taken away and why
 */
public record ArticleText(Element element, int chars, List<Element> picturesAbove, Leavings left) {

    public ArticleText {
        picturesAbove = List.copyOf(picturesAbove);
    }

    /**
     * Finds the text below an element. What is no text of it is removed from the page.
     *
     * @param headlines how the page's headline may read, by what the page says of itself
     */
    public static ArticleText find(Element body, List<String> headlines) {
        PageMap map = PageMap.of(body);
        Headline headline = new Headline(map, headlines);
        Region article = decide(map, headline);
        Surroundings around = new Surroundings(map, article, headline);
        List<Passage> before = around.before();
        List<Passage> after = around.after();
        List<Element> pictures = around.picturesBefore();
        Removal.remove(map);
        Surroundings.move(before, article.element(), true);
        Surroundings.move(after, article.element(), false);
        return new ArticleText(
                article.element(), map.prose(article), pictures, new Leavings(map, article, before, after));
    }

    static Region decide(PageMap map, Headline headline) {
        Cleaning cleaning = new Cleaning(map);
        cleaning.dropNamed(headline);
        new Captions(map).drop();
        Region article = new Choice(map).region();
        if (map.prose(article) > 0) {
            cleaning.clean(article);
        }
        return article;
    }
}
