package news.broadsheet.core.comment.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceTest {

    @ParameterizedTest
    @CsvSource({
        "&#97;, 97, 5",
        "&#x61;b, 97, 6",
        "&#X1F600;, 128512, 9",
        "&#0;, 65533, 4",
        "&#9999999;, 65533, 10",
        "&#xFFFFFF;, 65533, 10",
        "&shy;, 173, 5",
        "&ZeroWidthSpace;, 8203, 16",
    })
    void aCharacterMayBeWrittenByNumberOrName(String text, int codePoint, int length) {
        assertThat(Reference.at(text, 0)).isEqualTo(new Reference(codePoint, length));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&",
                "&#",
                "&#;",
                "&#x;",
                "&#97",
                "& #97;",
                "&#00000097;",
                "&#x0000061;",
                "&#-97;",
                "&amp;",
                "&#\u0661;",
                "a"
            })
    void otherTextIsNone(String text) {
        assertThat(Reference.at(text, 0)).isNull();
    }
}
