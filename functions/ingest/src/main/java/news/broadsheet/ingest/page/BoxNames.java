package news.broadsheet.ingest.page;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * What the words of classes and ids say a box of the text is. Names are taken apart at all that is no letter or digit and at
 * capitals; each class attribute is read once.
 */
final class BoxNames {

    static final int GALLERY = 1;
    static final int VIDEO = 1 << 1;
    static final int CORRECTION = 1 << 2;
    static final int POST = 1 << 3;
    static final int CAPTION = 1 << 4;
    static final int CREDIT = 1 << 5;

    private static final Map<String, Integer> WORDS = new HashMap<>();

    /** Words that mean something only together. */
    private static final Map<String, Integer> PAIRS = new HashMap<>();

    private static final Set<String> POSTS = Set.of(
            "twitter-tweet",
            "twitter-video",
            "instagram-media",
            "tiktok-embed",
            "bluesky-embed",
            "mastodon-embed",
            "text-post-media",
            "truthsocial-embed",
            "reddit-embed-bq",
            "reddit-card",
            "wp-embedded-content",
            "fb-post",
            "fb-video");

    static {
        put(
                WORDS,
                GALLERY,
                "gallery galleries slideshow slider slides carousel galeria galerie fotostrecke bildergalerie bildstrecke");
        put(
                WORDS,
                GALLERY,
                "swiper slick flickity splide diaporama fotogalerie fotogaleria photogallery fotoserie photoset bildspel");
        put(WORDS, VIDEO, "video videos");
        put(
                WORDS,
                CORRECTION,
                "correction corrections clarification clarifications corrigendum erratum errata korrektur rectificatif");
        put(WORDS, CORRECTION, "rectification editorsnote editornote rettelse rectificacion");
        put(WORDS, CAPTION, "caption captions figcaption bildunterschrift legende bildtext");
        put(WORDS, CREDIT, "credit credits copyright photographer fotograf");
        put(PAIRS, CORRECTION, "editors-note editor-note editorial-note");
    }

    private final Map<String, Integer> known = new HashMap<>();

    private static void put(Map<String, Integer> names, int meaning, String words) {
        for (String word : words.split(" ", -1)) {
            names.put(word, meaning);
        }
    }

    /** Flags of this class; 0 where the names say nothing. */
    int of(Element element) {
        if (element.attributesSize() == 0) {
            return 0;
        }
        String classes = element.attr("class");
        String id = element.attr("id");
        int flags = classes.isEmpty() ? 0 : known.computeIfAbsent(classes, BoxNames::read);
        if (!id.isEmpty() && id.length() <= 30) {
            // A longer id is a heading's, made into an address.
            flags |= known.computeIfAbsent(id, BoxNames::read);
        }
        if (element.hasAttr("data-video-url") || element.attr("itemtype").endsWith("/VideoObject")) {
            flags |= VIDEO;
        }
        return element.attr("itemprop").equals("copyrightHolder") ? flags | CREDIT : flags;
    }

    private static int read(String names) {
        int flags = 0;
        for (String name : names.split("\\s+", -1)) {
            flags |= POSTS.contains(name) ? POST : word(name);
        }
        return flags;
    }

    private static int word(String name) {
        int flags = 0;
        String last = "";
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= name.length(); i++) {
            char c = i < name.length() ? name.charAt(i) : ' ';
            boolean upper = c >= 'A' && c <= 'Z';
            boolean part = upper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
            boolean camel = upper && i > 0 && name.charAt(i - 1) >= 'a' && name.charAt(i - 1) <= 'z';
            if ((!part || camel) && !word.isEmpty()) {
                String whole = word.toString();
                flags |= meaning(whole) | PAIRS.getOrDefault(last + '-' + whole, 0);
                last = whole;
                word.setLength(0);
            }
            if (part) {
                word.append(upper ? (char) (c | 0x20) : c);
            }
        }
        return flags;
    }

    private static int meaning(String word) {
        Integer known = WORDS.get(word);
        if (known != null) {
            return known;
        }
        if (word.endsWith("caption") || word.startsWith("caption")) {
            return CAPTION;
        }
        return word.endsWith("credit") || word.endsWith("credits") ? CREDIT : 0;
    }
}
