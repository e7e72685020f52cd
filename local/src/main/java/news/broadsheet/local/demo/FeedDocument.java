package news.broadsheet.local.demo;

import static news.broadsheet.local.demo.Markup.escape;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import news.broadsheet.lambda.Json;

/** A publisher's feed in its format, newest first. */
final class FeedDocument {

    private final DemoPublisher publisher;
    private final String home;
    private final List<DemoArticle> articles;
    private final Instant start;

    FeedDocument(DemoPublisher publisher, String home, List<DemoArticle> articles, Instant start) {
        this.publisher = publisher;
        this.home = home;
        this.articles = articles;
        this.start = start;
    }

    byte[] write() {
        return switch (publisher.format()) {
            case RSS -> rss().getBytes(StandardCharsets.UTF_8);
            case ATOM -> atom().getBytes(StandardCharsets.UTF_8);
            case RDF -> rdf().getBytes(StandardCharsets.UTF_8);
            case JSON -> json();
        };
    }

    private String link(DemoArticle article) {
        return home + "/" + article.slug();
    }

    private String image(DemoArticle article) {
        return home + "/images/" + article.slug() + ".jpg";
    }

    /** Names an entry whatever port it is served on. */
    private String guid(DemoArticle article) {
        return "tag:" + publisher.key() + ".example,2026:" + article.slug();
    }

    private String rss() {
        StringBuilder xml = new StringBuilder(
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
                <channel><title>%s</title><link>%s</link><description>%s</description><language>%s</language><ttl>5</ttl>
                """.formatted(escape(publisher.name()), home, escape(publisher.tagline()), publisher.language()));
        for (DemoArticle article : articles) {
            xml.append("<item><title>%s</title><link>%s</link><guid isPermaLink=\"false\">%s</guid>"
                    .formatted(escape(article.headline()), link(article), guid(article)));
            xml.append("<description>%s</description><category>%s</category><dc:creator>%s</dc:creator>"
                    .formatted(escape(article.standfirst()), escape(article.section()), escape(article.author())));
            xml.append("<pubDate>%s</pubDate>"
                    .formatted(DateTimeFormatter.RFC_1123_DATE_TIME.format(
                            article.published(start).atZone(ZoneOffset.UTC))));
            article.photo()
                    .ifPresent(photo -> xml.append(("<media:content url=\"%s\" medium=\"image\" type=\"image/jpeg\""
                                    + " width=\"1200\" height=\"675\"><media:description>%s</media:description>"
                                    + "<media:credit>%s</media:credit></media:content>")
                            .formatted(image(article), escape(photo.caption()), escape(photo.credit()))));
            xml.append("</item>\n");
        }
        return xml.append("</channel></rss>\n").toString();
    }

    private String atom() {
        Instant updated = articles.isEmpty() ? start : articles.getFirst().published(start);
        StringBuilder xml = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="%s">
                <title>%s</title><subtitle>%s</subtitle><id>tag:%s.example,2026:feed</id><updated>%s</updated>
                <link rel="self" href="%s/%s"/><link rel="alternate" type="text/html" href="%s"/>
                """.formatted(
                        publisher.language(),
                        escape(publisher.name()),
                        escape(publisher.tagline()),
                        publisher.key(),
                        updated,
                        home,
                        publisher.format().file(),
                        home));
        for (DemoArticle article : articles) {
            Instant published = article.published(start);
            xml.append("<entry><title>%s</title><id>%s</id><link rel=\"alternate\" href=\"%s\"/>"
                    .formatted(escape(article.headline()), guid(article), link(article)));
            xml.append("<published>%s</published><updated>%s</updated><author><name>%s</name></author>"
                    .formatted(published, published, escape(article.author())));
            xml.append("<category term=\"%s\"/><summary>%s</summary></entry>\n"
                    .formatted(escape(article.section()), escape(article.standfirst())));
        }
        return xml.append("</feed>\n").toString();
    }

    private String rdf() {
        StringBuilder xml = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
                <channel rdf:about="%s/%s"><title>%s</title><link>%s</link><description>%s</description><dc:language>%s</dc:language><items><rdf:Seq>
                """.formatted(
                        home,
                        publisher.format().file(),
                        escape(publisher.name()),
                        home,
                        escape(publisher.tagline()),
                        publisher.language()));
        articles.forEach(article -> xml.append("<rdf:li rdf:resource=\"" + link(article) + "\"/>\n"));
        xml.append("</rdf:Seq></items></channel>\n");
        for (DemoArticle article : articles) {
            xml.append("<item rdf:about=\"%s\"><title>%s</title><link>%s</link><description>%s</description>"
                    .formatted(guid(article), escape(article.headline()), link(article), escape(article.standfirst())));
            xml.append("<dc:subject>%s</dc:subject><dc:creator>%s</dc:creator><dc:date>%s</dc:date></item>\n"
                    .formatted(escape(article.section()), escape(article.author()), article.published(start)));
        }
        return xml.append("</rdf:RDF>\n").toString();
    }

    private byte[] json() {
        return Json.write(json -> {
            json.writeStartObject();
            json.writeStringProperty("version", "https://jsonfeed.org/version/1.1");
            json.writeStringProperty("title", publisher.name());
            json.writeStringProperty("home_page_url", home);
            json.writeStringProperty("feed_url", home + "/" + publisher.format().file());
            json.writeStringProperty("language", publisher.language());
            json.writeArrayPropertyStart("items");
            for (DemoArticle article : articles) {
                json.writeStartObject();
                json.writeStringProperty("id", guid(article));
                json.writeStringProperty("url", link(article));
                json.writeStringProperty("title", article.headline());
                json.writeStringProperty("summary", article.standfirst());
                json.writeStringProperty("content_text", article.standfirst());
                json.writeStringProperty(
                        "date_published", article.published(start).toString());
                if (article.photo().isPresent()) {
                    json.writeStringProperty("image", image(article));
                }
                json.writeArrayPropertyStart("tags");
                json.writeString(article.section());
                json.writeEndArray();
                json.writeArrayPropertyStart("authors");
                json.writeStartObject();
                json.writeStringProperty("name", article.author());
                json.writeEndObject();
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }
}
