package news.broadsheet.local.comments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import news.broadsheet.local.comments.HtmlToMarkdown.LineEnds;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.junit.jupiter.api.Test;

/** What holds for any HTML, tried with many; the seeds are fixed. */
class HtmlToMarkdownPropertyTest {

    private static final int MANY = Integer.getInteger("comments.many", 3_000);

    private static final Set<String> SHOWN =
            Set.of("p", "br", "em", "strong", "a", "blockquote", "ul", "ol", "li", "pre", "code", "body");

    private static final String[] SIGNS = {
        "*",
        "**",
        "_",
        "`",
        "```",
        "~~~",
        "[",
        "]",
        "(",
        ")",
        "<",
        ">",
        "&",
        "&amp;",
        "&lt;",
        "#",
        "-",
        "+",
        "=",
        "1.",
        "2)",
        "!",
        "\\",
        "|",
        ":",
        "http://example.org/",
        "a",
        "bc",
        " ",
        "  ",
        "\n",
        "\t",
        "\u00e9",
        "\u65b0\u805e",
        "\ud83d\ude80",
        "\u201c",
        "\u20ac",
        "."
    };

    private static final String[] TAGS = {
        "p",
        "em",
        "strong",
        "b",
        "i",
        "blockquote",
        "ul",
        "ol",
        "li",
        "pre",
        "code",
        "a href='https://example.org/x_y*z'",
        "a href='javascript:x()'",
        "a href='data:text/html,x'",
        "a href='//example.org'",
        "div",
        "span",
        "h1",
        "table",
        "td",
        "script",
        "style",
        "img src=x alt='*a*' onerror=x()",
        "br",
        "hr",
        "q",
        "svg",
        "p onclick=x()",
        "form",
        "iframe",
        "math",
        "title",
        "details",
        "dl",
        "dt"
    };

    @Test
    void plainTextIsShownAsItWasWritten() {
        Random random = new Random(20_261_127);
        for (int i = 0; i < MANY; i++) {
            String text = signs(random, 12);
            String markdown =
                    HtmlToMarkdown.of("<p>" + Entities.escape(text) + "</p>", LineEnds.WHERE_NO_TAGS, link -> link);
            Element shown =
                    Jsoup.parseBodyFragment(ServiceRendering.html(markdown)).body();
            assertThat(shown.text())
                    .as(markdown)
                    .isEqualTo(text.replaceAll("[ \\n\\t]+", " ").strip());
            assertThat(shown.select("*").eachText()).as(markdown).hasSizeLessThanOrEqualTo(2);
        }
    }

    @Test
    void whatTheSubsetHasComesBackAsItWas() {
        Random random = new Random(7);
        int exact = 0;
        int all = MANY;
        for (int i = 0; i < all; i++) {
            String html = spans(random, 4, "");
            Element given = Jsoup.parseBodyFragment("<p>" + html + "</p>").body();
            String markdown = HtmlToMarkdown.of(given.html(), LineEnds.WHERE_NO_TAGS, link -> link);
            Element shown =
                    Jsoup.parseBodyFragment(ServiceRendering.html(markdown)).body();
            assertThat(shown.text())
                    .as(given.html() + "\n" + markdown)
                    .isEqualTo(given.text().strip());
            exact += marks(shown).equals(marks(given)) ? 1 : 0;
        }
        // The rest is what Markdown cannot write: emphasis that begins or ends within a word, or between signs.
        assertThat(exact).isGreaterThan(all / 2);
    }

    @Test
    void anythingAtAllIsSafeToShow() {
        Random random = new Random(11);
        for (int i = 0; i < MANY; i++) {
            String html = soup(random);
            for (LineEnds ends : LineEnds.values()) {
                String markdown = HtmlToMarkdown.of(html, ends, link -> link);
                assertThat(markdown).isEqualTo(PlainText.lines(markdown));
                assertSafe(ServiceRendering.html(markdown), html);
            }
        }
    }

    private static void assertSafe(String shown, String html) {
        for (Element element : Jsoup.parseBodyFragment(shown).body().getAllElements()) {
            assertThat(SHOWN).as(html).contains(element.normalName());
            assertThat(element.attributes().asList().stream()
                            .map(attribute -> attribute.getKey())
                            .collect(Collectors.toSet()))
                    .as(html)
                    .isSubsetOf("href", "rel", "start");
            if (element.hasAttr("href")) {
                assertThat(element.attr("href")).as(html).startsWith("https://example.org/");
            }
        }
    }

    private static String marks(Element shown) {
        return shown.select("em, strong").stream()
                .map(mark -> mark.normalName() + " " + mark.text())
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private static String signs(Random random, int most) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(most) + 1; i > 0; i--) {
            text.append(SIGNS[random.nextInt(SIGNS.length)]);
        }
        return text.toString();
    }

    private static String spans(Random random, int depth, String open) {
        StringBuilder html = new StringBuilder();
        for (int i = random.nextInt(4) + 1; i > 0; i--) {
            String tag = random.nextBoolean() ? "em" : "strong";
            if (depth > 0 && !open.contains(tag) && random.nextInt(3) == 0) {
                html.append('<')
                        .append(tag)
                        .append('>')
                        .append(spans(random, depth - 1, open + tag))
                        .append("</")
                        .append(tag)
                        .append('>');
            } else {
                html.append(
                        random.nextInt(3) == 0
                                ? Entities.escape(signs(random, 2).replace("\n", " "))
                                : random.nextInt(3) == 0 ? " " : "word");
            }
        }
        return html.toString();
    }

    private static String soup(Random random) {
        StringBuilder html = new StringBuilder();
        for (int i = random.nextInt(14) + 1; i > 0; i--) {
            String tag = TAGS[random.nextInt(TAGS.length)];
            switch (random.nextInt(4)) {
                case 0 -> html.append('<').append(tag).append('>');
                case 1 -> html.append("</").append(tag.split(" ", 2)[0]).append('>');
                case 2 -> html.append(signs(random, 4));
                default -> html.append(Entities.escape(signs(random, 4)));
            }
        }
        return html.toString();
    }
}
