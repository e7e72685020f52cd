package news.broadsheet.core.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RichTextTest {

    @Test
    void theTextIsThatOfAllSpansInTheirOrder() {
        assertThat(RichText.plain("").text()).isEmpty();
        assertThat(RichText.plain("one").text()).isEqualTo("one");
        assertThat(new RichText(List.of(Span.plain("one "), Span.plain("two"), Span.plain("."))).text())
                .isEqualTo("one two.");
    }

    @Test
    void aLineIsBlankWhereEachSpanIs() {
        assertThat(RichText.plain("").isBlank()).isTrue();
        assertThat(new RichText(List.of(Span.plain(" "), Span.plain("\n"))).isBlank())
                .isTrue();
        assertThat(new RichText(List.of(Span.plain(" "), Span.plain("x"))).isBlank())
                .isFalse();
    }
}
