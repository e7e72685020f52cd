package news.broadsheet.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {

    private static final String REL = "rel=\"nofollow ugc noopener\"";

    @Nested
    class Subset {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '\0',
                value = {
                    "*a* **b** `c` | <p><em>a</em> <strong>b</strong> <code>c</code></p>",
                    "> quoted | <blockquote>\\n<p>quoted</p>\\n</blockquote>",
                    "- a\\n- b | <ul>\\n<li>a</li>\\n<li>b</li>\\n</ul>",
                    "3. a\\n4. b | <ol start=\"3\">\\n<li>a</li>\\n<li>b</li>\\n</ol>",
                    "```java\\nint a;\\n``` | <pre><code>int a;\\n</code></pre>",
                    "a\\nb | <p>a<br>b</p>",
                    "# no heading | <p># no heading</p>",
                    "no heading\\n=== | <p>no heading<br>===</p>",
                    "---\\n | <p>---</p>",
                    "<b>bold</b> | <p>&lt;b&gt;bold&lt;/b&gt;</p>",
                    "![a *cat*](https://a.example/cat.png) | <p>a <em>cat</em></p>",
                    "1 < 2 & 3 > 2 | <p>1 &lt; 2 &amp; 3 &gt; 2</p>",
                    "&lt;script&gt; | <p>&lt;script&gt;</p>",
                })
        void whatIsWrittenIsRendered(String markdown, String html) {
            assertThat(Markdown.html(markdown.replace("\\n", "\n")).strip()).isEqualTo(html.replace("\\n", "\n"));
        }

        @ParameterizedTest
        @CsvSource({
            "[a](https://a.example/b?c=d),https://a.example/b?c=d",
            "<https://a.example/>,https://a.example/",
            "[a](mailto:a@b.example),mailto:a@b.example",
            "[a](HTTP://a.example),http://a.example"
        })
        void linksLeadOutAndAreNotVouchedFor(String markdown, String href) {
            assertThat(Markdown.html(markdown)).contains("<a href=\"" + href + "\" " + REL + ">");
        }

        @ParameterizedTest
        @CsvSource({
            "[a](javascript:alert(1))",
            "[a](JaVaScRiPt:alert(1))",
            "[a](data:text/html;base64,PHNjcmlwdD4=)",
            "[a](vbscript:x)",
            "[a](/relative)",
            "[a](//host.example/x)",
            "[a](java&#115;cript:alert(1))",
            "[a](\u0001javascript:alert(1))",
            "<javascript:alert(1)>"
        })
        void linksOfOtherKindsLeadNowhere(String markdown) {
            assertThat(Markdown.html(markdown)).doesNotContain("href");
        }
    }

    /** No time is asserted: what would take for ever, or the stack, does not come back at all. */
    @Nested
    class Depth {

        @Test
        void fiveThousandQuotesComeBackAsAResult() {
            assertThat(Markdown.html(">".repeat(5_000) + " a"))
                    .contains("<blockquote>")
                    .contains("a");
        }

        @Test
        void aHundredThousandStarsComeBackAsAResult() {
            assertThat(Markdown.html("*".repeat(100_000))).contains("***");
        }

        @ParameterizedTest
        @CsvSource({
            "'* ', 2500",
            "'- 1. ', 1000",
            "**a *b , 700",
            "![, 2500",
            "[, 5000",
            "`, 5000",
            "<a, 2500",
            "'[a](', 1200"
        })
        void whateverIsOpenedAndNeverClosedComesBackAsAResult(String opening, int times) {
            assertThat(Markdown.html(opening.repeat(times))).isNotBlank();
        }

        @Test
        void emphasisNestedTooDeeplyIsShownAsWritten() {
            String text = "**a *b ".repeat(400) + "x" + "*c**c".repeat(400);

            assertThat(Markdown.html("**a *b ".repeat(5) + "x" + "*c**c".repeat(5)))
                    .contains("<em>b <strong>a <em>");

            String html = Markdown.html(text);

            assertThat(html).contains("**a *b **a *b").doesNotContain("<em>");
        }

        @Test
        void imagesNestedTooDeeplyComeBackAsAResult() {
            assertThat(Markdown.html("![".repeat(800) + "x" + "](a)".repeat(800)))
                    .contains("x");
        }
    }
}
