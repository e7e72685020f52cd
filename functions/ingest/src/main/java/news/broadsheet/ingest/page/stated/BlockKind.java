package news.broadsheet.ingest.page.stated;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What a block of a CMS says it is. */
enum BlockKind {
    PARAGRAPH,
    /** A paragraph by itself, a piece of a line within one. */
    TEXT,
    /** A piece of a line. */
    PIECE,
    HEADING,
    LIST,
    ITEM,
    QUOTE,
    IMAGE,
    RULE,
    /** No text of the article. */
    LEFT_OUT,
    OTHER;

    /** Element names in JsonML. */
    static final Set<String> TAGS = Set.of(
            "p",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "li",
            "blockquote",
            "em",
            "strong",
            "b",
            "i",
            "u",
            "a",
            "span",
            "div",
            "section",
            "article",
            "br",
            "hr",
            "sup",
            "sub",
            "inline-embed",
            "ad",
            "figure");

    /** Where a block says it; what it looks like comes first, since Sanity calls everything a block. */
    private static final List<String> NAMES = List.of(
            "style",
            "listItem",
            "type",
            "_type",
            "nodeType",
            "kind",
            "blockType",
            "tag",
            "tagName",
            "component",
            "__typename",
            "blockName",
            "name");

    private static final List<String> NOT_TEXT = List.of(
            "advert",
            "newsletter",
            "related",
            "promo",
            "interstitial",
            "video",
            "audio",
            "podcast",
            "gallery",
            "slideshow",
            "social",
            "embed",
            "rawhtml",
            "customembed",
            "script",
            "comment",
            "pullquote",
            "byline",
            "author",
            "paywall",
            "subscri",
            "calltoaction",
            "recirc",
            "teaser",
            "poll",
            "quiz",
            "linklist",
            "readmore",
            "tags",
            "share",
            "sharing",
            "breadcrumb",
            "navigation",
            "widget",
            "banner",
            "donat");

    private static final Set<String> PIECES = Set.of(
            "span",
            "strong",
            "em",
            "b",
            "i",
            "u",
            "bold",
            "italic",
            "underline",
            "link",
            "hyperlink",
            "a",
            "mark",
            "sup",
            "sub",
            "entityhyperlink");

    private static final Set<String> PARAGRAPHS =
            Set.of("paragraph", "p", "unstyled", "normal", "block", "coreparagraph", "textnode");

    /** Of a block that says what it is under a name known for it. */
    static BlockKind of(JsonNode block) {
        if (!block.isObject()) {
            return OTHER;
        }
        for (String name : NAMES) {
            JsonNode said = block.path(name);
            if (said.isString() && isKind(name, said.stringValue())) {
                BlockKind kind = named(said.stringValue());
                if (kind != OTHER && !(kind == PARAGRAPH && name.equals("style") && block.has("listItem"))) {
                    return kind;
                }
            }
        }
        return OTHER;
    }

    /** A name or a tag may be an article's too. */
    private static boolean isKind(String name, String said) {
        return !(name.equals("name") || name.equals("tag")) || TAGS.contains(said) || said.startsWith("core/");
    }

    static BlockKind named(String type) {
        String name = key(type.length() > 80 ? type.substring(0, 80) : type);
        if (name.equals("ad")
                || name.equals("ads")
                || name.equals("cta")
                || NOT_TEXT.stream().anyMatch(name::contains)) {
            return LEFT_OUT;
        }
        if (PARAGRAPHS.contains(name)) {
            return PARAGRAPH;
        }
        if (PIECES.contains(name)) {
            return PIECE;
        }
        if (name.equals("text")) {
            return TEXT;
        }
        if (name.startsWith("head")
                || name.matches("h[1-6]")
                || name.endsWith("heading")
                || name.contains("subhead")
                || name.contains("crosshead")) {
            return HEADING;
        }
        if (name.endsWith("listitem") || name.equals("li") || name.equals("bullet")) {
            return ITEM;
        }
        if (name.endsWith("list") || name.equals("ul") || name.equals("ol")) {
            return LIST;
        }
        return rare(name);
    }

    private static BlockKind rare(String name) {
        if (name.contains("quote")) {
            return QUOTE;
        }
        if (name.contains("image") || name.contains("photo") || name.contains("picture") || name.equals("figure")) {
            return IMAGE;
        }
        return name.equals("hr")
                        || name.contains("divider")
                        || name.contains("separator")
                        || name.equals("horizontalrule")
                ? RULE
                : OTHER;
    }

    boolean isInLine() {
        return this == PIECE || this == TEXT;
    }

    static boolean isLink(JsonNode block) {
        for (String name : NAMES) {
            String said = key(block.path(name).asString(""));
            if (said.equals("a") || said.endsWith("link")) {
                return true;
            }
        }
        return false;
    }

    /** Of a heading, 2 to 6. */
    static int level(JsonNode heading) {
        for (JsonNode said : List.of(
                heading.path("level"),
                heading.path("data").path("level"),
                heading.path("attrs").path("level"))) {
            if (said.isInt()) {
                return Math.clamp(said.intValue(), 2, 6);
            }
        }
        for (String name : NAMES) {
            String said = heading.path(name).asString("");
            char last = said.isEmpty() ? ' ' : said.charAt(said.length() - 1);
            if (last >= '2' && last <= '6') {
                return last - '0';
            }
        }
        return 2;
    }

    /** A name in small letters and digits alone: {@code content_elements}, {@code contentElements}. */
    static String key(String name) {
        StringBuilder key = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                key.append(c);
            }
        }
        return key.toString().toLowerCase(Locale.ROOT);
    }
}
