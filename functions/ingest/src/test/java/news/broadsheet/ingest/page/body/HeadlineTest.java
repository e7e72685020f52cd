package news.broadsheet.ingest.page.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which heading is a page's headline. */
class HeadlineTest {

    private static final String SAID = "The harbour bridge opens again";

    /** The id of the headline in front of what is called "text". */
    private static @Nullable String headline(String page, String... said) {
        PageMap map = SmallPages.map(page + "<div id=text>Text</div>");
        Region text = map.regions().getLast();
        Region found = new Headline(map, List.of(said)).before(text);
        return found == null ? null : found.element().id();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The harbour bridge opens again",
                "THE HARBOUR BRIDGE <em>opens</em> again!",
                "“The harbour bridge” opens",
                "The harbour bridge opens again – after three years"
            })
    void itIsTheOneThatSaysWhatThePageSays(String heading) {
        assertThat(headline("<h1 id=a>The Herald of Unterberg</h1><h2 id=b>" + heading + "</h2>", SAID))
                .isEqualTo("b");
    }

    @Test
    void itIsTheLastOfThoseInFrontOfTheText() {
        assertThat(headline("<h2 id=a>" + SAID + "</h2><h2 id=b>" + SAID + "</h2>", SAID))
                .isEqualTo("b");
    }

    @Test
    void itIsKnownByAnyOfWhatThePageSays() {
        assertThat(headline(
                        "<h3 id=a>" + SAID + "</h3><h1 id=b>Herald</h1>",
                        "",
                        "Else, and otherwise",
                        SAID + " - Herald"))
                .isEqualTo("a");
    }

    @Test
    void itIsTheLastOfTheFirstLevelWhereNoneSaysSo() {
        assertThat(headline("<h1 id=a>Herald</h1><h1 id=b>A bridge</h1><h2 id=c>Harbour</h2>", SAID))
                .isEqualTo("b");
    }

    @Test
    void aTitleOfAFewLettersSaysTooLittle() {
        assertThat(headline("<h2 id=a>Bridge</h2><h1 id=b>Tides</h1>", "Bridge"))
                .isEqualTo("b");
    }

    @Test
    void thereIsNoneBehindTheTextAndNoneWithoutText() {
        assertThat(headline("<h1 id=a><img src=/logo.png></h1><h2 id=b>Tides</h2>", SAID))
                .isNull();
        assertThat(headline("<h1 id=a></h1><div>Text</div>", SAID)).isNull();
    }
}
