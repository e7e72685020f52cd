package news.broadsheet.ingest.page.body;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * An article's text, found on its page and freed of all else.
 *
 * @param element what holds it
 * @param picturesAbove pictures between the headline and the text, each in its figure where it has one
 */
public record ArticleText(Element element, List<Element> picturesAbove) {

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
        remove(map);
        Surroundings.move(before, article.element(), true);
        Surroundings.move(after, article.element(), false);
        return new ArticleText(article.element(), pictures);
    }

    static Region decide(PageMap map, Headline headline) {
        Cleaning cleaning = new Cleaning(map);
        cleaning.dropNamed(headline);
        cleaning.dropCaptions();
        Region article = new Choice(map).region();
        if (map.prose(article) > 0) {
            cleaning.dropLinkLists(article);
            cleaning.dropLinkedLines(article);
            cleaning.dropTail(article);
            new Edges(map, article).trim();
            cleaning.dropBareHeadings(article);
        }
        return article;
    }

    private static void remove(PageMap map) {
        Captions captions = new Captions(map);
        List<Region> gone = new ArrayList<>();
        for (Region region : map.regions()) {
            if (region.isDropped() && !(Names.CAPTION.name().equals(region.reason()) && captions.join(region))) {
                gone.add(region);
            }
        }
        gone.forEach(region -> region.element().remove());
        for (Passage passage : map.passages()) {
            if (passage.isDropped() && !passage.isNamed()) {
                passage.nodes().forEach(TextNode::remove);
            }
        }
    }
}
