package news.broadsheet.site.page;

import static news.broadsheet.testkit.Samples.article;
import static news.broadsheet.testkit.Samples.comment;
import static news.broadsheet.testkit.Samples.source;
import static news.broadsheet.testkit.Samples.story;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.broadsheet.core.article.Block;
import news.broadsheet.core.article.Picture;
import news.broadsheet.core.article.RichText;
import news.broadsheet.core.article.Span;
import news.broadsheet.core.article.Video;
import news.broadsheet.core.source.Rights;
import news.broadsheet.testkit.SampleArticle;
import news.broadsheet.testkit.SampleStory;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever publishers, readers and callers write stays text: pages have the elements of their templates and no other. */
class HostilePagesTest {

    private static final List<String> PIECES = List.of(
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "' onmouseover='alert(1)",
            "</title><svg onload=alert(1)>",
            "</script><script>alert(1)</script>",
            "<!--",
            "-->",
            "]]>",
            "{{7*7}}${7*7}@if(true)",
            "&lt;b&gt;&amp;#60;",
            "\u202e\u0000\u0008",
            "javascript:alert(1)",
            "`",
            "\ud800",
            "<base href=//evil.example>",
            "<style>*{display:none}</style>");

    private static final Set<String> HANDLERS = Set.of("srcdoc", "formaction", "style", "ping");

    static Stream<String> texts() {
        Random random = new Random(20261127);
        Stream<String> mixed = Stream.generate(() -> random.ints(4, 0, PIECES.size())
                        .mapToObj(PIECES::get)
                        .collect(Collectors.joining(random.nextBoolean() ? " " : "")))
                .limit(40);
        return Stream.concat(PIECES.stream(), mixed);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void textsAddNoElementAndNoAttribute(String hostile) {
        Visit plain = full("Plain words");
        Visit attacked = full(hostile);
        SampleArticle sample = article("one");
        for (String address : List.of(
                "/",
                "/sections/world",
                "/sources",
                "/sources/daily",
                "/articles/" + sample.id(),
                "/articles/" + sample.id() + "/comments",
                "/stories/" + story("one").id(),
                "/about")) {
            Document page = attacked.page(address);
            assertHarmless(page);
            assertThat(shape(page)).as(address).isEqualTo(shape(plain.page(address)));
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void queriesAddNoElementAndNoAttribute(String hostile) {
        Visit visit = full("Plain words");
        String encoded = URLEncoder.encode(hostile, StandardCharsets.UTF_8);
        for (String address : List.of(
                "/search?q=" + encoded,
                "/search?q=words&from=" + encoded,
                "/search?section=" + encoded,
                "/?lang=" + encoded,
                "/sections/world?cursor=" + encoded,
                "/articles/" + article("one").id() + "/comments?parent=" + encoded + "&sort=" + encoded)) {
            Document page = visit.page(address);
            assertThat(page.select("main")).as(address).hasSize(1);
            assertHarmless(page);
        }
    }

    @Test
    void linksThatRunAreLeftOut() {
        Visit visit = full("x");
        SampleArticle linked = article("linked")
                .body(new Block.Paragraph(new RichText(List.of(new Span("click", Set.of(), "javascript:alert(1)")))));
        visit.bring(linked);
        assertThat(visit.page("/articles/" + linked.id()).select(".body a")).isEmpty();
    }

    private static void assertHarmless(Document page) {
        for (Element element : page.getAllElements()) {
            element.attributes().forEach(attribute -> {
                assertThat(attribute.getKey()).doesNotStartWith("on").isNotIn(HANDLERS);
                assertThat(attribute.getValue().strip().toLowerCase(Locale.ROOT).startsWith("javascript:")
                                && Set.of("href", "src", "action").contains(attribute.getKey()))
                        .isFalse();
            });
        }
        assertThat(page.select("base, style, svg, iframe, object, embed")).isEmpty();
        assertThat(page.select("script:not([type=application/ld+json]):not([src])"))
                .hasSize(1);
    }

    /** Elements with the names of their attributes, in order; what Markdown makes of a comment is its reader's to emphasise. */
    private static List<String> shape(Document page) {
        page.select(".conversation div").forEach(Element::empty);
        return page.getAllElements().stream()
                .map(element -> element.normalName()
                        + element.attributes().asList().stream()
                                .map(attribute -> " " + attribute.getKey())
                                .sorted()
                                .collect(Collectors.joining()))
                .toList();
    }

    /** A site all of whose texts are this one. */
    private static Visit full(String text) {
        Visit visit = new Visit();
        visit.news.save(source("daily")
                .name(text)
                .rights(new Rights(Rights.Display.FULL, true, false))
                .build());
        RichText rich = RichText.plain(text);
        SampleArticle one = article("one")
                .headline(text)
                .standfirst(text)
                .excerpt(text)
                .byline(text)
                .image(new Picture("https://daily.example/b.jpg", text, text, text, 1200, 800))
                .body(
                        new Block.Paragraph(rich),
                        new Block.Heading(2, rich),
                        new Block.Quote(List.of(rich), text),
                        new Block.Listing(true, List.of(rich)),
                        new Block.Table(true, List.of(List.of(rich), List.of(rich))),
                        new Block.VideoTeaser(
                                new Video(text, Duration.ofSeconds(9), null, "https://v.example/1", text)),
                        new Block.Embed("https://e.example/1", text, text),
                        new Block.Correction(List.of(rich)));
        visit.bring(one);
        visit.news.relate(
                one.id(), List.of(article("two").headline(text).excerpt(text).card()));
        visit.say(comment(one.id(), "first").text("~" + text));
        SampleStory told = story("one").headline(text).owners("a", "b");
        visit.rank(told);
        return visit;
    }
}
