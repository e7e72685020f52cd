package news.broadsheet.ingest.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.broadsheet.testkit.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryFingerprintTest {

    private static SampleEntry entry() {
        return SampleEntry.entry("1", "https://herald.example/a", "The bridge opens")
                .summary("After three years.")
                .content("<p>The first tram.</p>");
    }

    private static String print(SampleEntry entry) {
        return EntryFingerprint.of(entry.build());
    }

    @Test
    void datesAreNoContent() {
        assertThat(print(entry().published(Samples.NOW.plusSeconds(900)).updated(Samples.NOW.plusSeconds(901))))
                .isEqualTo(print(entry().updated(Samples.NOW)))
                .isEqualTo(print(entry().published(null)));
    }

    @Test
    void eachPartThatReadersSeeIsContent() {
        assertThat(List.of(
                        print(entry()),
                        print(entry().title("The bridge is open")),
                        print(entry().link("https://herald.example/b")),
                        print(entry().summary("After four years.")),
                        print(entry().content("<p>The second tram.</p>")),
                        print(entry().content("<p>The <a href='/tram'>first</a> tram.</p>")),
                        print(entry().content("<p>The first tram.</p><img src='/tram.jpg'>")),
                        print(entry().image("https://herald.example/1.jpg"))))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <p>Text</p>                                      | <div class="x9"><p id="b">Text</p></div>
            <p>Text</p>                                      | <p>Text</p><img src="https://t.example/77.gif" width="1" height="1"/>
            <p>Text</p>                                      | <p>Text</p><script>var t = 12</script><style>p {}</style>
            <p>Text</p><a href="https://t.example/8"></a>    | <p>Text</p><a href="https://t.example/9"></a>
            <img src="https://i.example/1.jpg?t=1">          | <img src="https://i.example/1.jpg?t=2" loading="lazy">
            <a href="/b?utm_source=1#x">More</a>             | <a href="/b?utm_source=2">More</a>
            <p>Text</p> 3 comments                           | <p>Text</p> 1,204 comments
            <p>Text</p> No comments                          | <p>Text</p> 2 comments
            <p>Points: 12</p> # Comments: 3                  | <p>Points: 13</p> # Comments: 5
            Kommentare (12)                                  | Kommentare (13)
            3 Commentaires                                   | 4 Commentaires
            <p>Text</p> 3 hours ago                          | <p>Text</p> 2 days ago
            vor 3 Stunden                                    | vor 12 Stunden
            il y a 3 heures                                  | il y a 4 heures
            hace 3 horas                                     | hace 2 horas
            """)
    void whatChangesAtEachPollIsNone(String one, String other) {
        assertThat(print(entry().content(one))).isEqualTo(print(entry().content(other)));
    }

    @Test
    void aCommentCountInTheSummaryIsNone() {
        assertThat(print(entry().summary("Text. 3 comments"))).isEqualTo(print(entry().summary("Text. 4 comments")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            12 dead in floods        | 13 dead in floods
            It sold 12 shares        | It sold 13 shares
            3 hours of rain          | 4 hours of rain
            """)
    void otherNumbersAreContent(String one, String other) {
        assertThat(print(entry().content(one))).isNotEqualTo(print(entry().content(other)));
    }

    @Test
    void oneMadeByOtherRulesSaysNothing() {
        String now = print(entry());
        assertThat(EntryFingerprint.areComparable(now, print(entry().title("Other"))))
                .isTrue();
        assertThat(EntryFingerprint.areComparable("1123456789abcdefghjkmnpqrs", now))
                .isFalse();
        assertThat(EntryFingerprint.areComparable("1.123456789abcdefghjkmnpqrs", now))
                .isFalse();
    }
}
