package news.broadsheet.ingest.parse;

import static news.broadsheet.ingest.parse.Feeds.parse;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import news.broadsheet.ingest.parse.FeedResult.ParsedFeed;
import news.broadsheet.ingest.web.CharsetNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharsetNamesTest {

    /** The last letters are such as the set that is named does not have. */
    @ParameterizedTest
    @CsvSource({
        "gb2312, gb18030, 朱镕基",
        "Shift_JIS, windows-31j, 東京①",
        "EUC-KR, x-windows-949, 서울 똠",
        "ISO-8859-1, windows-1252, “café”",
        "ISO-8859-9, windows-1254, “Iğdır”",
        "TIS-620, x-windows-874, “กรุงเทพ”",
        "Big5, big5-hkscs, 香港啫",
        "mac_cyrillic, x-MacCyrillic, Москва",
        "koi8-r, koi8-r, Москва"
    })
    void anOldNameStandsForTheLargerSetThatItsUsersWriteIn(String named, String written, String title) {
        String document = "<?xml version='1.0' encoding='" + named + "'?><rss><channel><title>" + title
                + "</title></channel></rss>";

        assertThat(parse(document.getBytes(Charset.forName(written)), null))
                .isInstanceOfSatisfying(ParsedFeed.class, feed -> {
                    assertThat(feed.about().title()).isEqualTo(title);
                    assertThat(feed.repairs()).isEmpty();
                });
    }

    @Test
    void aNameThatIsNoneIsNone() {
        assertThat(CharsetNames.charset("utf-9000")).isEmpty();
        assertThat(CharsetNames.charset("?")).isEmpty();
    }
}
