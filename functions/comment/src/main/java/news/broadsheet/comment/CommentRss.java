package news.broadsheet.comment;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import news.broadsheet.core.article.ArticleBrief;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.comment.Author;
import news.broadsheet.core.comment.Comment;
import news.broadsheet.lambda.http.Response;
import org.jsoup.Jsoup;

/** The newest comments of an article as RSS 2.0 (https://www.rssboard.org/rss-specification), their text as safe HTML. */
final class CommentRss {

    static final int ITEMS = 50;

    /** Feed readers ask on a schedule; a minute is soon enough for them. */
    private static final String CACHE = "public, max-age=60, stale-while-revalidate=300";

    private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";
    private static final int IN_TITLE = 60;

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    private CommentRss() throws XMLStreamException {
        xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
    }

    static Response answer(String site, ArticleId article, Optional<ArticleBrief> brief, List<Comment> newest) {
        try {
            byte[] body = new CommentRss().write(site, article, brief, newest).getBytes(StandardCharsets.UTF_8);
            return new Response(
                    200, Map.of("content-type", "application/rss+xml; charset=utf-8", "cache-control", CACHE), body);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing to a string cannot fail", e);
        }
    }

    private String write(String site, ArticleId article, Optional<ArticleBrief> brief, List<Comment> newest)
            throws XMLStreamException {
        String page = site + "/articles/" + article;
        String headline = brief.map(ArticleBrief::headline).orElse("");
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("rss");
        xml.writeAttribute("version", "2.0");
        xml.writeAttribute("xmlns:dc", DUBLIN_CORE);
        xml.writeStartElement("channel");
        element("title", headline.isEmpty() ? "Comments" : "Comments on: " + headline);
        element("link", page);
        element("description", "What readers say about this article.");
        for (Comment comment : newest) {
            item(page, comment);
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
        return text.toString();
    }

    private void item(String page, Comment comment) throws XMLStreamException {
        String name = Optional.ofNullable(comment.author()).map(Author::name).orElse(Authors.NAMELESS);
        String words = Optional.ofNullable(comment.text()).orElse("");
        xml.writeStartElement("item");
        String html = Markdown.html(words);
        element("title", name + ": " + beginning(Jsoup.parseBodyFragment(html).text()));
        element("link", page + "#comment-" + comment.id());
        xml.writeStartElement("guid");
        xml.writeAttribute("isPermaLink", "false");
        xml.writeCharacters(comment.id().value());
        xml.writeEndElement();
        element("dc:creator", name);
        element("pubDate", date(comment.createdAt()));
        element("description", html);
        xml.writeEndElement();
    }

    private void element(String name, String value) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(valid(value));
        xml.writeEndElement();
    }

    /** RFC 822 with a year of four digits, as RSS asks for. */
    private static String date(Instant at) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC));
    }

    private static String beginning(String line) {
        int length = line.codePointCount(0, line.length());
        return length <= IN_TITLE ? line : line.substring(0, line.offsetByCodePoints(0, IN_TITLE)) + "…";
    }

    /** XML 1.0 section 2.2 has no place for most controls, nor for halves of surrogate pairs. */
    private static String valid(String value) {
        StringBuilder kept = new StringBuilder(value.length());
        value.codePoints()
                .filter(c -> c == '\t'
                        || c == '\n'
                        || c == '\r'
                        || (c >= 0x20 && c <= 0xd7ff)
                        || (c >= 0xe000 && c <= 0xfffd)
                        || c >= 0x10000)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
