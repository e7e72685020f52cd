package news.broadsheet.ingest.page.meta;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import news.broadsheet.ingest.web.PlainText;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote an article, as the page says it.
 *
 * @param line as printed, or as it would be
 * @param lines what the persons are read from
 */
record Byline(Said line, List<String> lines) {

    private static final Byline NONE = new Byline(Said.NOTHING, List.of());

    /** Longest author line, in characters; longer ones tell of the author's life. */
    private static final int LONGEST = 100;

    private static final int LONGEST_STATED = 300;

    /** Characters of text around the headline in which its author line stands. */
    static final int NEAR = 1_500;

    private static final int NEAR_BEFORE = 500;

    /** @param site the publisher's name; where it stands as the author's, a person whom the page prints is preferred */
    static Byline of(PageScan scan, JsonLd linked, String site) {
        Byline stated = linked(linked).or(meta(scan.head()));
        if (!stated.lines().isEmpty() && !stated.isOnly(site)) {
            return stated;
        }
        Byline printed = printed(scan);
        return printed.lines().isEmpty() || (!stated.lines().isEmpty() && printed.isOnly(site)) ? stated : printed;
    }

    private Byline or(Byline other) {
        return lines.isEmpty() ? other : this;
    }

    private boolean isOnly(String site) {
        return !site.isEmpty() && lines.size() == 1 && Titles.key(line.text()).equals(Titles.key(site));
    }

    private static Byline linked(JsonLd linked) {
        List<String> names = linked.authors().stream().filter(Byline::isStated).toList();
        return names.isEmpty() ? NONE : new Byline(new Said(String.join(", ", names), Carrier.JSON_LD), names);
    }

    private static Byline meta(HeadMarks head) {
        for (String name : MetaNames.AUTHOR) {
            List<String> values = new ArrayList<>(1);
            for (String value : head.values(name)) {
                String plain = PlainText.of(value);
                if (!values.contains(plain) && isStated(plain)) {
                    values.add(plain);
                }
            }
            if (!values.isEmpty()) {
                String line =
                        AuthorWords.BEFORE.matcher(String.join(", ", values)).replaceFirst("");
                return new Byline(new Said(line, MetaNames.carrier(name)), values);
            }
        }
        for (int i = 1; i <= 2; i++) {
            String label = String.join(" ", head.values("twitter.label" + i)).toLowerCase(Locale.ROOT);
            List<String> value = head.values("twitter.data" + i).stream()
                    .map(PlainText::of)
                    .filter(Byline::isStated)
                    .toList();
            if (MetaNames.AUTHOR_LABELS.contains(label) && !value.isEmpty()) {
                return new Byline(new Said(value.getFirst(), Carrier.OPEN_GRAPH), value);
            }
        }
        return NONE;
    }

    /** A name, not the address of a profile or the account of one. */
    private static boolean isStated(String value) {
        return !value.isEmpty()
                && value.length() <= LONGEST_STATED
                && !value.startsWith("http")
                && !value.startsWith("@")
                && !Authors.of(List.of(value)).isEmpty();
    }

    /** What the names of elements speak of first, then lines that begin as author lines do. */
    private static Byline printed(PageScan scan) {
        List<Mark> marks = scan.marks().stream()
                .filter(mark -> mark.is(MarkWords.AUTHOR) && isOfArticle(mark, scan.headline()))
                .toList();
        for (Mark mark : marks) {
            Byline line = read(mark);
            if (!line.lines().isEmpty()) {
                return new Byline(line.line(), read(inner(mark, marks)).lines());
            }
        }
        return begun(scan);
    }

    private static Byline begun(PageScan scan) {
        for (Mark mark : scan.bylines()) {
            Node line = isOfArticle(mark, scan.headline()) ? begun((TextNode) mark.node()) : null;
            Byline read = line == null ? NONE : read(mark.of(line));
            if (!read.lines().isEmpty()) {
                return read;
            }
        }
        return NONE;
    }

    /** The line, or the element around it where the name stands beside the line; null where it is no author line. */
    private static @Nullable Node begun(TextNode node) {
        String line = node.getWholeText().strip();
        if (AuthorWords.begins(line)) {
            return node;
        }
        return AuthorWords.announces(line) ? node.parent() : null;
    }

    /** Within a line of author, date and more often stands an element of the author's alone. */
    private static Mark inner(Mark mark, List<Mark> marks) {
        Mark inner = mark;
        for (Mark next : marks.subList(marks.indexOf(mark) + 1, marks.size())) {
            if (!isWithin(next.node(), inner.node())) {
                break;
            }
            inner = read(next).lines().isEmpty() ? inner : next;
        }
        return inner;
    }

    private static boolean isWithin(Node node, Node outer) {
        Node at = node;
        for (int up = 0; up < 8 && at != null && !at.equals(outer); up++) {
            at = at.parent();
        }
        return outer.equals(at);
    }

    private static boolean isOfArticle(Mark mark, @Nullable Mark headline) {
        if (mark.isElsewhere()) {
            return false;
        }
        int distance = headline == null ? 0 : mark.at() - headline.at();
        return distance <= NEAR && distance >= -NEAR_BEFORE;
    }

    private static Byline read(Mark mark) {
        String text = PlainText.collapse(ShortText.of(named(mark), 2 * LONGEST));
        Carrier carrier = mark.is(MarkWords.VOCABULARY) ? Carrier.MICRODATA : Carrier.VISIBLE;
        boolean line = !text.isEmpty()
                && text.length() <= LONGEST
                && !AuthorWords.OF_PICTURE.matcher(text).find()
                && !Authors.of(List.of(text)).isEmpty();
        return line ? new Byline(new Said(text, carrier), List.of(text)) : NONE;
    }

    /** Within a person of microdata stands the name. */
    private static Node named(Mark mark) {
        if (mark.node() instanceof TextNode || !mark.is(MarkWords.VOCABULARY)) {
            return mark.node();
        }
        Element element = (Element) mark.node();
        Element name = element.selectFirst("[itemprop=name]");
        return name == null ? element : name;
    }
}
