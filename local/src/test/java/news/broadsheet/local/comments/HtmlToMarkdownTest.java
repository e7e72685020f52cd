package news.broadsheet.local.comments;

import static org.assertj.core.api.Assertions.assertThat;

import news.broadsheet.local.comments.HtmlToMarkdown.LineEnds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlToMarkdownTest {

    private static String markdown(String html) {
        return HtmlToMarkdown.of(html, LineEnds.WHERE_NO_TAGS, link -> link);
    }

    private static String kept(String html) {
        return HtmlToMarkdown.of(html, LineEnds.KEPT, link -> link);
    }

    @Test
    void paragraphsAndLineEndsStay() {
        assertThat(markdown("<p>Fog on the quay.<br>No ferry.</p>\n<p>Ask\n again.</p>"))
                .isEqualTo("Fog on the quay.\nNo ferry.\n\nAsk again.");
    }

    @Test
    void lineEndsCountWhereWordPressWouldMakeThemCount() {
        assertThat(kept("One\ntwo\r\n\r\n\r\nthree<br />\nfour")).isEqualTo("One\ntwo\n\nthree\nfour");
        assertThat(markdown("Plain\ntext\n\nof old")).isEqualTo("Plain\ntext\n\nof old");
    }

    @Test
    void twoBreaksMakeAParagraph() {
        assertThat(markdown("a<br><br><br>b")).isEqualTo("a\n\nb");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "<em>a</em> and <strong>b</strong> ~ *a* and **b**",
                "<i>a</i><b>b</b> ~ *a*b",
                "<b>a</b><b>b</b> ~ **ab**",
                "x <b> a </b>y ~ x **a** y",
                "<b><i>a</i></b> ~ ***a***",
                "<b>a <b>b</b></b> ~ **a b**",
                "off<b>(side)</b>s ~ off(side)s",
                "a<b></b>b<i> </i>c ~ ab c",
                "<a href='https://example.org/a?b=1&amp;c=2'>x</a> ~ [x](<https://example.org/a?b=1&c=2>)",
                "<a href='/relative'>x</a> ~ x",
                "<a href='javascript:alert(1)'>x</a> ~ x",
                "<a href='https://example.org/'></a>y ~ y",
                "wow!<a href='https://example.org/'>x</a> ~ wow\\![x](<https://example.org/>)",
                "<code>a`b</code> ~ ``a`b``",
                "<code>`</code> ~ `` ` ``",
                "<u>under</u> <s>struck</s> <span>span</span> ~ under struck span",
                "<q>so</q> ~ \u201cso\u201d",
                "<h2>Loud</h2>text ~ **Loud**\\n\\ntext",
                "<img src='x.png' alt='A cat'> ~ A cat",
                "<img src='x.png' onerror='x()'>b ~ b",
            })
    void inlineElements(String html, String expected) {
        assertThat(markdown(html)).isEqualTo(expected.replace("\\n", "\n"));
    }

    @Test
    void quotesAndListsNest() {
        assertThat(markdown("<blockquote><p>She said</p><blockquote>no</blockquote></blockquote><p>Well.</p>"))
                .isEqualTo("> She said\n>\n> > no\n\nWell.");
        assertThat(markdown("<ul><li>a<ul><li>b</li></ul></li><li></li><li><p>c</p><p>d</p></li></ul>"))
                .isEqualTo("- a\n  - b\n- c\n\n  d");
        assertThat(markdown("<ol start=9><li>a</li><li>b</li></ol>")).isEqualTo("9. a\n10. b");
    }

    @Test
    void codeStaysAsItIs() {
        assertThat(markdown("<pre><code class='language-c'>if (a &lt; b) {\n    *p = ```;\n}\n</code></pre>"))
                .isEqualTo("````\nif (a < b) {\n    *p = ```;\n}\n````");
    }

    @Test
    void whatWouldActAsMarkdownIsRead() {
        for (String text : new String[] {
            "# no heading",
            "> no quote",
            "- no item",
            "+ no item",
            "* no item",
            "1. no item",
            "12) no item",
            "***",
            "---",
            "===",
            "~~~",
            "```",
            "`no code`",
            "*no* _no_ **no**",
            "[no](http://example.org)",
            "![no](x)",
            "[no]: http://example.org",
            "<b>no</b>",
            "<https://example.org>",
            "&amp; &copy; &#65;",
            "\\* \\",
            "a \\",
            "no\u00a0break",
            "!",
            "&"
        }) {
            String html = org.jsoup.nodes.Entities.escape(text);
            String shown = org.jsoup.Jsoup.parseBodyFragment(ServiceRendering.html(markdown(html)))
                    .body()
                    .wholeText()
                    .strip();
            assertThat(shown).isEqualTo(text);
        }
    }

    @Test
    void anEntityIsDecodedOnce() {
        assertThat(markdown("<p>&amp;lt;b&amp;gt; is &lt;b&gt;</p>")).isEqualTo("\\&lt;b\\&gt; is \\<b>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>x()</script>", "<style>p{}</style>", "<iframe src=x>y</iframe>", "<svg><text>x</text></svg>",
                "<textarea>x</textarea>", "<object data=x>y</object>", "<template><p>x</p></template>", "<!-- x -->",
                "<select><option>x</select>", "<video><p>x</p></video>", "<noscript><p>x</p></noscript>"
            })
    void whatIsNoTextIsDropped(String html) {
        assertThat(markdown("a" + html + "b")).isEqualTo("ab");
    }

    @Test
    void controlsAreDroppedHoweverTheyAreWritten() {
        assertThat(markdown("a&#7;b\u0000c&#xD800;d\ufffee")).matches("ab\ufffd?c\ufffd?de");
    }

    @Test
    void oneHundredThousandNestedQuotesAreAFewQuotes() {
        String html = "<blockquote>".repeat(100_000) + "deep" + "</blockquote>".repeat(100_000) + "<p>after</p>";
        String markdown = markdown(html);
        assertThat(markdown).contains("deep").contains("after").hasSizeLessThan(200);
        assertThat(ServiceRendering.html(markdown)).contains("<blockquote>").doesNotContain("&gt;");
    }

    @Test
    void nestedEverythingKeepsItsText() {
        for (String tag :
                new String[] {"ul><li", "b", "i", "a href=https://example.org/", "div", "code", "ol", "pre", "font"}) {
            String html = ("<" + tag + ">").repeat(30_000) + "deep";
            assertThat(markdown(html)).as(tag).contains("deep").hasSizeLessThan(1_000);
        }
    }
}
