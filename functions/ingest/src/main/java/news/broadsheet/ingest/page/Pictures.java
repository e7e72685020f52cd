package news.broadsheet.ingest.page;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.broadsheet.core.article.Picture;
import news.broadsheet.ingest.web.PlainText;
import news.broadsheet.ingest.web.WebUrls;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Pictures: the real source behind lazy loading, the widest of a srcset, caption and credit of the figure around. */
final class Pictures {

    /** Below this a picture with a stated size is a pixel or an icon. */
    private static final int LEAST_PIXELS = 48;

    private static final Pattern CANDIDATE =
            Pattern.compile("([^\\s,][^\\s]*[^\\s,]|[^\\s,])(?:\\s+(\\d{1,5})(?:\\.\\d+)?[wx])?\\s*(?:,|$)");
    private static final Pattern CREDIT = Pattern.compile(
            "(?:^|[\\s(|])(?:photo|photograph|image|picture|credit|foto|bild)s?(?: credit| by)?\\s*[:/]\\s*([^|)]{2,80})\\)?$",
            Pattern.CASE_INSENSITIVE);

    private Pictures() {}

    /** The picture of an img element, and of the figure around it where there is one. */
    static Optional<Picture> of(Element image, @Nullable Element figure, @Nullable URI base) {
        int width = pixels(image.attr("width"));
        int height = pixels(image.attr("height"));
        boolean tiny = (width > 0 && width < LEAST_PIXELS) || (height > 0 && height < LEAST_PIXELS);
        String url = tiny ? null : source(image, base);
        if (url == null) {
            return Optional.empty();
        }
        Element caption = figure == null ? null : figure.selectFirst("figcaption, [class*=caption]");
        Element credit = figure == null
                ? null
                : figure.selectFirst("[class*=credit], [class*=copyright], [itemprop=copyrightHolder]");
        String credited = credit == null ? "" : PlainText.collapse(credit.text());
        String text = caption == null ? "" : PlainText.collapse(caption.text());
        if (!credited.isEmpty()) {
            text = PlainText.collapse(text.replace(credited, " "));
        } else {
            Matcher printed = CREDIT.matcher(text);
            if (printed.find()) {
                credited = printed.group(1).strip();
                text = text.substring(0, printed.start()).strip();
            }
        }
        return Optional.of(new Picture(url, line(image.attr("alt")), line(text), line(credited), width, height));
    }

    /** The widest source there is; placeholders ({@code data:} URLs and the like) are none. */
    static @Nullable String source(Element image, @Nullable URI base) {
        String best = null;
        int widest = -1;
        Element parent = image.parent();
        Iterable<Element> carriers =
                parent != null && parent.normalName().equals("picture") ? parent.select("source, img") : List.of(image);
        for (Element carrier : carriers) {
            for (String attribute : new String[] {"srcset", "data-srcset", "data-lazy-srcset"}) {
                Matcher candidate = CANDIDATE.matcher(carrier.attr(attribute));
                while (candidate.find()) {
                    int width = candidate.group(2) == null ? 0 : Integer.parseInt(candidate.group(2));
                    String url = WebUrls.resolved(base, candidate.group(1));
                    if (url != null && width > widest) {
                        best = url;
                        widest = width;
                    }
                }
            }
        }
        if (best != null) {
            return best;
        }
        for (String attribute : new String[] {"data-src", "data-original", "data-lazy-src", "data-url", "src"}) {
            String url = WebUrls.resolved(base, image.attr(attribute));
            if (url != null) {
                return url;
            }
        }
        return null;
    }

    private static @Nullable String line(String text) {
        String line = PlainText.collapse(text);
        return line.isEmpty() ? null : line;
    }

    private static int pixels(String number) {
        return number.matches("\\d{1,5}(px)?") ? Integer.parseInt(number.replace("px", "")) : 0;
    }
}
