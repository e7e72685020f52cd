package news.broadsheet.ingest.page.stated;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * A body that a CMS gives as a list of blocks, as HTML. The editors' formats differ in names alone (Arc, WordPress, Contentful, Sanity,
 * Draft.js, Editor.js, ProseMirror, BBC, JsonML): a block says what kind it is, and holds a text, or parts.
 */
final class BlockHtml {

    private static final int MOST_NODES = 50_000;
    private static final int MOST_CHARS = 500_000;
    private static final int DEEPEST = 60;

    /** Where a block keeps its text or its parts, the best first. */
    private static final List<String> INNER = List.of(
            "content",
            "text",
            "html",
            "htmltext",
            "value",
            "body",
            "bodyhtml",
            "copy",
            "markup",
            "paragraph",
            "paragraphs",
            "rendered",
            "processed",
            "innerhtml",
            "source",
            "children",
            "items",
            "elements",
            "contentelements",
            "blocks",
            "components",
            "data",
            "model",
            "attributes",
            "attrs",
            "fields",
            "props");

    private static final Map<String, Integer> RANKS = new HashMap<>();

    static {
        INNER.forEach(name -> RANKS.put(name, RANKS.size()));
    }

    private final StringBuilder html = new StringBuilder();
    private int left = MOST_NODES;

    private BlockHtml() {}

    static String of(JsonNode body) {
        BlockHtml blocks = new BlockHtml();
        blocks.block(body, 0);
        return blocks.html.toString();
    }

    private boolean isEnough(int depth) {
        return left-- <= 0 || depth > DEEPEST || html.length() > MOST_CHARS;
    }

    private void block(JsonNode node, int depth) {
        if (isEnough(depth)) {
            return;
        }
        if (node.isString()) {
            html.append(TextHtml.blocks(node.stringValue()));
        } else if (node.isArray()) {
            String tag = jsonMlTag(node);
            if (tag.isEmpty()) {
                parts(node, depth);
            } else {
                kind(BlockKind.named(tag), node, tail(node), depth);
            }
        } else if (node.isObject()) {
            kind(BlockKind.of(node), node, inner(node, depth), depth);
        }
    }

    /** Parts that are pieces of one line make a paragraph. */
    private void parts(JsonNode array, int depth) {
        boolean line = array.values().stream()
                        .anyMatch(part -> part.isObject() && BlockKind.of(part) == BlockKind.PIECE)
                && array.values().stream()
                        .allMatch(part -> part.isString() || BlockKind.of(part).isInLine())
                && array.values().stream().anyMatch(JsonNode::isString);
        if (line) {
            wrapped("p", array, depth);
        } else {
            array.values().forEach(part -> block(part, depth + 1));
        }
    }

    private void kind(BlockKind kind, JsonNode node, JsonNode inner, int depth) {
        switch (kind) {
            case LEFT_OUT -> {}
            case RULE -> html.append("<hr>\n");
            case IMAGE -> ImageHtml.append(html, node);
            case HEADING -> wrapped("h" + BlockKind.level(node), inner, depth);
            case ITEM -> {
                html.append("<ul>");
                wrapped("li", inner, depth);
                html.append("</ul>\n");
            }
            case LIST -> {
                html.append("<ul>");
                list(inner, depth);
                html.append("</ul>\n");
            }
            case QUOTE -> {
                html.append("<blockquote>");
                block(inner, depth + 1);
                cite(node);
                html.append("</blockquote>\n");
            }
            case PARAGRAPH -> paragraph(inner, depth);
            case TEXT, PIECE -> block(inner, depth + 1);
            case OTHER -> {
                title(node, inner);
                block(inner, depth + 1);
            }
        }
    }

    private void paragraph(JsonNode inner, int depth) {
        if (inner.isString()) {
            html.append(TextHtml.blocks(inner.stringValue()));
        } else {
            wrapped("p", inner, depth);
        }
    }

    private void list(JsonNode items, int depth) {
        if (items.isString()) {
            html.append(TextHtml.line(items.stringValue()));
            return;
        }
        for (JsonNode item : items.values()) {
            wrapped("li", item, depth);
        }
    }

    private void wrapped(String tag, JsonNode inner, int depth) {
        html.append('<').append(tag).append('>');
        line(inner, depth + 1);
        html.append("</").append(tag).append(">\n");
    }

    private void line(JsonNode node, int depth) {
        if (isEnough(depth)) {
            return;
        }
        if (node.isString()) {
            html.append(TextHtml.line(node.stringValue()));
        } else if (node.isArray()) {
            boolean element = !jsonMlTag(node).isEmpty();
            for (JsonNode part : (element ? tail(node) : node).values()) {
                line(part, depth + 1);
            }
        } else if (node.isObject() && BlockKind.of(node) != BlockKind.LEFT_OUT) {
            String url = BlockKind.isLink(node) ? url(node) : null;
            if (url != null) {
                html.append("<a href=\"").append(TextHtml.escaped(url)).append("\">");
            }
            line(inner(node, depth), depth + 1);
            html.append(url == null ? "" : "</a>");
        }
    }

    private static @Nullable String url(JsonNode node) {
        for (JsonNode holder :
                List.of(node, node.path("data"), node.path("attrs"), node.path("attributes"), node.path("attribs"))) {
            for (String name : List.of("url", "uri", "href")) {
                if (holder.path(name).isString()) {
                    return holder.path(name).stringValue();
                }
            }
        }
        return null;
    }

    /** The heading of a part of the text that is data of its own. */
    private void title(JsonNode node, JsonNode inner) {
        JsonNode title = node.path("heading").isString() ? node.path("heading") : node.path("title");
        if (title.isString() && !title.stringValue().isBlank() && !inner.isMissingNode()) {
            html.append("<h2>").append(TextHtml.line(title.stringValue())).append("</h2>\n");
        }
    }

    private void cite(JsonNode quote) {
        for (String name : List.of("citation", "cite", "attribution", "author")) {
            JsonNode said = quote.path(name).isObject() ? quote.path(name).path("content") : quote.path(name);
            if (said.isString() && !said.stringValue().isBlank()) {
                html.append("<cite>").append(TextHtml.line(said.stringValue())).append("</cite>");
                return;
            }
        }
    }

    private static JsonNode inner(JsonNode node, int depth) {
        int best = INNER.size();
        JsonNode found = MissingNode.getInstance();
        for (var part : node.properties()) {
            Integer rank = RANKS.get(BlockKind.key(part.getKey()));
            JsonNode value = part.getValue();
            boolean holds = value.isString() ? !value.stringValue().isEmpty() : value.isContainer() && !value.isEmpty();
            if (rank != null && rank < best && holds) {
                best = rank;
                found = value;
            }
        }
        boolean wrapper = found.isObject() && BlockKind.of(found) == BlockKind.OTHER && depth < DEEPEST;
        return wrapper ? inner(found, depth + 1) : found;
    }

    /** JsonML: {@code ["p", {attributes}?, children...]}. */
    private static String jsonMlTag(JsonNode array) {
        JsonNode first = array.path(0);
        boolean tag = first.isString() && array.size() > 1 && BlockKind.TAGS.contains(first.stringValue());
        return tag ? first.stringValue() : "";
    }

    private static JsonNode tail(JsonNode array) {
        var tail = tools.jackson.databind.node.JsonNodeFactory.instance.arrayNode();
        int from = array.path(1).isObject() ? 2 : 1;
        for (int i = from; i < array.size(); i++) {
            tail.add(array.path(i));
        }
        return tail;
    }
}
