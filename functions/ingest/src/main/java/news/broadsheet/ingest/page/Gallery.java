package news.broadsheet.ingest.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import news.broadsheet.core.article.Picture;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Several pictures that a page shows as one, each with its caption. A box whose pictures have text of their own between them
 * (headings, paragraphs, players) is none: its parts are read one after the other.
 *
 * @param before what stands in the box above the pictures
 * @param after what stands below
 */
record Gallery(List<Node> before, List<Picture> pictures, List<Node> after) {

    /** A text of more characters than this beside a picture is no caption. */
    private static final int LONGEST_CAPTION = 500;

    /** No gallery has more elements. */
    private static final int MOST_ELEMENTS = 5_000;

    /** What takes readers from one picture to the next. */
    private static final Set<String> STEPS = Set.of(
            "prev",
            "previous",
            "next",
            "previous slide",
            "next slide",
            "close",
            "open gallery",
            "view gallery",
            "zur\u00fcck",
            "weiter",
            "n\u00e4chstes bild",
            "pr\u00e9c\u00e9dent",
            "suivant",
            "anterior",
            "siguiente",
            "pr\u00f3ximo",
            "precedente",
            "successivo",
            "vorige",
            "volgende");

    Gallery {
        before = List.copyOf(before);
        pictures = List.copyOf(pictures);
        after = List.copyOf(after);
    }

    /** The gallery that a box of two or more pictures is. */
    static Optional<Gallery> of(Element box, Shapes shapes, @Nullable URI base) {
        Reader reader = new Reader(shapes, base);
        Shape shape = shapes.of(box);
        boolean plausible =
                shape.elements() <= MOST_ELEMENTS && !shape.hasAny(Part.PLAYER, Part.TABLE, Part.QUOTE, Part.CODE);
        if (!plausible || !reader.read(box)) {
            return Optional.empty();
        }
        List<Picture> pictures = reader.pictures();
        return pictures.isEmpty() ? Optional.empty() : Optional.of(new Gallery(reader.before, pictures, reader.after));
    }

    private static final class Slide {
        final Element image;
        Legend legend;

        Slide(Element image, Legend legend) {
            this.image = image;
            this.legend = legend;
        }
    }

    private static final class Reader {

        private final Shapes shapes;
        private final @Nullable URI base;
        private final List<Slide> slides = new ArrayList<>();
        private final List<Node> before = new ArrayList<>();
        private final List<Node> after = new ArrayList<>();

        Reader(Shapes shapes, @Nullable URI base) {
            this.shapes = shapes;
            this.base = base;
        }

        /** Whether it is a gallery. */
        boolean read(Element element) {
            for (Node child = element.firstChild(); child != null; child = child.nextSibling()) {
                if (!node(child)) {
                    return false;
                }
            }
            return true;
        }

        private boolean node(Node node) {
            if (node instanceof TextNode text) {
                words(text, text.getWholeText());
                return true;
            }
            if (!(node instanceof Element element)) {
                return true;
            }
            if (Part.of(element.normalName()) == Part.PICTURE) {
                return Pictures.isSmall(element) || slide(new Slide(element, Legend.NONE));
            }
            Shape shape = shapes.of(element);
            return switch (shape.count(Part.PICTURE)) {
                case 0 -> caption(element) || words(element, element.text());
                case 1 -> box(element, shape);
                default -> read(element);
            };
        }

        private boolean box(Element element, Shape shape) {
            boolean text =
                    shape.has(Part.HEADING) || shape.count(Part.PARAGRAPH) > 2 || shape.chars() > LONGEST_CAPTION;
            Element image = text ? null : Pictures.firstIn(element);
            return image != null && slide(new Slide(image, Legend.of(element, shapes.names())));
        }

        private boolean slide(Slide slide) {
            slides.add(slide);
            return after.isEmpty();
        }

        /** A line below a picture that has none yet. */
        private boolean caption(Element element) {
            int named = shapes.names().of(element);
            boolean caption =
                    element.normalName().equals("figcaption") || (named & (BoxNames.CAPTION | BoxNames.CREDIT)) != 0;
            if (!caption || slides.isEmpty() || !slides.getLast().legend.equals(Legend.NONE)) {
                return false;
            }
            slides.getLast().legend = Legend.of(element, shapes.names());
            return true;
        }

        private boolean words(Node node, String text) {
            if (!isStep(text.strip())) {
                (slides.isEmpty() ? before : after).add(node);
            }
            return true;
        }

        private static boolean isStep(String text) {
            boolean count = true;
            for (int i = 0; i < text.length() && count; i++) {
                char c = text.charAt(i);
                count = Character.isWhitespace(c)
                        || (c >= '0' && c <= '9')
                        || "/|<>\u2039\u203a\u00ab\u00bb\u2190\u2192\u00d7".indexOf(c) >= 0;
            }
            return count || STEPS.contains(text.toLowerCase(Locale.ROOT));
        }

        List<Picture> pictures() {
            List<Picture> pictures = new ArrayList<>();
            Set<String> known = new HashSet<>();
            for (Slide slide : slides) {
                Pictures.of(slide.image, slide.legend, base)
                        .filter(picture -> known.add(picture.url()))
                        .ifPresent(pictures::add);
            }
            return pictures;
        }
    }
}
