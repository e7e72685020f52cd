package news.broadsheet.site.head;

import java.util.List;
import java.util.Random;

/** Texts that were written to break out of where they stand, or that no writer of texts expects. */
final class Hostile {

    private static final List<String> PIECES = List.of(
            "</script>",
            "</ScRiPt ><script>alert(1)</script>",
            "<!--<script>",
            "-->",
            "]]>",
            "<![CDATA[",
            "\"",
            "'",
            "\\",
            "\\\"",
            "\\u003c/script\\u003e",
            "&quot;&lt;&amp;",
            "\" onload=\"alert(1)",
            "${7*7}",
            "{{7*7}}",
            "{search_term_string}",
            "javascript:alert(1)",
            "\u2028",
            "\u2029",
            "\ud83d",
            "\ude00",
            "\ud83d\ude00",
            "\ud83d\udc69\u200d\ud83d\udcbb",
            "\u0000",
            "\u0001\u0008\u000b\u001f\u007f",
            "\u0085\u00a0\u3000",
            "\r\n\t",
            "\ufeff",
            "\ufffe\uffff",
            "\u202eevil\u202c",
            "e\u0301\u0327",
            "الخبر",
            "新闻",
            "Rain at last",
            " ",
            "…");

    private Hostile() {}

    /** From nothing to 10 kB. */
    static String text(Random random) {
        int pieces = random.nextInt(10) == 0 ? 1_500 : random.nextInt(8);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.substring(0, Math.min(text.length(), 10_240));
    }
}
