package news.broadsheet.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "One &amp; two | One & two",
                "<p>One</p><p>two</p> | One two",
                "One<br/>two | One two",
                "<b>O</b>ne | One",
                "a List<String> of <b>names</b> | a List<String> of names",
                "1 < 2 and 3 > 2 | 1 < 2 and 3 > 2",
                "One<!-- no --> two | One two",
                "One<script>no()</script> two | One two",
                "<a title='a > b' href=\"x\">One</a> | One",
                "caf&eacute; &#8217; &#x2019; &nosuch; | café ’ ’ &nosuch;",
                "<!DOCTYPE html><p>One | One",
                "One <3 | One <3",
                "One <b | One",
                "One\u00ad\u200b \u00a0 two | One two"
            })
    void htmlIsReadAsText(String html, String text) {
        assertThat(PlainText.of(html)).isEqualTo(text);
    }

    @Test
    void ofWhatIsHtmlEveryTagIsATag() {
        assertThat(PlainText.ofHtml("<x-card>One</x-card> two")).isEqualTo("One two");
    }

    @Test
    void whatIsCollapsedAlreadyStaysTheSameObject() {
        String line = "Größe, naïve: 3 × 4";

        assertThat(PlainText.collapse(line)).isEqualTo(line);
        assertThat(PlainText.collapse("One")).isSameAs("One");
    }
}
