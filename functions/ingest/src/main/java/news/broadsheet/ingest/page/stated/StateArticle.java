package news.broadsheet.ingest.page.stated;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.broadsheet.ingest.web.PlainText;
import tools.jackson.databind.JsonNode;

/**
 * Finds the article in the state of a page: what stands under a name that bodies go by, has the most running text, and
 * belongs to the page's headline. States differ in every other respect, and hold other articles, comments and the texts of
 * buttons and cookie banners too.
 */
final class StateArticle {

    private static final Set<String> BODIES = Set.of(
            "body",
            "content",
            "contents",
            "contentelements",
            "articlebody",
            "articlecontent",
            "bodytext",
            "bodyhtml",
            "blocks",
            "paragraphs",
            "components",
            "elements",
            "html",
            "htmltext",
            "text",
            "fulltext",
            "maintext",
            "story",
            "storytext",
            "storybody",
            "markdown",
            "copy",
            "children",
            "items",
            "sections",
            "richtext",
            "document",
            "postcontent",
            "wppostcontent",
            "contenthtml",
            "contentbody",
            "articletext");

    /** The text itself, where a body is an object of its forms (WordPress, Drupal). */
    private static final Set<String> FORMS =
            Set.of("rendered", "processed", "value", "html", "raw", "json", "data", "basic", "full");

    private static final Set<String> TITLES = Set.of(
            "headline",
            "headlines",
            "title",
            "titles",
            "name",
            "heading",
            "articletitle",
            "seotitle",
            "metatitle",
            "label",
            "pagetitle");

    private static final List<String> ELSEWHERE = List.of(
            "comment",
            "related",
            "recirc",
            "recommend",
            "navigation",
            "footer",
            "menu",
            "advert",
            "style",
            "css",
            "config",
            "translation",
            "i18n",
            "locale",
            "author",
            "byline",
            "bio",
            "caption",
            "description",
            "teaser",
            "summary",
            "excerpt",
            "abstract",
            "newsletter",
            "cookie",
            "consent",
            "legal",
            "popup",
            "banner",
            "mostread",
            "trending",
            "latest",
            "promo",
            "sidebar",
            "breadcrumb",
            "seo",
            "faq");

    /** From this share of the most running text on, the smaller of two nested bodies has it all. */
    private static final double NEARLY_ALL = 0.85;

    /** Least part of the headline's words in a text that stands under no headline. */
    private static final double SHARED = 0.34;

    /** The same under another headline, which may be the short form of the page's. */
    private static final double SHARED_ELSE = 0.6;

    /** How far above its body a title is still the body's. */
    private static final int NEAR = 2;

    private static final int MOST_NODES = 50_000;

    private record Found(JsonNode node, int prose, Title title, int order, boolean paid) {}

    /** Whether what is above a body names it. */
    private enum Title {
        OURS,
        UNKNOWN,
        OTHER
    }

    private final Subject subject;
    private final List<Found> found = new ArrayList<>();
    private int left = MOST_NODES;

    /** Objects around the node looked at that say they are paid for. */
    private int paid;

    private StateArticle(Subject subject) {
        this.subject = subject;
    }

    static Optional<String> html(StateScripts scripts, Subject subject) {
        StateArticle search = new StateArticle(subject);
        scripts.each(node -> search.walk(node, false, Title.UNKNOWN, 0, 0));
        return search.best();
    }

    private Optional<String> best() {
        for (Title title : Title.values()) {
            Optional<Found> best =
                    best(found.stream().filter(one -> one.title() == title).toList());
            String html = best.map(one -> BlockHtml.of(one.node())).orElse("");
            if (best.isPresent() && isOurs(html, title)) {
                return best.get().paid() ? Optional.empty() : Optional.of(html);
            }
        }
        return Optional.empty();
    }

    /** The smallest of those that hold nearly all there is. */
    private static Optional<Found> best(List<Found> bodies) {
        int most = bodies.stream().mapToInt(Found::prose).max().orElse(0);
        return bodies.stream()
                .filter(one -> one.prose() >= most * NEARLY_ALL)
                .min(Comparator.comparingInt(Found::order));
    }

    private boolean isOurs(String html, Title title) {
        return switch (title) {
            case OURS -> true;
            case UNKNOWN -> subject.shareIn(html) >= SHARED;
            case OTHER -> subject.shareIn(html) >= SHARED_ELSE;
        };
    }

    /** The running text below a node, in characters. */
    private int walk(JsonNode node, boolean body, Title title, int above, int depth) {
        if (left-- <= 0 || depth > 100) {
            return 0;
        }
        int prose = 0;
        if (node.isString()) {
            prose = prose(node.stringValue());
        } else if (node.isArray()) {
            for (JsonNode part : node.values()) {
                prose += walk(part, false, title, above + 1, depth + 1);
            }
        } else if (node.isObject()) {
            return object(node, body, title, above, depth);
        }
        if (body && prose >= StatedText.LEAST) {
            found.add(new Found(node, prose, title, found.size(), paid > 0));
        }
        return prose;
    }

    private int object(JsonNode node, boolean body, Title title, int above, int depth) {
        Title own = title(node);
        Title known = own != Title.UNKNOWN ? own : above < NEAR || title == Title.OURS ? title : Title.UNKNOWN;
        int distance = own != Title.UNKNOWN ? 0 : above + 1;
        int prose = 0;
        boolean kept = PaidFlags.areIn(node);
        paid += kept ? 1 : 0;
        for (var part : node.properties()) {
            String key = BlockKind.key(part.getKey());
            if (!TITLES.contains(key) && !isElsewhere(key)) {
                boolean named = isBody(key) || (body && FORMS.contains(key));
                // What stands within a body has the title of the body.
                prose += walk(part.getValue(), named, known, named ? 0 : distance, depth + 1);
            }
        }
        paid -= kept ? 1 : 0;
        return prose;
    }

    private static boolean isBody(String key) {
        return BODIES.contains(key) || key.endsWith("body") || key.endsWith("content");
    }

    private static boolean isElsewhere(String key) {
        for (String name : ELSEWHERE) {
            if (key.contains(name)) {
                return true;
            }
        }
        return false;
    }

    private Title title(JsonNode node) {
        Title title = Title.UNKNOWN;
        for (var part : node.properties()) {
            JsonNode value = part.getValue();
            if (TITLES.contains(BlockKind.key(part.getKey()))) {
                for (JsonNode one : value.isObject() ? value.values() : List.of(value)) {
                    if (one.isString() && one.stringValue().length() > 8) {
                        if (subject.isNamed(one.stringValue())) {
                            return Title.OURS;
                        }
                        title = Title.OTHER;
                    }
                }
            }
        }
        return title;
    }

    /** Of a string that is words, without what looks like tags; addresses, styles and scripts are none. */
    private static int prose(String text) {
        if (text.length() < 20 || text.startsWith("http") || text.startsWith("{") || text.startsWith("data:")) {
            return 0;
        }
        int chars = 0;
        int spaces = 0;
        int wide = 0;
        boolean tag = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '<') {
                tag = true;
            } else if (c == '>') {
                tag = false;
            } else if (!tag) {
                chars++;
                spaces += c == ' ' ? 1 : 0;
                wide += c >= 0x2e80 ? 1 : 0;
            }
        }
        boolean words = spaces * 25 > chars || wide * 2 > chars;
        return words && !(text.contains("{") && text.contains("}") && !PlainText.isMarkup(text)) ? chars : 0;
    }
}
