package news.broadsheet.site.surface;

import static news.broadsheet.testkit.Samples.NOW;
import static news.broadsheet.testkit.Samples.article;
import static news.broadsheet.testkit.Samples.source;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import news.broadsheet.core.article.Picture;
import news.broadsheet.core.source.Source;
import news.broadsheet.core.story.StoryId;
import news.broadsheet.site.Paths;
import news.broadsheet.testkit.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever texts publishers and readers send: every document is well-formed, and says as text what is text. */
class HostileTextsTest {

    private static final List<String> PIECES = List.of(
            "]]>",
            "</script>",
            "<script>alert(1)</script>",
            "<![CDATA[",
            "&amp;",
            "&#0;",
            "&nbsp",
            "&",
            "<",
            "\"",
            "'",
            "--><!--",
            "<?xml?>",
            "\u0000",
            "\u0008",
            "\u001b[31m",
            "\ud800",
            "\udfff",
            "\ud83d\ude00",
            "\ufffe",
            "\uffff",
            "\u202e",
            "\u200f",
            "\u2028",
            "\u0085",
            "\r\n",
            "\t",
            "مرحبا",
            "新闻",
            "{{7*7}}",
            "${x}",
            "%0d%0a",
            " ");

    static List<String> texts() {
        List<String> texts = new ArrayList<>(PIECES);
        texts.add("x]]>".repeat(2_560));
        Random random = new Random(20260301);
        for (int i = 0; i < 60; i++) {
            StringBuilder text = new StringBuilder();
            IntStream.range(0, 1 + random.nextInt(12))
                    .forEach(_ -> text.append(PIECES.get(random.nextInt(PIECES.size()))));
            texts.add(text.toString());
        }
        return texts;
    }

    @ParameterizedTest
    @MethodSource("texts")
    void everyDocumentIsWellFormed(String text) {
        Surface surface = new Surface();
        Source source = source("evil").name(text).language(text).build();
        surface.news.save(source);
        var hostile = article("hostile")
                .source(source)
                .headline(text)
                .excerpt(text)
                .byline(text, text)
                .language(text)
                .image(new Picture("https://daily.example/a'&b.jpg", text, text, text, 800, 600));
        surface.bring(hostile, article("tame").excerpt(text));
        StoryId story = surface.storyOf(text);
        for (String list : List.of("", "/sources/evil", "/sections/world", "/stories/" + story, "/search")) {
            String query = list.equals("/search")
                    ? "?q=" + Paths.encode("tame " + text.substring(0, Math.min(150, text.length())))
                    : "";
            for (String form : List.of("rss", "atom", "json")) {
                wellFormed(surface.get(list + "/feed." + form + query));
            }
        }
        for (String path :
                List.of("/sitemap.xml", "/sitemaps/pages.xml", "/sitemaps/news/2026030112", "/sources.opml")) {
            wellFormed(surface.get(path));
        }
        for (String format : List.of("json", "xml")) {
            wellFormed(surface.get(
                    "/oembed?format=" + format + "&url=" + Paths.encode(Surface.ORIGIN + "/articles/" + hostile.id())));
        }
    }

    private static void wellFormed(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.header("x-content-type-options")).isEqualTo("nosniff");
        assertThat(answer.headers().values()).noneMatch(value -> value.contains("\n") || value.contains("\r"));
        if (answer.header("content-type").contains("json")) {
            assertThat(answer.json().isObject()).isTrue();
        } else {
            Xml.read(answer);
        }
    }

    @Test
    void textsComeBackAsTheyWere() {
        String text = "]]> </script> & \"RTL \u202eabc\" مرحبا \ud83d\ude00 <b>";
        Surface surface = new Surface();
        surface.bring(article("a").headline(text).excerpt(text).publishedAt(NOW));
        assertThat(Xml.texts(Xml.read(surface.get("/feed.rss")), "", "title")).contains(text);
        assertThat(Xml.texts(Xml.read(surface.get("/feed.atom")), "http://www.w3.org/2005/Atom", "summary"))
                .containsExactly(text);
        assertThat(surface.get("/feed.json").json().at("/items/0/title").asString())
                .isEqualTo(text);
    }
}
