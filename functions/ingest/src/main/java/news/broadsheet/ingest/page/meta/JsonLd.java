package news.broadsheet.ingest.page.meta;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import news.broadsheet.ingest.web.PlainText;
import news.broadsheet.lambda.Json;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** The article that a page describes in JSON-LD (schema.org), wherever in the graph it stands. */
record JsonLd(JsonNode article) {

    /** Enough for every graph met; a page that hides its article deeper is made to cost time. */
    private static final int MOST_NODES = 500;

    static JsonLd of(Document page) {
        for (Element script : page.select("script[type=application/ld+json]")) {
            try {
                JsonNode found = article(Json.read(script.data()));
                if (!found.isMissingNode()) {
                    return new JsonLd(found);
                }
            } catch (JacksonException e) {
                // Broken JSON-LD is common, and the other carriers are there.
            }
        }
        return new JsonLd(MissingNode.getInstance());
    }

    /** A text value, or the first of several; empty where there is none. */
    String text(String name) {
        return plain(article.path(name));
    }

    String image() {
        JsonNode image = article.path("image");
        JsonNode first = image.isArray() ? image.path(0) : image;
        return plain(first.isObject() ? first.path("url") : first);
    }

    List<String> authors() {
        JsonNode author = article.path("author");
        List<String> names = new ArrayList<>();
        for (JsonNode one : author.isArray() ? author.values() : List.of(author)) {
            String name = plain(one.isObject() ? one.path("name") : one);
            if (!name.isEmpty() && name.length() <= 200 && !name.startsWith("http")) {
                names.add(name);
            }
        }
        return names;
    }

    /** A list, or one text with commas. */
    List<String> keywords() {
        JsonNode keywords = article.path("keywords");
        if (keywords.isArray()) {
            return keywords.values().stream().map(JsonLd::plain).toList();
        }
        return Arrays.stream(plain(keywords).split(",")).map(String::strip).toList();
    }

    private static JsonNode article(JsonNode root) {
        Deque<JsonNode> open = new ArrayDeque<>(List.of(root));
        for (int looked = 0; looked < MOST_NODES && !open.isEmpty(); looked++) {
            JsonNode node = open.removeFirst();
            if (isArticle(node.path("@type"))) {
                return node;
            }
            node.values().stream().filter(JsonNode::isContainer).forEach(open::addLast);
        }
        return MissingNode.getInstance();
    }

    private static boolean isArticle(JsonNode type) {
        if (type.isArray()) {
            return type.values().stream().anyMatch(JsonLd::isArticle);
        }
        String name = type.asString("");
        return name.endsWith("Article")
                || name.equals("BlogPosting")
                || name.equals("LiveBlogPosting")
                || name.equals("Report");
    }

    private static String plain(JsonNode value) {
        JsonNode first = value.isArray() ? value.path(0) : value;
        return first.isString() ? PlainText.of(first.stringValue()) : "";
    }
}
