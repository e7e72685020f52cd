package news.broadsheet.core.comment.rules;

import static org.assertj.core.api.Assertions.assertThat;

import news.broadsheet.core.comment.rules.Links.Count;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinksTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Nothing here                                          | 0 | 0",
                "see example.com and example.org/a, a.b@example.com    | 0 | 0",
                "see http://example.com.                               | 1 | 1",
                "HTTPS://Example.COM/a and https://example.com/b       | 2 | 1",
                "www.example.com, https://example.com                  | 2 | 1",
                "awww.example.com mail@www.example.com http:// www.    | 0 | 0",
                "(https://a.example)(https://b.example)                | 2 | 2",
                "https://a.example/wiki/Ferry_(boat) https://b.example | 2 | 2",
                "https://user:secret@a.example:8443/x http://a.example | 2 | 1",
                "https://a.example/?next=https://b.example             | 1 | 1",
                "https://[2001:db8::1]:80/ http://[2001:DB8::1]        | 2 | 1",
                "https://münchen.example https://xn--mnchen-3ya.example| 2 | 1",
                "https://a.example\\@b.example                         | 1 | 1",
                "[here](https://a.example)                             | 1 | 1",
                "[here]( <https://a.example/a b> 'there')              | 1 | 1",
                "[here](a.example/x) and [there](#note)                | 2 | 0",
                "[https://a.example](https://b.example)                | 1 | 1",
                "[![boat](https://a.example/b.png)](https://b.example) | 1 | 1",
                "![boat](https://a.example/b.png)                      | 1 | 1",
                "[see https://a.example] (no link) https://b.example   | 2 | 2",
                "[a](https://a.example/(x)y)[b](https://b.example)     | 2 | 2",
                "[1] [2]() [3]: https://a.example                      | 1 | 1",
                "<https://a.example> <mailto:a@a.example>              | 2 | 1",
                "<a:b c> <b>bold</b> x < y:z > w                       | 0 | 0",
                "\\[not\\](https://a.example)                          | 1 | 1",
                "\\https://a.example                                   | 1 | 1",
                "]( ](https://a.example)                               | 1 | 1",
            })
    void linksAreCountedAsPeopleWriteThem(String text, int links, int hosts) {
        assertThat(Links.in(text)).isEqualTo(new Count(links, hosts));
    }

    @Test
    void noEndOfATextIsTooEarly() {
        String text = "\\[a](<https://[::1]/x> \"t\") <mailto:a> www.a.example http://b.example\\";
        for (int end = 0; end <= text.length(); end++) {
            assertThat(Links.in(text.substring(0, end)).links()).isBetween(0, 4);
        }
    }

    @Test
    void aTextOfBracketsIsReadOnce() {
        for (String part :
                new String[] {"[", "](", "[](", "[a](", "<a:", "http://", "www.", "//[", "[a](<", "http://[", "\\"}) {
            assertThat(Links.in(part.repeat((1 << 20) / part.length())).links()).isNotNegative();
        }
    }
}
