package news.broadsheet.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.ZipFile;
import news.broadsheet.lambda.Json;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeHtmlTest {

    private static final Set<String> TAGS =
            Set.of("p", "br", "em", "strong", "a", "blockquote", "ul", "ol", "li", "pre", "code");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<p onclick=alert(1) style='position:fixed' id=x class=y>a</p>",
                "<a href='javascript:alert(1)'>a</a>",
                "<a href='  java\nscript:alert(1)'>a</a>",
                "<a href='https://a.example' target=_blank onmouseover=alert(1)>a</a>",
                "<svg><animate onbegin=alert(1) attributeName=x></svg>",
                "<svg><p><style><img src=x onerror=alert(1)></style></p></svg>",
                "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
                "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
                "<form action=//a.example><button>a</button></form>",
                "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
                "<template><script>alert(1)</script></template>",
                "<xmp><p title='</xmp><img src onerror=alert(1)>'></xmp>",
                "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
                "<base href=//a.example>",
                "<link rel=stylesheet href=//a.example>",
                "<!--><img src=x onerror=alert(1)>-->",
                "<![CDATA[<img src=x onerror=alert(1)>]]>",
                "<plaintext><script>alert(1)</script>",
                "<ol start='1' onclick=alert(1)><li>a</ol>",
                "<a href='data:text/html,<script>alert(1)</script>'>a</a>",
                "<a href='mailto:a@b.example' xlink:href='javascript:alert(1)'>a</a>"
            })
    void nothingThatActsIsLeft(String untrusted) {
        assertSafe(SafeHtml.of(untrusted));
        assertSafe(Markdown.html(untrusted));
    }

    @Test
    void theCorpusOfDomPurifyLeavesNothingThatActs() throws IOException {
        Path zip = Path.of(System.getProperty("corpora", ""), "xss-dompurify.zip");
        if (!Files.isRegularFile(zip)) {
            System.out.println("skipped: no xss-dompurify.zip in the folder named by -Dcorpora");
        }
        assumeTrue(Files.isRegularFile(zip), "no corpus");

        int cases = 0;
        for (String line : lines(zip)) {
            String payload = Json.read(line).path("payload").asString("");
            assertSafe(SafeHtml.of(payload));
            assertSafe(Markdown.html(payload));
            assertSafe(Markdown.html("> [a](" + payload + ")\n\n" + payload));
            cases++;
        }
        System.out.println(cases + " payloads of DOMPurify, nothing that acts is left of any");
        assertThat(cases).isPositive();
    }

    private static Iterable<String> lines(Path zip) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            byte[] bytes = file.getInputStream(file.getEntry("cases.jsonl")).readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8).lines().toList();
        }
    }

    /** Judged by parsing the outcome again, and not by what its text looks like. */
    private static void assertSafe(String html) {
        for (Element element :
                Jsoup.parseBodyFragment(html).body().getAllElements().not("body")) {
            assertThat(TAGS).as(html).contains(element.normalName());
            element.attributes().forEach(attribute -> {
                switch (element.normalName() + " " + attribute.getKey()) {
                    case "a href" -> assertThat(attribute.getValue()).as(html).matches("(?i)(https?:|mailto:).*");
                    case "a rel" -> assertThat(attribute.getValue()).isEqualTo("nofollow ugc noopener");
                    case "ol start" -> {}
                    default -> throw new AssertionError(attribute + " in " + html);
                }
            });
        }
    }
}
