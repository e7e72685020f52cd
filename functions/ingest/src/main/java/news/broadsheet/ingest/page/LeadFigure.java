package news.broadsheet.ingest.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import news.broadsheet.core.article.Picture;
import news.broadsheet.ingest.web.PlainText;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The lead picture where a page shows it above its text, outside of the element that holds the text: what the metadata names
 * is only a URL, and caption, credit and description stand in the figure.
 */
final class LeadFigure {

    private static final Pattern SIZE = Pattern.compile("[-_]\\d{3,4}w?(?:x\\d{3,4})?(?=\\.[a-z]+$)");

    private static final String AROUND = "nav, aside, footer";

    private LeadFigure() {}

    /**
     * The picture of the first figure between the article's beginning and its text.
     *
     * @param named the picture the metadata names: a figure must show that one; any figure will do where there is none
     */
    static Optional<Picture> above(Element text, @Nullable Picture named, @Nullable URI base) {
        Element article = text.parents()
                .select("article, main, [role=main], [itemtype*=Article]")
                .last();
        Element page = article == null && named != null ? text.closest("body") : article;
        if (page == null) {
            return Optional.empty();
        }
        return before(text, page).stream()
                .flatMap(figure -> picture(figure, base).stream())
                .filter(picture -> named == null || isSame(picture, named))
                .findFirst();
    }

    /** Figures in the order of the page, as far as to the text. */
    private static List<Element> before(Element text, Element page) {
        List<Element> figures = new ArrayList<>();
        for (Element element : page.getAllElements()) {
            if (element.equals(text)) {
                break;
            }
            if (element.is("figure, [class*=lead-image], [class*=hero]") && element.closest(AROUND) == null) {
                figures.add(element);
            }
        }
        return figures;
    }

    /** Two sizes of a picture differ in query or folder, or by a width at the end of the file's name. */
    static boolean isSame(Picture one, Picture other) {
        return name(one.url()).equals(name(other.url()));
    }

    private static Optional<Picture> picture(Element figure, @Nullable URI base) {
        Element image = figure.selectFirst("img, amp-img");
        return image == null ? Optional.empty() : Pictures.of(image, figure, base);
    }

    private static String name(String url) {
        String path = url.replaceFirst("[?#].*", "");
        String file =
                PlainText.collapse(path.substring(path.lastIndexOf('/') + 1)).toLowerCase(Locale.ROOT);
        return SIZE.matcher(file).replaceFirst("");
    }
}
