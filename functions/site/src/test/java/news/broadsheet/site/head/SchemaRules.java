package news.broadsheet.site.head;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import news.broadsheet.lambda.Json;
import tools.jackson.databind.JsonNode;

/**
 * The public rules for structured data, as far as they concern us: which properties schema.org knows of a type, which of
 * them Google's pages require or recommend, and of which form their values are. Finds what a document breaks, and knows
 * nothing of how it was made.
 */
final class SchemaRules {

    /** Of every type that we use: what schema.org lets it have, out of what makes sense for news. */
    private static final Map<String, Set<String>> KNOWN = Map.ofEntries(
            Map.entry(
                    "NewsArticle",
                    Set.of(
                            "mainEntityOfPage",
                            "url",
                            "headline",
                            "description",
                            "image",
                            "datePublished",
                            "dateModified",
                            "author",
                            "publisher",
                            "isBasedOn",
                            "articleSection",
                            "inLanguage",
                            "keywords",
                            "correction",
                            "discussionUrl",
                            "isAccessibleForFree",
                            "commentCount")),
            Map.entry(
                    "VideoObject",
                    Set.of(
                            "name",
                            "description",
                            "thumbnailUrl",
                            "uploadDate",
                            "duration",
                            "contentUrl",
                            "embedUrl",
                            "inLanguage")),
            Map.entry("BreadcrumbList", Set.of("itemListElement")),
            Map.entry("ItemList", Set.of("itemListElement", "numberOfItems")),
            Map.entry("ListItem", Set.of("position", "name", "item", "url")),
            Map.entry(
                    "WebSite",
                    Set.of("@id", "url", "name", "description", "inLanguage", "publisher", "potentialAction")),
            Map.entry("SearchAction", Set.of("target", "query-input")),
            Map.entry("EntryPoint", Set.of("urlTemplate")),
            Map.entry("NewsMediaOrganization", Set.of("@id", "name", "url", "logo", "sameAs", "contactPoint")),
            Map.entry("Organization", Set.of("name", "url")),
            Map.entry("Person", Set.of("name")),
            Map.entry("WebPage", Set.of("@id")),
            Map.entry("ImageObject", Set.of("url", "contentUrl", "width", "height", "caption", "creditText")),
            Map.entry("CorrectionComment", Set.of("text")),
            Map.entry("ContactPoint", Set.of("contactType", "email", "url")));

    /** What Google requires or, of an article, asks for; a picture only where there is one. */
    private static final Map<String, Set<String>> NEEDED = Map.ofEntries(
            Map.entry("NewsArticle", Set.of("headline", "datePublished", "dateModified", "author", "publisher")),
            Map.entry("VideoObject", Set.of("name", "description", "thumbnailUrl", "uploadDate")),
            Map.entry("BreadcrumbList", Set.of("itemListElement")),
            Map.entry("ItemList", Set.of("itemListElement")),
            Map.entry("ListItem", Set.of("position")),
            Map.entry("WebSite", Set.of("url", "name", "potentialAction")),
            Map.entry("SearchAction", Set.of("target", "query-input")),
            Map.entry("EntryPoint", Set.of("urlTemplate")),
            Map.entry("Organization", Set.of("name")),
            Map.entry("Person", Set.of("name")),
            Map.entry("ImageObject", Set.of("url", "contentUrl")),
            Map.entry("CorrectionComment", Set.of("text")));

    private static final Set<String> URLS = Set.of(
            "@id", "url", "item", "isBasedOn", "discussionUrl", "thumbnailUrl", "contentUrl", "embedUrl", "sameAs");
    private static final Set<String> DATES = Set.of("datePublished", "dateModified", "uploadDate");
    private static final Set<String> NUMBERS = Set.of("position", "numberOfItems", "commentCount", "width", "height");

    private final List<String> broken = new ArrayList<>();

    private SchemaRules() {}

