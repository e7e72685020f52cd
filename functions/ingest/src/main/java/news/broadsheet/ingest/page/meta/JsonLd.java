package news.broadsheet.ingest.page.meta;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.broadsheet.ingest.web.PlainText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** What a page says of its article in JSON-LD (schema.org), wherever in the graph it stands. */
final class JsonLd {

    /** Enough for every graph met; a page that hides its article deeper is made to cost time. */
    private static final int MOST_NODES = 3_000;

    /** Kinds of work that are no article by name, and fill pages as articles do. */
    private static final Set<String> LIKE_ARTICLES = Set.of(
            "BlogPosting",
            "LiveBlogPosting",
            "SocialMediaPosting",
            "DiscussionForumPosting",
            "Report",
            "Review",
            "CriticReview",
            "Recipe",
            "HowTo",
            "PodcastEpisode",
            "CreativeWork",
            "Blog Posting");

    private final Map<String, JsonNode> byId = new HashMap<>();
    private JsonNode article = MissingNode.getInstance();
    private JsonNode page = MissingNode.getInstance();
    private JsonNode site = MissingNode.getInstance();
    private int looked;

    private JsonLd() {}

    /** @param title the page's, which tells its article from those it lists */
    static JsonLd of(List<String> scripts, String title) {
        JsonLd linked = new JsonLd();
        for (String script : scripts) {
            LenientJson.read(script).ifPresent(root -> linked.collect(root, title));
        }
        return linked;
    }

    /** A text of the article, or the first of several; empty where there is none. */
    String text(String name) {
        return plain(article.path(name));
    }

    /** A text of the page that holds the article. */
    String pageText(String name) {
        return plain(page.path(name));
    }

    String headline() {
        String headline = text("headline");
        return headline.isEmpty() ? text("name") : headline;
    }

    String siteName() {
        String publisher = plain(resolved(article.path("publisher")).path("name"));
        return publisher.isEmpty() ? plain(site.path("name")) : publisher;
    }

    /** The article's pictures, or the page's: a URL, an object, or several. */
    JsonNode image() {
        JsonNode image =
                article.path("image").isMissingNode() ? page.path("primaryImageOfPage") : article.path("image");
        return resolved(image.isArray() ? image.path(0) : image);
    }

    List<String> authors() {
        List<String> names = names(article.path("author"));
        return names.isEmpty() ? names(article.path("creator")) : names;
    }

    /** A list, or one text with commas. */
    List<String> keywords() {
        JsonNode keywords = article.path("keywords");
        if (keywords.isArray()) {
            return keywords.values().stream()
                    .map(one -> one.isObject() ? plain(one.path("name")) : plain(one))
                    .toList();
        }
        String plain = plain(keywords);
        return plain.isEmpty()
                ? List.of()
                : Arrays.stream(plain.split(",", -1)).map(String::strip).toList();
    }

    private List<String> names(JsonNode author) {
        List<String> names = new ArrayList<>();
        for (JsonNode one : author.isArray() ? author.values() : List.of(author)) {
            String name = one.isObject() ? plain(resolved(one).path("name")) : plain(one);
            if (!name.isEmpty() && names.size() < 40) {
                names.add(name);
            }
        }
        return names;
    }

    /** Graphs say a thing once and name it by its id elsewhere. */
    private JsonNode resolved(JsonNode node) {
        JsonNode first = node.isArray() ? node.path(0) : node;
        boolean reference = first.isObject()
                && first.path("name").isMissingNode()
                && first.path("@id").isString();
        return reference ? byId.getOrDefault(first.path("@id").stringValue(), first) : first;
    }

    private void collect(JsonNode root, String title) {
        Deque<JsonNode> open = new ArrayDeque<>(List.of(root));
        for (; looked < MOST_NODES && !open.isEmpty(); looked++) {
            JsonNode node = open.removeFirst();
            if (node.isObject()) {
                object(node, title);
            }
            for (JsonNode child : node.values()) {
                if (child.isContainer() && open.size() < MOST_NODES) {
                    open.addLast(child);
                }
            }
        }
    }

    private void object(JsonNode node, String title) {
        JsonNode type = node.path("@type");
        if (isArticle(type) && (article.isMissingNode() || isBetter(node, title))) {
            article = node;
        } else if (page.isMissingNode() && isType(type, "Page")) {
            page = node;
        } else if (site.isMissingNode() && isType(type, "WebSite")) {
            site = node;
        }
        String id = plain(node.path("@id"));
        if (!id.isEmpty() && node.size() > 1) {
            byId.merge(id, node, (one, other) -> other.size() > one.size() ? other : one);
        }
    }

    /** A page may describe the articles that it links to as well, or first a bare stub of its own. */
    private boolean isBetter(JsonNode other, String title) {
        return (!isOf(article, title) && isOf(other, title))
                || (isOf(article, title) == isOf(other, title)
                        && article.path("datePublished").isMissingNode()
                        && other.has("datePublished"));
    }

    private static boolean isOf(JsonNode node, String title) {
        String headline = plain(node.path("headline"));
        return Titles.isOf(headline.isEmpty() ? plain(node.path("name")) : headline, title);
    }

    private static boolean isArticle(JsonNode type) {
        if (type.isArray()) {
            return type.values().stream().anyMatch(JsonLd::isArticle);
        }
        String name = name(type);
        return name.endsWith("Article") || LIKE_ARTICLES.contains(name);
    }

    private static boolean isType(JsonNode type, String end) {
        return type.isArray()
                ? type.values().stream().anyMatch(one -> isType(one, end))
                : name(type).endsWith(end);
    }

    /** "http://schema.org/NewsArticle", "schema:NewsArticle". */
    private static String name(JsonNode type) {
        String name = type.asString("");
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf(':')) + 1);
    }

    static String plain(JsonNode value) {
        JsonNode first = value.isArray() ? value.path(0) : value;
        if (first.isObject() && first.has("@value")) {
            return plain(first.path("@value"));
        }
        return first.isString() ? PlainText.of(first.stringValue()) : first.isNumber() ? first.asString("") : "";
    }
}
