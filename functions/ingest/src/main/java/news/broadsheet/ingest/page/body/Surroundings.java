package news.broadsheet.ingest.page.body;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to an article though it stands outside of the element that holds its text: the lead between headline and text, a part
 * of the text in the next element.
 */
final class Surroundings {

    private final PageMap map;
    private final Region article;
    private final Region scope;
    private final @Nullable Region headline;

    Surroundings(PageMap map, Region article, Headline headline) {
        this.map = map;
        this.article = article;
        this.headline = headline.before(article);
        this.scope = scope();
    }

    /** Running text between the headline and the article. */
    List<Passage> before() {
        int from = headline == null || !scope.holds(headline) ? scope.from() : headline.to();
        return of(from, article.from(), this::isLead);
    }

    /** Running text behind the article that no link or label goes with. */
    List<Passage> after() {
        return of(article.to(), scope.to(), this::isContinued);
    }

    /** Pictures that stand between the headline and the text, or just above the headline, in what is the article as a whole. */
    List<Element> picturesBefore() {
        List<Element> found = new ArrayList<>();
        for (Sight picture : map.pictures()) {
            if (picture.at() > article.from() || article.holds(picture.region())) {
                break;
            }
            if (scope.holds(picture.region()) && !isAway(picture.region())) {
                found.add(picture.element());
            }
        }
        return found;
    }

    private static boolean isAway(Region region) {
        for (Region at = region; at != null; at = at.parent()) {
            if (at.isDropped() && at.names() != Names.CAPTION) {
                return true;
            }
        }
        return false;
    }

    private List<Passage> of(int from, int to, Predicate<Passage> rule) {
        List<Passage> found = new ArrayList<>();
        for (int i = from; i < to; i++) {
            Passage passage = map.passages().get(i);
            if (!passage.isDropped() && rule.test(passage)) {
                found.add(passage);
            }
        }
        return found;
    }

    private boolean isLead(Passage passage) {
        boolean text = passage.isProse() || passage.chars() >= Limits.LEAD;
        return text && passage.linkChars() * 4 < passage.chars() && isUnlinked(passage, Limits.LEAD_LINKS);
    }

    private boolean isContinued(Passage passage) {
        return passage.isProse() && isUnlinked(passage, Limits.CONTINUED_LINKS) && isAlike(passage.region());
    }

    /** Whether what goes on is built as the article's own part beside it. */
    private boolean isAlike(Region region) {
        Region outer = region;
        while (outer.parent() != null && !outer.parent().holds(article)) {
            outer = outer.parent();
        }
        Region own = article;
        while (own.parent() != null && own.parent() != outer.parent()) {
            own = own.parent();
        }
        return outer.element().normalName().equals(own.element().normalName())
                && outer.element().className().equals(own.element().className());
    }

    /** Whether none of the regions around a passage, as far as to what holds the article too, is made of links. */
    private boolean isUnlinked(Passage passage, double most) {
        for (Region at = passage.region(); at != null && !at.holds(article); at = at.parent()) {
            if (map.linkShare(at) > most || at.is("ul") || at.is("ol")) {
                return false;
            }
        }
        return true;
    }

    /** The element around the text that is the article as a whole. */
    private Region scope() {
        Region at = article;
        int levels = 0;
        for (Region up = article.parent(); up != null; up = up.parent()) {
            if (headline == null && ++levels > Limits.SCOPE_LEVELS) {
                break;
            }
            at = up;
            boolean whole = headline == null ? up.is("article") || up.is("main") : up.holds(headline);
            if (whole) {
                break;
            }
        }
        return at;
    }

    /** Moves passages to the beginning or the end of the article's element. */
    static void move(List<Passage> passages, Element into, boolean first) {
        if (passages.isEmpty()) {
            return;
        }
        Element part = new Element("div");
        Region last = null;
        for (Passage passage : passages) {
            Region region = passage.region();
            if (!region.children().isEmpty()) {
                moveLine(passage, part.appendElement("p"));
            } else if (region != last) {
                part.appendChild(region.element());
            }
            last = region;
        }
        if (first) {
            into.prependChild(part);
        } else {
            into.appendChild(part);
        }
    }

    /** A line that stands beside other elements in one: with its marks and links, but as plain text where those hold more than the line. */
    private static void moveLine(Passage line, Element into) {
        Element region = line.region().element();
        List<Node> nodes = new ArrayList<>();
        Node end = childOf(region, line.nodes().getLast());
        for (Node at = childOf(region, line.nodes().getFirst());
                at != null;
                at = at.equals(end) ? null : at.nextSibling()) {
            nodes.add(at);
        }
        if (nodes.stream().anyMatch(Surroundings::holdsBlock)) {
            line.nodes().forEach(node -> into.appendText(node.getWholeText()).appendText(" "));
        } else {
            nodes.forEach(into::appendChild);
        }
    }

    private static boolean holdsBlock(Node node) {
        return node instanceof Element element
                && ((Elements.kinds(element.normalName()) & Elements.BLOCK) != 0
                        || element.childNodes().stream().anyMatch(Surroundings::holdsBlock));
    }

    private static @Nullable Node childOf(Element region, Node inner) {
        Node at = inner;
        while (at != null && !region.equals(at.parent())) {
            at = at.parent();
        }
        return at;
    }
}
