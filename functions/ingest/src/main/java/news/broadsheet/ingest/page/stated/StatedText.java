package news.broadsheet.ingest.page.stated;

import java.util.Optional;
import news.broadsheet.ingest.page.meta.Carrier;
import org.jsoup.nodes.Document;

/**
 * An article's text as its page carries it in data.
 *
 * @param html as the publisher wrote it, or made of plain text; nothing in it is safe before it is typed as any page is
 * @param chars of it that a reader would see
 * @param carrier {@link Carrier#JSON_LD} or {@link Carrier#EMBEDDED_STATE}
 */
public record StatedText(String html, int chars, Carrier carrier) {

    /** Below, it is a summary or a stub, whatever it is called. */
    static final int LEAST = 300;

    /** For a page whose scripts are still there; {@link StatedData} where they are about to be removed. */
    public static Optional<StatedText> of(Document page, String headline) {
        return StatedData.of(page).text(headline);
    }

    /**
     * Whether it is to be taken in place of what was found on the page. What readers see is what the publisher looks after,
     * so it stays unless it is less than half; a teaser, which ends in an ellipsis, replaces nothing that is as long.
     *
     * @param visibleChars of running text found on the page
     */
    public boolean isBetter(int visibleChars) {
        return chars >= LEAST && visibleChars < chars / 2;
    }
}
