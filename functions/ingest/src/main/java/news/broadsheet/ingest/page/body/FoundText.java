package news.broadsheet.ingest.page.body;

import java.util.List;
import org.jsoup.nodes.Element;

/** An article's text where it stands on its page, which is as it was: what is no text of it has yet to be taken away. */
public final class FoundText {

    /** How much of the beginning is told, in characters. */
    private static final int BEGINNING = 1_000;

    private final PageMap map;
    private final Region article;
    private final List<Passage> before;
    private final List<Passage> after;
    private final List<Element> pictures;

    private FoundText(PageMap map, Headline headline) {
        this.map = map;
        this.article = decide(map, headline);
        Surroundings around = new Surroundings(map, article, headline);
        this.before = around.before();
        this.after = around.after();
        this.pictures = around.picturesBefore();
    }

    /**
     * The text below an element.
     *
     * @param headlines how the page's headline may read, by what the page says of itself
     */
    public static FoundText in(Element body, List<String> headlines) {
        PageMap map = PageMap.of(body);
        return new FoundText(map, new Headline(map, headlines));
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

    /** Characters of running text. */
    public int chars() {
        return map.prose(article);
    }

    /** The first lines, each cut at {@link Passage#START} characters, notices and labels among them. */
    public String beginning() {
        StringBuilder lines = new StringBuilder();
        for (Passage passage : map.passages(article)) {
            if (lines.length() > BEGINNING) {
                break;
            }
            lines.append(passage.start()).append('\n');
        }
        return lines.toString();
    }

    /** Takes from the page what is no text of it. */
    public ArticleText free() {
        Removal.remove(map);
        Surroundings.move(before, article.element(), true);
        Surroundings.move(after, article.element(), false);
        return new ArticleText(article.element(), chars(), pictures, new Leavings(map, article, before, after));
    }
}
