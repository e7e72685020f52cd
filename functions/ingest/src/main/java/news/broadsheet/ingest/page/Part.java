package news.broadsheet.ingest.page;

import news.broadsheet.ingest.page.names.TagTable;
import org.jspecify.annotations.Nullable;

/** What an element is in a text by its tag alone. What is none of these stands within a line. */
enum Part {
    BOX(
            0,
            "address article aside body caption center dd details div dt fieldset figcaption footer form header hgroup html"
                    + " legend li main nav section summary tbody td tfoot th thead tr"),
    PARAGRAPH(1, "p"),
    HEADING(2, "h1 h2 h3 h4 h5 h6"),
    PICTURE(3, "img amp-img"),
    PLAYER(
            4,
            "video audio iframe amp-video amp-audio amp-iframe amp-video-iframe amp-youtube lite-youtube amp-vimeo lite-vimeo"
                    + " amp-dailymotion amp-twitter amp-instagram amp-facebook amp-tiktok amp-reddit amp-soundcloud"),
    FIGURE(5, "figure"),
    QUOTE(6, "blockquote"),
    LIST(7, "ul ol dl menu dir"),
    TABLE(8, "table"),
    CODE(9, "pre"),
    RULE(10, "hr");

    private static final Part[] PARTS = values();

    /** By tag, one more than the place in {@link #PARTS}; 0 for a tag that is no part. */
    private static final TagTable BY_TAG = new TagTable();

    static {
        for (Part part : PARTS) {
            BY_TAG.with(part.place + 1, part.tags);
        }
    }

    private final int place;
    private final String tags;

    Part(int place, String tags) {
        this.place = place;
        this.tags = tags;
    }

    /** From 0, where counts by part are kept. */
    int place() {
        return place;
    }

    static @Nullable Part of(String tag) {
        int meaning = BY_TAG.meaning(tag);
        return meaning == 0 ? null : PARTS[meaning - 1];
    }
}