    /** What is wrong with a document, a sentence each. */
    static List<String> broken(String document) {
        SchemaRules rules = new SchemaRules();
        JsonNode root = Json.read(document);
        rules.require(root.path("@context").asString("").equals("https://schema.org"), "no context");
        rules.node(root, "", true);
        return rules.broken;
    }

    private void node(JsonNode node, String path, boolean root) {
        String type = node.path("@type").asString("");
        require(KNOWN.containsKey(type), path + " has the type " + type);
        node.properties().forEach(property -> {
            String name = property.getKey();
            String where = path + "/" + type + "." + name;
            boolean keyword = name.equals("@type") || (root && name.equals("@context"));
            require(keyword || KNOWN.getOrDefault(type, Set.of()).contains(name), where + " is unknown");
            if (!keyword) {
                value(name, property.getValue(), where);
            }
        });
        if (!node.has("@id") || node.size() > (root ? 3 : 2)) {
            NEEDED.getOrDefault(type, Set.of())
                    .forEach(name -> require(node.has(name), path + "/" + type + " lacks " + name));
        }
        ofType(type, node, path);
    }

    private void value(String name, JsonNode value, String where) {
        if (value.isArray()) {
            require(!value.isEmpty(), where + " is an empty list");
            value.forEach(each -> value(name, each, where));
        } else if (value.isObject()) {
            node(value, where, false);
        } else if (NUMBERS.contains(name)) {
            require(value.isIntegralNumber() && value.asLong() >= 0, where + " is no whole number");
        } else if (name.equals("isAccessibleForFree")) {
            require(value.isBoolean(), where + " is no boolean");
        } else {
            require(value.isString() && !value.asString().isBlank(), where + " says nothing");
            text(name, value.asString(""), where);
        }
    }

    private void text(String name, String text, String where) {
        require(text.equals(text.strip()), where + " has space at its ends");
        require(!URLS.contains(name) || isAbsolute(text), where + " is no absolute URL: " + text);
        require(!DATES.contains(name) || parses(text, OffsetDateTime::parse), where + " is no date: " + text);
        require(!name.equals("duration") || parses(text, SchemaRules::positive), where + " is no duration: " + text);
        require(!name.equals("headline") || text.length() <= 110, where + " is too long");
    }

    private void ofType(String type, JsonNode node, String path) {
        switch (type) {
            case "BreadcrumbList" -> {
                require(node.path("itemListElement").size() >= 2, path + " is no way of two steps");
                inOrder(node.path("itemListElement"), "item", path);
                node.path("itemListElement")
                        .forEach(step -> require(step.has("name"), path + " has a step without a name"));
            }
            case "ItemList" -> {
                inOrder(node.path("itemListElement"), "url", path);
                require(
                        node.path("numberOfItems").asInt(-1)
                                == node.path("itemListElement").size(),
                        path + " miscounts");
            }
            case "VideoObject" ->
                require(node.has("contentUrl") != node.has("embedUrl"), path + " plays in no or in two ways");
            case "EntryPoint" ->
                require(
                        node.path("urlTemplate").asString("").contains("{search_term_string}"),
                        path + " has no place for the words");
            case "SearchAction" ->
                require(
                        node.path("query-input").asString("").equals("required name=search_term_string"),
                        path + " names another place for the words");
            default -> {}
        }
    }

    private void inOrder(JsonNode items, String address, String path) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            JsonNode item = items.get(i);
            require(item.path("position").asInt(-1) == i + 1, path + " is out of order");
            require(item.has(address), path + " has an item that leads nowhere");
            require(seen.add(item.path(address).asString("")), path + " has an item twice");
        }
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            broken.add(otherwise);
        }
    }

    static boolean isAbsolute(String url) {
        try {
            URI uri = URI.create(url);
            return uri.getHost() != null && Set.of("http", "https").contains(uri.getScheme());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean parses(String text, Function<String, Object> reader) {
        try {
            return !reader.apply(text).toString().isEmpty();
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static Object positive(String text) {
        Duration duration = Duration.parse(text);
        if (!duration.isPositive()) {
            throw new DateTimeException("it lasts no time");
        }
        return duration;
    }
}
