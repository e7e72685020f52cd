package news.broadsheet.ingest.page.stated;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import news.broadsheet.ingest.page.Notice;
import news.broadsheet.ingest.page.meta.Carrier;
import news.broadsheet.ingest.page.names.ValueTable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.databind.JsonNode;

/**
 * The scripts of a page that may carry its text. Made before scripts are removed, it costs one look at each; nothing is
 * parsed until a text is asked for, which a page with enough visible text never does.
 */
public final class StatedData {

    /** Longest script that is read, in characters; what is longer is an application's, not an article's. */
    static final int LONGEST = 2 * 1024 * 1024;

    /** A script that is shorter cannot hold {@link StatedText#LEAST} characters and what is around them. */
    private static final int SHORTEST = StatedText.LEAST + 20;

    private static final int MOST_SCRIPTS = 200;

    /** With so much running text found, an article is taken to be whole, and its data is not parsed. */
    private static final int ENOUGH = 3_000;

    /** A body in JSON-LD that is shorter may be the beginning alone. */
    private static final int STUB = 1_500;

    private final List<String> linked;
    private final List<StateScripts.Script> states;
    private final List<String> summaries;
    private final List<String> walls;
    private final String title;
    private final Paid paid;

    /** Length of all that could hold a text. */
    private final long most;

    private StatedData(Scan scan, String title) {
        this.linked = scan.linked;
        this.states = scan.states;
        this.summaries = scan.summaries;
        this.walls = scan.walls;
        this.title = title;
        this.paid = scan.paid.read();
        this.most = linked.stream().mapToLong(String::length).sum()
                + states.stream().mapToLong(state -> state.text().length()).sum();
    }

    public static StatedData of(Document page) {
        Scan scan = new Scan();
        scan.walk(page);
        return new StatedData(scan, page.title());
    }

    /** As {@link Notices#of}, of the page as it was before anything was removed from it. */
    public Notice notice(String start, int chars) {
        return Notices.of(title, paid, walls, start, chars);
    }

    /** Whether it is worth asking for a text: no more than a guess. */
    public boolean mayHave() {
        return !paid.isForbidding() && !(linked.isEmpty() && states.isEmpty());
    }

    /**
     * The text that the page carries. None where the page says that it is not free to read: the publisher keeps that text
     * from readers who have not paid, so what stands in its data is not ours to publish, and what the page shows is all
     * there is.
     *
     * @param headline the page's; without one, data is taken at its word
     */
    public Optional<StatedText> text(String headline) {
        if (!mayHave()) {
            return Optional.empty();
        }
        Subject subject = Subject.of(headline);
        List<JsonNode> graphs = this.linked.stream().map(LooseJson::read).toList();
        Optional<StatedText> linked = LinkedBody.html(graphs, subject).flatMap(html -> stated(html, Carrier.JSON_LD));
        if (linked.filter(text -> text.chars() >= STUB).isPresent()) {
            return linked;
        }
        // Some give search engines the beginning alone.
        return StateArticle.html(new StateScripts(states, subject), subject)
                .flatMap(html -> stated(html, Carrier.EMBEDDED_STATE))
                .filter(state -> linked.isEmpty() || linked.get().chars() < state.chars() / 2)
                .or(() -> linked);
    }

    /**
     * As {@link #text}, where it is better than what was found on the page. Nothing is read where the page has enough. Where a
     * page was found to ask for payment, though it does not say so in data, the same holds as where it does: none.
     *
     * @param visibleChars of running text found on the page
     * @param notice what the page was found to say, by {@link Notices#of}
     */
    public Optional<StatedText> better(String headline, int visibleChars, Notice notice) {
        return notice == Notice.PAYWALL || visibleChars >= ENOUGH || visibleChars * 2L >= most
                ? Optional.empty()
                : text(headline).filter(text -> text.isBetter(visibleChars));
    }

    private Optional<StatedText> stated(String html, Carrier carrier) {
        String text = Jsoup.parseBodyFragment(html).text();
        boolean summary = summaries.stream()
                .map(one -> Jsoup.parseBodyFragment(one).text())
                .anyMatch(one -> one.length() >= text.length() && one.startsWith(start(text)));
        return summary || text.length() < StatedText.LEAST
                ? Optional.empty()
                : Optional.of(new StatedText(html, text.length(), carrier));
    }

    /** Enough to tell that one text is the other: the end may be cut. */
    private static String start(String text) {
        return text.substring(0, Math.min(100, text.length()));
    }

    /** One walk over the page, since every page pays for it. */
    private static final class Scan {

        private final List<String> linked = new ArrayList<>();
        private final List<StateScripts.Script> states = new ArrayList<>();
        private final List<String> summaries = new ArrayList<>();
        private final Paid.Reading paid = new Paid.Reading();
        private final List<String> walls = new ArrayList<>();
        private final ValueTable wallNames = new ValueTable(names -> Notices.isWall(names) ? 1 : 0);

        void walk(Element element) {
            element(element);
            int children = element.childNodeSize();
            for (int i = 0; i < children; i++) {
                if (element.childNode(i) instanceof Element inner) {
                    walk(inner);
                }
            }
        }

        private void element(Element element) {
            // What has no attribute says nothing here, but for a script.
            if (element.attributesSize() > 0 || element.nameIs("script")) {
                if (isWall(element)) {
                    Notices.wall(element, walls);
                }
                switch (element.normalName()) {
                    case "script" -> script(element);
                    case "meta" -> meta(element);
                    default -> paid.microdata(element);
                }
            }
        }

        private boolean isWall(Element element) {
            Attributes all = element.attributes();
            String classes = all.get("class");
            return (!classes.isEmpty() && wallNames.meaning(classes) != 0) || Notices.isWall(all.get("id"));
        }

        private void meta(Element meta) {
            paid.microdata(meta);
            paid.meta(meta);
            String name = meta.hasAttr("property") ? meta.attr("property") : meta.attr("name");
            if (name.equals("description") || name.equals("og:description")) {
                summaries.add(meta.attr("content"));
            }
        }

        private void script(Element script) {
            String data = script.data();
            String type = script.attr("type").strip().toLowerCase(Locale.ROOT);
            paid.script(type, data);
            if (data.length() < SHORTEST || data.length() > LONGEST || linked.size() + states.size() >= MOST_SCRIPTS) {
                return;
            }
            if (type.startsWith("application/ld+json")) {
                linked.add(data);
            } else if (type.isEmpty()
                    || type.contains("javascript")
                    || type.contains("json")
                    || type.equals("module")) {
                states.add(new StateScripts.Script(data, type.contains("json")));
            }
        }
    }
}
