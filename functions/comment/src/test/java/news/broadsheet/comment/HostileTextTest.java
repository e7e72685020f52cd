package news.broadsheet.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import news.broadsheet.testkit.Answer;
import news.broadsheet.testkit.Event;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hostile words through every way in, looked at on every way out. */
class HostileTextTest {

    private final World world = new World();
    private final CommentHandler handler = world.handler();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "[click](javascript:alert(1))",
                "[click](JaVaScRiPt&colon;alert(1))",
                "[click](&#x6A;avascript:alert(1))",
                "[click](data:text/html;base64,PHNjcmlwdD4=)",
                "<javascript:alert(1)>",
                "![x](https://a.example/\"onerror=alert(1))",
                "[a](https://a.example \"title\\\" onmouseover=alert(1)\")",
                "```html\n</code></pre><script>alert(1)</script>\n```",
                "`</code><svg onload=alert(1)>`",
                "> <iframe srcdoc='<script>alert(1)</script>'>",
                "[x]: javascript:alert(1)\n\n[x]",
                "<a href=\"https://a.example\" style=\"position:fixed\">x</a>",
                "]]></description><script>alert(1)</script>",
                "&lt;script&gt;alert(1)&lt;/script&gt;",
                "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">"
            })
    void nothingThatRunsComesOut(String vector) throws Exception {
        Answer created =
                world.submission("reader-1", vector).claim("name", vector).send(handler);
        assertThat(created.status()).isEqualTo(201);
        assertHarmless(created.json().path("html").asString());
        Answer edited = Event.read("comment", "edit")
                .path("comment", world.only().id().value())
                .body("{\"text\":" + World.quoted(vector + " edited") + "}")
                .send(handler);
        assertThat(edited.status()).isEqualTo(200);
        assertHarmless(edited.json().path("html").asString());
        world.comments.apply(world.comments.all());
        Answer listed = Event.read("comment", "list").send(handler);
        assertThat(listed.header("content-type")).isEqualTo("application/json; charset=utf-8");
        assertHarmless(listed.json().path("items").path(0).path("html").asString());
        assertRss(Event.read("comment", "rss").send(handler));
    }

    /** Well-formed, with nothing of the vector as markup, and descriptions that hold nothing that runs. */
    static void assertRss(Answer answer) throws Exception {
        assertThat(answer.header("content-type")).isEqualTo("application/rss+xml; charset=utf-8");
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        assertThatCode(() -> DocumentBuilderFactory.newDefaultNSInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(bytes)))
                .doesNotThrowAnyException();
        Document feed = Jsoup.parse(answer.body(), "", Parser.xmlParser());
        assertThat(feed.select("script, img, svg, iframe, a")).isEmpty();
        for (Element description : feed.select("item > description")) {
            assertHarmless(description.wholeText());
        }
    }

    static void assertHarmless(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        for (Element element : document.body().getAllElements()) {
            assertThat(element.normalName())
                    .isIn("body", "p", "br", "em", "strong", "a", "blockquote", "ul", "ol", "li", "pre", "code");
            element.attributes()
                    .forEach(attribute -> assertThat(attribute.getKey()).isIn("href", "rel", "start"));
            assertThat(element.attr("href")).matches("|https?://.*|mailto:.*");
        }
    }

    @Test
    void anXmlFeedHasNoCharacterThatXmlHasNoPlaceFor() throws Exception {
        world.submission("reader-1", "Bell \ufffe and \uD83D\uDE00").send(handler);
        world.comments.apply(world.comments.all());

        Answer answer = Event.read("comment", "rss").send(handler);

        assertThat(answer.body()).contains("\uD83D\uDE00").doesNotContain("\ufffe");
        assertRss(answer);
    }

    @Test
    void theFeedNamesItsArticleAndLinksToThePage() {
        world.submission("reader-1", "Hello, *world*.").send(handler);
        world.comments.apply(world.comments.all());

        String feed = Event.read("comment", "rss").send(handler).body();

        assertThat(feed)
                .contains("<title>Comments on: ")
                .contains("<link>https://site.example/articles/" + world.article.id() + "#comment-")
                .contains("<dc:creator>Ada</dc:creator>")
                .contains("<title>Ada: Hello, world.</title>")
                .contains("&lt;em&gt;world&lt;/em&gt;")
                .contains("<pubDate>Sun, 1 Mar 2026 12:00:03 GMT</pubDate>");
    }
}
