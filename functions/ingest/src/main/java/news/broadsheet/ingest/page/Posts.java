package news.broadsheet.ingest.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import news.broadsheet.core.article.Block;
import news.broadsheet.core.article.RichText;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/**
 * Posts of other sites, which pages carry as a quote that a script of the other site replaces. The words are part of what
 * the page says, so they are quoted; the post itself is an embed after them. Pictures in it (of people) are left out.
 */
final class Posts {

    /** Posts are short; what is longer only has the name of one. */
    private static final int LONGEST = 6_000;

    private static final int LONGEST_LABEL = 80;

    private final Shapes shapes;
    private final @Nullable URI base;
    private final List<RichText> paragraphs = new ArrayList<>();
    private final List<RichText> loose = new ArrayList<>();
    private final List<Node> line = new ArrayList<>();

    private Posts(Shapes shapes, @Nullable URI base) {
        this.shapes = shapes;
        this.base = base;
    }

    static boolean isPost(Element element, Shape shape) {
        return (element.normalName().equals("blockquote")
                        || element.normalName().equals("div"))
                && shape.chars() <= LONGEST
                && !shape.hasAny(Part.TABLE, Part.PLAYER);
    }

    /** Its words and who wrote them, as far as it holds any, then the post. */
    static List<Block> of(Element post, Shapes shapes, @Nullable URI base) {
        Posts reader = new Posts(shapes, base);
        reader.read(post, 0);
        reader.end(false);
        Optional<Block> embed = Embeds.ofPost(post, base);
        embed.ifPresent(found -> reader.dropLabels(((Block.Embed) found).provider()));
        List<Block> blocks = new ArrayList<>();
        String who = reader.who();
        if (!reader.paragraphs.isEmpty()) {
            blocks.add(new Block.Quote(reader.paragraphs, who.isEmpty() ? null : who));
            embed.ifPresent(blocks::add);
        } else if (embed.isPresent() && embed.get() instanceof Block.Embed(String url, String provider, String title)) {
            blocks.add(new Block.Embed(url, provider, who.isEmpty() ? title : who));
        } else if (!who.isEmpty()) {
            blocks.add(new Block.Quote(List.of(RichText.plain(who)), null));
        }
        return blocks;
    }

    private void read(Element element, int depth) {
        for (Node child = element.firstChild(); child != null; child = child.nextSibling()) {
            Part part = child instanceof Element inner ? Part.of(inner.normalName()) : null;
            if (child instanceof Element inner
                    && depth < Shapes.MAX_DEPTH
                    && (part != null || shapes.of(inner).hasParts())) {
                end(false);
                if (part == Part.PARAGRAPH || part == Part.HEADING) {
                    line.add(inner);
                    end(true);
                } else if (part != Part.PICTURE && part != Part.PLAYER) {
                    read(inner, depth + 1);
                    end(false);
                }
            } else {
                line.add(child);
            }
        }
    }

    private void end(boolean paragraph) {
        if (!line.isEmpty()) {
            RichText text = InlineTyper.of(line, base);
            if (!text.isBlank()) {
                (paragraph ? paragraphs : loose).add(text);
            }
            line.clear();
        }
    }

    /** "View this post on Instagram", in any language: a link, and the site's name in it. */
    private void dropLabels(String provider) {
        String name = provider.equals("X") ? "twitter" : provider.toLowerCase(Locale.ROOT);
        loose.removeIf(text -> isLabel(text, name));
        paragraphs.removeIf(text -> isLabel(text, name));
    }

    private static boolean isLabel(RichText text, String name) {
        return text.spans().stream().allMatch(span -> span.href() != null)
                && text.text().length() <= LONGEST_LABEL
                && text.text().indexOf('@') < 0
                && text.text().toLowerCase(Locale.ROOT).contains(name);
    }

    /** Lines beside the paragraphs, or the last one ("A post shared by Ann (@ann)"), name who wrote it and when. */
    private String who() {
        if (paragraphs.isEmpty() && loose.size() > 1) {
            paragraphs.addAll(loose);
            loose.clear();
        }
        if (loose.isEmpty() && !paragraphs.isEmpty()) {
            RichText last = paragraphs.getLast();
            if (Quotes.isDashed(last)
                    || (last.text().contains("(@") && last.text().length() <= LONGEST_LABEL * 2)) {
                loose.add(paragraphs.removeLast());
            }
        }
        if (paragraphs.isEmpty() && !loose.isEmpty() && loose.getFirst().text().indexOf("(@") < 0) {
            paragraphs.addAll(loose);
            loose.clear();
        }
        List<String> lines = new ArrayList<>();
        loose.forEach(text -> lines.add(Quotes.who(text.text())));
        return String.join(" ", lines);
    }
}
