package news.broadsheet.local.demo;

import static news.broadsheet.local.demo.Markup.escape;
import static news.broadsheet.local.demo.Markup.inline;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import news.broadsheet.lambda.Json;

/** An article's page as publishers have them: the article, and all that surrounds it and is not the article. */
final class ArticlePage {

    private static final String STYLE = """
            <style>body{max-width:44rem;margin:2rem auto;padding:0 1rem;font:1.05rem/1.6 Georgia,serif;color:#222}
            img{max-width:100%;height:auto}figure{margin:1.5rem 0}.ad-slot,figcaption,.byline,.share-bar,footer{color:#666;
            font-size:.85rem}h1{line-height:1.2}aside,.newsletter,header,body>footer{border:solid #ddd;border-width:1px 0 0}</style>""";

    private final DemoPublisher publisher;
    private final String home;
    private final Instant start;

    ArticlePage(DemoPublisher publisher, String home, Instant start) {
        this.publisher = publisher;
        this.home = home;
        this.start = start;
    }

    String write(DemoArticle article, List<DemoArticle> others) {
        return """
               <!doctype html>
               <html lang="%s">
               <head>%s</head>
               <body>
               %s
               <main>
               <article itemscope itemtype="https://schema.org/NewsArticle">
               %s
               <div class="article-body" itemprop="articleBody">
               %s
               </div>
               <div class="share-bar"><span>%s</span> <a href="#mail">Mail</a> <a href="#copy">Link</a> <a href="#print">Print</a></div>
               </article>
               %s
               </main>
               %s
               </body></html>
               """.formatted(
                        publisher.language(),
                        head(article),
                        header(),
                        opening(article),
                        body(article),
                        publisher.words().share(),
                        aside(others),
                        footer());
    }

    /** The publisher's front page. */
    String front(List<DemoArticle> articles) {
        String list = articles.stream()
                .map(article -> "<li><a href=\"%s/%s\">%s</a><p>%s</p></li>"
                        .formatted(home, article.slug(), escape(article.headline()), escape(article.standfirst())))
                .collect(Collectors.joining("\n"));
        return """
               <!doctype html>
               <html lang="%s"><head><meta charset="utf-8"><title>%s</title>%s
               <link rel="alternate" type="%s" href="%s/%s"></head>
               <body>%s<main><ul>%s</ul></main>%s</body></html>
               """.formatted(
                        publisher.language(),
                        escape(publisher.name()),
                        STYLE,
                        publisher.format().mediaType(),
                        home,
                        publisher.format().file(),
                        header(),
                        list,
                        footer());
    }

    private String head(DemoArticle article) {
        String image = home + "/images/" + article.slug() + ".jpg";
        return """
               <meta charset="utf-8"><title>%s | %s</title>%s
               <meta name="description" content="%s"><link rel="canonical" href="%s/%s">
               <meta property="og:type" content="article"><meta property="og:title" content="%s">
               <meta property="og:description" content="%s"><meta property="og:site_name" content="%s">
               <meta property="og:url" content="%s/%s"><meta property="og:image" content="%s">
               <meta property="article:published_time" content="%s"><meta property="article:section" content="%s">
               <script type="application/ld+json">%s</script>
               """.formatted(
                        escape(article.headline()),
                        escape(publisher.name()),
                        STYLE,
                        escape(article.standfirst()),
                        home,
                        article.slug(),
                        escape(article.headline()),
                        escape(article.standfirst()),
                        escape(publisher.name()),
                        home,
                        article.slug(),
                        image,
                        article.published(start),
                        escape(article.section()),
                        linkedData(article, image));
    }

    private String linkedData(DemoArticle article, String image) {
        byte[] data = Json.write(json -> {
            json.writeStartObject();
            json.writeStringProperty("@context", "https://schema.org");
            json.writeStringProperty("@type", "NewsArticle");
            json.writeStringProperty("headline", article.headline());
            json.writeStringProperty("description", article.standfirst());
            json.writeStringProperty("datePublished", article.published(start).toString());
            json.writeStringProperty("articleSection", article.section());
            json.writeStringProperty("inLanguage", publisher.language());
            json.writeStringProperty("mainEntityOfPage", home + "/" + article.slug());
            if (article.photo().isPresent()) {
                json.writeStringProperty("image", image);
            }
            json.writeObjectPropertyStart("author");
            json.writeStringProperty("@type", "Person");
            json.writeStringProperty("name", article.author());
            json.writeEndObject();
            json.writeObjectPropertyStart("publisher");
            json.writeStringProperty("@type", "NewsMediaOrganization");
            json.writeStringProperty("name", publisher.name());
            json.writeEndObject();
            json.writeEndObject();
        });
        return new String(data, StandardCharsets.UTF_8).replace("</", "<\\/");
    }

