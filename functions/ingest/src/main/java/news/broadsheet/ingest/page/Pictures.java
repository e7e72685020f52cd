package news.broadsheet.ingest.page;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import news.broadsheet.core.article.Picture;
import news.broadsheet.core.web.WebUrls;
import news.broadsheet.ingest.web.PlainText;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Pictures: the real source behind lazy loading, the widest of a srcset, caption and credit of the figure around. */
final class Pictures {

    /** Below this a picture with a stated size is a pixel or an icon. */
    private static final int LEAST_PIXELS = 48;

    /** Signs that some sites draw as pictures have a short text instead. */
    private static final int LONGEST_SIGN = 8;

    /** Where scripts keep the address of a picture until it comes into view, by how many sites do. */
    private static final List<String> LAZY = List.of(
            "data-src",
            "data-lazy-src",
            "data-original",
            "data-lazy",
            "data-hi-res-src",
            "data-full-src",
            "data-large-src",
            "data-image-src",
            "data-image",
            "data-img-src",
            "data-img",
            "data-url",
            "data-echo",
            "data-orig-file");

    private static final Set<String> EMPTY_FILES = Set.of(
            "blank",
            "transparent",
            "pixel",
            "empty",
            "loading",
            "loader",
            "spinner",
            "grey",
            "gray",
            "white",
            "trans",
            "clear",
            "dot",
            "px",
            "lazy",
            "null",
            "undefined",
            "s",
            "t");

    private static final List<String> EMPTY_WORDS = List.of("placeholder", "spacer", "1x1", "lazyload", "image-loader");

    private Pictures() {}

    /** Whether a picture is none for a reader: a pixel, an icon, a sign within a line. */
    static boolean isSmall(Element image) {
        int width = pixels(image.attr("width"));
        int height = pixels(image.attr("height"));
        return (width > 0 && width < LEAST_PIXELS) || (height > 0 && height < LEAST_PIXELS) || isSign(image);
    }

    /** The first in an element, or it itself, that is one for a reader. */
    static @Nullable Element firstIn(Element element) {
        if (Part.of(element.normalName()) == Part.PICTURE && !isSmall(element)) {
            return element;
        }
        for (Element child = element.firstElementChild(); child != null; child = child.nextElementSibling()) {
            Element found = firstIn(child);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Whether a picture stands for a character. */
    static boolean isSign(Element image) {
        String names = image.attr("class");
        return (names.contains("emoji") || names.contains("smiley") || names.contains("smilie"))
                && image.attr("alt").length() <= LONGEST_SIGN;
    }

    /** The picture of an img element, and of the figure around it where there is one. */
    static Optional<Picture> of(Element image, @Nullable Element figure, @Nullable URI base) {
        return of(image, figure == null ? Legend.NONE : Legend.of(image, figure), base);
    }

    static Optional<Picture> of(Element image, Legend legend, @Nullable URI base) {
        Source source = isSmall(image) ? null : best(image, base);
        if (source == null) {
            return Optional.empty();
        }
        int width = pixels(image.attr("width"));
        int height = pixels(image.attr("height"));
        return Optional.of(new Picture(
                source.url(),
                line(image.attr("alt")),
                line(legend.caption()),
                line(legend.credit()),
                width == 0 && height == 0 ? source.width() : width,
                height));
    }

    /** The widest source there is; placeholders ({@code data:} URLs and the like) are none. */
    static @Nullable String source(Element image, @Nullable URI base) {
        Source best = best(image, base);
        return best == null ? null : best.url();
    }

    /** @param width pixels, 0 where not stated */
    private record Source(String url, int width) {}

    private static @Nullable Source best(Element image, @Nullable URI base) {
        SourceSet set = new SourceSet();
        Element parent = image.parent();
        if (parent != null && parent.normalName().equals("picture")) {
            parent.children().forEach(carrier -> sets(carrier, set));
        } else {
            sets(image, set);
        }
        for (SourceSet.Candidate candidate : set.widestFirst()) {
            String url = url(candidate.url(), base);
            if (url != null) {
                return new Source(url, candidate.width());
            }
        }
        String url = lazy(image, base);
        String shown = url == null ? url(image.attr("src"), base) : url;
        return shown == null ? null : new Source(shown, 0);
    }

    private static void sets(Element carrier, SourceSet set) {
        if (carrier.attributesSize() == 0) {
            return;
        }
        for (Attribute attribute : carrier.attributes()) {
            String name = attribute.getKey();
            if (name.endsWith("srcset") && (name.equals("srcset") || name.startsWith("data-"))) {
                set.read(attribute.getValue());
            }
        }
    }

    private static @Nullable String lazy(Element image, @Nullable URI base) {
        for (String name : LAZY) {
            String url = image.hasAttr(name) ? url(image.attr(name), base) : null;
            if (url != null) {
                return url;
            }
        }
        return null;
    }

    /** Whether an image element names its picture somewhere a script would look for it. */
    static boolean isLazy(Element image) {
        return lazy(image, URI.create("https://base.invalid/")) != null;
    }

    static @Nullable String url(String reference, @Nullable URI base) {
        String start = reference.stripLeading();
        if (start.isEmpty()
                || start.regionMatches(true, 0, "data:", 0, 5)
                || start.indexOf('{') >= 0
                || isEmpty(start)) {
            return null;
        }
        return WebUrls.resolved(base, start);
    }

    /** The picture that a style attribute puts behind an element. */
    static Optional<Picture> ofStyle(Element element, Legend legend, @Nullable URI base) {
        String style = element.attr("style");
        int at = style.indexOf("background");
        int start = at < 0 ? -1 : style.indexOf("url(", at);
        int end = start < 0 ? -1 : style.indexOf(')', start);
        if (end < 0) {
            return Optional.empty();
        }
        String reference = style.substring(start + 4, end).strip();
        boolean quoted = reference.length() > 1 && (reference.charAt(0) == '"' || reference.charAt(0) == '\'');
        String url = url(quoted ? reference.substring(1, reference.length() - 1) : reference, base);
        return url == null
                ? Optional.empty()
                : Optional.of(new Picture(
                        url, line(element.attr("aria-label")), line(legend.caption()), line(legend.credit()), 0, 0));
    }

    /** Whether a file is what pages show until the picture is loaded, by its name. */
    private static boolean isEmpty(String reference) {
        int end = reference.length();
        for (int i = 0; i < end; i++) {
            if (reference.charAt(i) == '?' || reference.charAt(i) == '#') {
                end = i;
            }
        }
        String file = reference
                .substring(reference.lastIndexOf('/', end - 1) + 1, end)
                .toLowerCase(Locale.ROOT);
        int dot = file.indexOf('.');
        if (EMPTY_FILES.contains(dot < 0 ? file : file.substring(0, dot)) && dot >= 0) {
            return true;
        }
        for (String word : EMPTY_WORDS) {
            if (file.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String line(String text) {
        String line = PlainText.collapse(text);
        return line.isEmpty() ? null : line;
    }

    /** A length of HTML as people write it ("640", "640px"), 0 where it is none. */
    private static int pixels(String number) {
        int value = 0;
        int i = 0;
        for (; i < number.length() && i <= 5; i++) {
            char c = number.charAt(i);
            if (c < '0' || c > '9') {
                break;
            }
            value = value * 10 + (c - '0');
        }
        boolean whole = i == number.length() || number.startsWith("px", i) || number.charAt(i) == '.';
        return whole && i <= 5 ? value : 0;
    }
}
