package news.broadsheet.ingest.page;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import news.broadsheet.ingest.page.names.ValueTable;
import org.jsoup.nodes.Attributes;
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

    /** A longer id is a heading's, made into an address. */
    private static final int LONGEST_ID = 30;

    private final ValueTable known = new ValueTable(BoxNames::read);

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
        Attributes all = element.attributes();
        String classes = all.get("class");
        String id = all.get("id");
        int flags = classes.isEmpty() ? 0 : known.meaning(classes);
        if (!id.isEmpty() && id.length() <= LONGEST_ID) {
            flags |= read(id);
        }
        int others = element.attributesSize() - (classes.isEmpty() ? 0 : 1) - (id.isEmpty() ? 0 : 1);
        return others == 0 || (others == 1 && all.hasKey("href")) ? flags : flags | ofOthers(all);
    }

    private static int ofOthers(Attributes all) {
        boolean video = all.hasKey("data-video-url") || all.get("itemtype").endsWith("/VideoObject");
        return (video ? VIDEO : 0) | (all.get("itemprop").equals("copyrightHolder") ? CREDIT : 0);
    }

    private static int read(String names) {
        int flags = 0;
        int start = 0;
        for (int i = 0; i <= names.length(); i++) {
            if (i == names.length() || names.charAt(i) <= ' ') {
                String name = names.substring(start, i);
                flags |= POSTS.contains(name) ? POST : word(name);
                start = i + 1;
            }
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
