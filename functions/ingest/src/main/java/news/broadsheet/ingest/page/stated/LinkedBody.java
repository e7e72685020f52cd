package news.broadsheet.ingest.page.stated;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The text that schema.org data gives for the page's article: articleBody, text of a post, or the updates of a live blog. */
final class LinkedBody {

    private static final int MOST_NODES = 5_000;
    private static final int MOST_UPDATES = 1_000;
    private static final int MOST_CHARS = 500_000;

    /** Least part of the headline's words in a text that no name ties to the page's article. */
    private static final double SHARED = 0.34;

    /** Types whose text is their own writing; a comment's text is a reader's. */
    private static final Set<String> POSTS = Set.of(
            "BlogPosting",
            "SocialMediaPosting",
            "DiscussionForumPosting",
            "LiveBlogPosting",
            "Report",
            "Recipe",
            "WebPage");

    private LinkedBody() {}

    static Optional<String> html(List<JsonNode> graphs, Subject subject) {
        String best = "";
        boolean named = false;
        Deque<JsonNode> open = new ArrayDeque<>(graphs);
        for (int looked = 0; looked < MOST_NODES && !open.isEmpty(); looked++) {
            JsonNode node = open.removeFirst();
            String body = body(node);
            if (!body.isEmpty()) {
                boolean same = subject.isNamed(text(node, "headline")) || subject.isNamed(text(node, "name"));
                boolean ours = same || subject.isUnknown() || subject.shareIn(body) >= SHARED;
                boolean longer = same == named && body.length() > best.length();
                if (ours && (longer || (same && !named))) {
                    best = body;
                    named = same;
                }
            }
            node.values().stream().filter(JsonNode::isContainer).forEach(open::addLast);
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }

    private static String body(JsonNode node) {
        if (!node.isObject()) {
            return "";
        }
        JsonNode updates = node.path("liveBlogUpdate");
        String lead = written(node);
        if (updates.isMissingNode()) {
            return lead;
        }
        StringBuilder html = new StringBuilder(lead);
        int count = 0;
        for (JsonNode update : updates.isArray() ? updates.values() : List.of(updates)) {
            if (count++ < MOST_UPDATES && html.length() < MOST_CHARS) {
                update(html, update);
            }
        }
        return html.toString();
    }

    private static void update(StringBuilder html, JsonNode update) {
        String headline = text(update, "headline");
        if (!headline.isBlank()) {
            html.append("<h2>").append(TextHtml.line(headline)).append("</h2>\n");
        }
        html.append(written(update));
    }

    private static String written(JsonNode node) {
        JsonNode body = node.path("articleBody");
        if (body.isMissingNode() && isWriting(node.path("@type"))) {
            body = node.path("text");
        }
        StringBuilder html = new StringBuilder();
        for (JsonNode part : body.isArray() ? body.values() : List.of(body)) {
            if (part.isString() && html.length() < MOST_CHARS) {
                html.append(TextHtml.blocks(part.stringValue()));
            }
        }
        return html.toString();
    }

    private static boolean isWriting(JsonNode type) {
        if (type.isArray()) {
            return type.values().stream().anyMatch(one -> one.isString() && isWriting(one));
        }
        String name = type.asString("");
        return name.endsWith("Article") || POSTS.contains(name);
    }

    private static String text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isString() ? value.stringValue() : "";
    }
}
