package news.broadsheet.ingest.parse;

import java.util.regex.Pattern;
import news.broadsheet.ingest.parse.repair.Flaw;
import news.broadsheet.ingest.parse.repair.Flaws;
import news.broadsheet.ingest.web.PlainText;

/** Headlines: plain text, however often a publisher's software has escaped them. */
final class Titles {

    /** What nobody writes of in a headline, so that it is a leftover: references to signs, and pairs of tags for type. */
    private static final Pattern LEFTOVER =
            Pattern.compile("&(?:amp|quot|apos|nbsp|[lr][sd]quo|[nm]dash|hellip|#\\d{2,5}|#[xX][0-9a-fA-F]{2,4});"
                    + "|<(b|i|em|strong|u|span|font|sup|sub|mark)(?: [^<>]*)?>[^<>]*</\\1>");

    private Titles() {}

    static String plain(String value, Flaws flaws) {
        return unescaped(PlainText.of(value), flaws);
    }

    /** @param plain what is left when the title is read as HTML once */
    static String unescaped(String plain, Flaws flaws) {
        boolean suspect = plain.indexOf('&') >= 0 || plain.indexOf('<') >= 0;
        if (!suspect || plain.length() > 2_000 || !LEFTOVER.matcher(plain).find()) {
            return plain;
        }
        flaws.add(Flaw.DOUBLY_ESCAPED_TITLE);
        return PlainText.of(plain);
    }
}
