package news.broadsheet.local.doctor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import news.broadsheet.ingest.page.ArticlePage;
import news.broadsheet.ingest.page.LeftOut;
import news.broadsheet.ingest.page.Notice;
import news.broadsheet.ingest.page.meta.PageMetadata;

/**
 * An article beside the page it is from, as one page for a browser that needs nothing else: no scripts, and nothing that would
 * be loaded, which its Content-Security-Policy makes sure of.
 */
final class ArticleHtml {

    private static final String STYLE = style();

    private final String name;
    private final ArticlePage article;
    private final PageText original;

    /** @param name where the article is from, as it was asked for */
    ArticleHtml(String name, ArticlePage article, PageText original) {
        this.name = name;
        this.article = article;
        this.original = original;
    }

    String page() {
        String title =
                article.about().headline().isEmpty() ? name : article.about().headline();
        return """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="%s">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="referrer" content="no-referrer">
            <meta name="robots" content="noindex">
            <meta name="color-scheme" content="light dark">
            <title>%s</title>
            <style>%s</style>
            </head>
            <body>
            %s
            </body>
            </html>
            """.formatted(policy(), Html.text(title), STYLE, body());
    }

    private static String policy() {
        return "default-src 'none'; style-src 'sha256-" + hash(STYLE) + "'; base-uri 'none'; form-action 'none'";
    }

    private String body() {
        return """
            <header class="top"><h1>%s</h1>%s
            <nav><a href="#article">Article</a> <a href="#page">Page</a> <a href="#fields">Fields</a> <a href="#left">Left out</a></nav>
            </header>
            <main>
            <section id="article"><h2 class="label">The article</h2>%s</section>
            <section id="page"><h2 class="label">The page it is from</h2>%s%s</section>
            <section id="fields"><h2 class="label">What the page says, and where</h2>%s</section>
            <section id="left"><h2 class="label">Left out</h2>%s</section>
            </main>\
            """.formatted(
                        Html.link(Finder.isUrl(name) ? name : null, Html.text(name)),
                        notice(),
                        article(),
                        legend(),
                        Html.element(
                                "div",
                                "original",
                                new PageHtml(original, new PageMarks(original, article), article.leftOut()).html()),
                        fields(),
                        leftOut());
    }

    private String notice() {
        return article.notice() == Notice.NONE
                ? ""
                : Html.element("p", "notice", Html.text("Notice: " + FieldRow.notice(article.notice()) + "."));
    }

    private String article() {
        PageMetadata about = article.about();
        String language = article.language().orElse("");
        String direction = Objects.requireNonNullElse(about.direction(), "");
        String text = article.body().blocks().stream().map(BlockHtml::of).collect(Collectors.joining("\n"));
        return "<article lang=\"" + language + "\" dir=\""
                + (direction.equals("rtl") || direction.equals("ltr") ? direction : "auto") + "\">"
                + Html.element("p", "section", Html.text(about.section()))
                + Html.element("h2", Html.text(about.headline()))
                + Html.element("p", "standfirst", Html.text(about.standfirst()))
                + Html.element("p", "byline", Html.text(ArticleReport.byline(about)))
                + (about.image() == null ? "" : BlockHtml.picture(about.image()))
                + (text.isEmpty() ? "<p class=\"note\">The page has no text to give.</p>" : text)
                + "</article>";
    }

    private static String legend() {
        return "<p class=\"legend\"><span class=\"kept\">in the article</span> <span class=\"left\">left out</span>"
                + " <span class=\"outside\">outside of it</span></p>";
    }

    private String fields() {
        String rows = FieldRow.of(article).stream()
                .map(row -> "<tr><th>" + Html.text(row.label()) + "</th><td dir=\"auto\">" + value(row) + "</td><td>"
                        + Html.element("span", "from", Html.text(row.from())) + "</td></tr>")
                .collect(Collectors.joining("\n"));
        return Html.element("div", "wide", Html.element("table", rows));
    }

    private static String value(FieldRow row) {
        return row.value().isEmpty() ? "<span class=\"none\">not stated</span>" : Html.text(row.value());
    }

    private String leftOut() {
        if (article.leftOut().isEmpty()) {
            return "<p class=\"note\">Nothing.</p>";
        }
        Map<String, List<LeftOut>> byReason = article.leftOut().stream()
                .collect(Collectors.groupingBy(LeftOut::reason, TreeMap::new, Collectors.toList()));
        return byReason.entrySet().stream()
                .map(entry -> "<details><summary><span class=\"why\">" + Html.text(entry.getKey()) + "</span> "
                        + entry.getValue().size() + "</summary><ul dir=\"auto\">" + items(entry.getValue())
                        + "</ul></details>")
                .collect(Collectors.joining("\n"));
    }

    private static String items(List<LeftOut> leftOut) {
        return leftOut.stream()
                .map(left -> "<li>" + (left.text().isBlank() ? "(no text)" : Html.text(left.text())) + "</li>")
                .collect(Collectors.joining());
    }

    private static String style() {
        try (InputStream in = Objects.requireNonNull(ArticleHtml.class.getResourceAsStream("article.css"))) {
            return "\n" + new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