    private String header() {
        return """
               <header class="site-header"><a class="logo" href="%s">%s</a><p>%s</p>
               <nav><ul><li><a href="%s">%s</a></li><li><a href="%s/%s">Feed</a></li></ul></nav></header>
               """.formatted(
                        home,
                        escape(publisher.name()),
                        escape(publisher.tagline()),
                        home,
                        publisher.words().home(),
                        home,
                        publisher.format().file());
    }

    private String opening(DemoArticle article) {
        Instant published = article.published(start);
        String shown = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.forLanguageTag(publisher.language()))
                .format(published.atZone(ZoneOffset.UTC));
        String photo = article.photo()
                .map(it -> """
                        <figure class="lead"><img src="%s/images/%s.jpg" alt="%s" width="1200" height="675">
                        <figcaption><span class="caption">%s</span> <span class="credit">%s</span></figcaption></figure>
                        """.formatted(
                                home, article.slug(), escape(it.alt()), escape(it.caption()), escape(it.credit())))
                .orElse("");
        return """
               <p class="kicker">%s</p>
               <h1 itemprop="headline">%s</h1>
               <p class="standfirst">%s</p>
               <p class="byline">%s <span itemprop="author">%s</span> &middot; <time datetime="%s">%s</time></p>
               %s
               """.formatted(
                        escape(article.section()),
                        escape(article.headline()),
                        escape(article.standfirst()),
                        publisher.words().by(),
                        escape(article.author()),
                        published,
                        shown,
                        photo);
    }

    private String body(DemoArticle article) {
        StringBuilder html = new StringBuilder();
        int paragraphs = 0;
        for (DemoArticle.Part part : article.body()) {
            html.append(part(part)).append('\n');
            if (part instanceof DemoArticle.Part.Paragraph) {
                paragraphs++;
                if (paragraphs == 2) {
                    html.append("<div class=\"ad-slot\"><span>%s</span></div>\n"
                            .formatted(publisher.words().advertisement()));
                    article.clip().ifPresent(clip -> html.append(video(article, clip)));
                }
            }
        }
        return html.toString();
    }

    private String video(DemoArticle article, DemoArticle.Clip clip) {
        return """
               <figure class="video-teaser"><a href="%s/videos/%s"><img src="%s/images/%s-video.jpg" alt="" width="1200" height="675">
               <span class="video-title">%s</span> <span class="video-duration">%s</span></a></figure>
               """.formatted(home, article.slug(), home, article.slug(), escape(clip.title()), clip.clock());
    }

    private static String part(DemoArticle.Part part) {
        return switch (part) {
            case DemoArticle.Part.Paragraph paragraph -> "<p>" + inline(paragraph.text()) + "</p>";
            case DemoArticle.Part.Heading heading -> "<h2>" + escape(heading.text()) + "</h2>";
            case DemoArticle.Part.Quote quote ->
                "<blockquote><p>%s</p><footer>%s</footer></blockquote>"
                        .formatted(inline(quote.text()), escape(quote.who()));
            case DemoArticle.Part.Bullets bullets ->
                bullets.items().stream()
                        .map(item -> "<li>" + inline(item) + "</li>")
                        .collect(Collectors.joining("", "<ul>", "</ul>"));
        };
    }

    private String aside(List<DemoArticle> others) {
        String links = others.stream()
                .limit(4)
                .map(other ->
                        "<li><a href=\"%s/%s\">%s</a></li>".formatted(home, other.slug(), escape(other.headline())))
                .collect(Collectors.joining());
        return """
               <aside class="related"><h3>%s</h3><ul>%s</ul></aside>
               <section class="newsletter"><h3>%s</h3><form><input type="email" placeholder="name@example.org"><button>OK</button></form></section>
               """.formatted(
                        publisher.words().related(), links, publisher.words().newsletter());
    }

    private String footer() {
        return "<footer class=\"site-footer\"><p>&copy; %s</p><p>%s</p></footer>"
                .formatted(escape(publisher.name()), publisher.words().rights());
    }
}
