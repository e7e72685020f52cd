package news.broadsheet.ingest.page;

import java.net.URI;
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

    /** How far from its picture a figure may be. */
    private static final int LEVELS = 5;

    private LeadFigure() {}

    /**
     * The lead picture among those above the text.
     *
     * @param named the picture the metadata names: it must be that one; any with a figure of its own will do where there is none
     */
    static Optional<Picture> above(List<Element> pictures, @Nullable Picture named, @Nullable URI base) {
        for (Element image : pictures) {
            Element figure = figure(image);
            Optional<Picture> picture =
                    named == null && figure == null ? Optional.empty() : Pictures.of(image, figure, base);
            if (picture.filter(shown -> named == null || isSame(shown, named)).isPresent()) {
                return picture;
            }
        }
        return Optional.empty();
    }

    private static @Nullable Element figure(Element image) {
        Element at = image.parent();
        for (int level = 0; at != null && level < LEVELS; level++, at = at.parent()) {
            if (at.normalName().equals("figure")) {
                return at;
            }
        }
        return null;
    }

    /** Two sizes of a picture differ in query or folder, or by a width at the end of the file's name. */
    static boolean isSame(Picture one, Picture other) {
        return name(one.url()).equals(name(other.url()));
    }

    private static int end(String url) {
        int query = url.indexOf('?');
        int fragment = url.indexOf('#');
        return Math.min(query < 0 ? url.length() : query, fragment < 0 ? url.length() : fragment);
    }

    private static String name(String url) {
        String path = url.substring(0, end(url));
        String file =
                PlainText.collapse(path.substring(path.lastIndexOf('/') + 1)).toLowerCase(Locale.ROOT);
        return SIZE.matcher(file).replaceFirst("");
    }
}
