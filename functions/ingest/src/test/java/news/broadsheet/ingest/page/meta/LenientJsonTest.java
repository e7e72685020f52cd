package news.broadsheet.ingest.page.meta;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LenientJsonTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\": \"x y\"}",
                "{\"a\": \"x y\",}",
                "<!-- {\"a\": \"x y\"} -->",
                "//<![CDATA[\n{\"a\": \"x y\"}\n//]]>",
                "{\"a\": \"x\ny\"}",
                "{\"a\": \"x y\", \"b\": [1, 2,]};",
                "{\"a\": \"x y\", \"b\": \"cut of",
                "{\"a\": \"x y\", \"b\":",
                "{&quot;a&quot;: &quot;x y&quot;}",
                "{\"a\": \"x y\", \"b\": \"it\\'s\"}",
                "{\"a\": \"x y\", \"b\": \"the \"new\" bridge\"}",
                "{\"a\": \"x y\"} {\"c\": 1}"
            })
    void whatTemplatesWriteIsRead(String text) {
        assertThat(LenientJson.read(text).orElseThrow().path("a").asString("")).isEqualTo("x y");
    }

    @Test
    void whatIsNoJsonIsNothing() {
        assertThat(LenientJson.read("var x = 1")).isEmpty();
        assertThat(LenientJson.read("{\"a\":".repeat(100_000))).isEmpty();
    }
}
