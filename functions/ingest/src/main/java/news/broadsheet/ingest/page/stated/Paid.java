package news.broadsheet.ingest.page.stated;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Whether a page says of its article, or of a part of it, that it is not free to read: schema.org isAccessibleForFree in
 * JSON-LD (read without parsing: it is also written into JSON that is broken) or microdata, or article:content_tier.
 */
record Paid(boolean saysPaid, boolean saysFree, boolean isMetered) {

    private static final String NAME = "isAccessibleForFree";
    private static final String TIER = "article:content_tier";

    private static final Pattern STATED =
            Pattern.compile("isAccessibleForFree[\"']?\\s{0,9}:\\s{0,9}[\"']?(?:https?://schema\\.org/)?(\\w{1,9})");

    static Paid of(Document page) {
        Reading reading = new Reading();
        page.getElementsByTag("script")
                .forEach(script -> reading.script(script.attr("type").toLowerCase(Locale.ROOT), script.data()));
        page.select("[itemprop=isAccessibleForFree]").forEach(reading::microdata);
        page.getElementsByTag("meta").forEach(reading::meta);
        return reading.read();
    }

    /** Whether more than the page shows is not ours to take. */
    boolean isForbidding() {
        return saysPaid || isMetered;
    }

    /** Collects what the elements of a page say. */
    static final class Reading {

        private boolean paid;
        private boolean free;
        private boolean metered;

        /** @param type of the script, in small letters */
        void script(String type, String data) {
            if (type.contains("json") && data.contains(NAME)) {
                Matcher stated = STATED.matcher(data);
                while (stated.find()) {
                    say(stated.group(1));
                }
            }
        }

        void microdata(Element element) {
            if (element.attributes().get("itemprop").equals(NAME)) {
                say(element.hasAttr("content") ? element.attr("content") : element.attr("href"));
            }
        }

        /** Facebook's article:content_tier: free, metered or locked. */
        void meta(Element meta) {
            if (meta.attr("property").equals(TIER) || meta.attr("name").equals(TIER)) {
                String tier = meta.attr("content").strip().toLowerCase(Locale.ROOT);
                paid |= tier.equals("locked");
                metered |= tier.equals("metered");
                free |= tier.equals("free");
            }
        }

        private void say(String value) {
            String said = value.substring(value.lastIndexOf('/') + 1).strip().toLowerCase(Locale.ROOT);
            boolean no = said.equals("false") || said.equals("no") || said.equals("0");
            paid |= no;
            free |= !no;
        }

        Paid read() {
            return new Paid(paid, free, metered);
        }
    }
}
