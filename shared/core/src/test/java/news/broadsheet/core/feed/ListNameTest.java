package news.broadsheet.core.feed;

import static org.assertj.core.api.Assertions.assertThat;

import news.broadsheet.core.article.Section;
import news.broadsheet.core.source.SourceId;
import org.junit.jupiter.api.Test;

class ListNameTest {

    @Test
    void anArticleStandsInFiveLists() {
        SourceId source = new SourceId("herald");
        assertThat(ListName.of(Section.SPORT, source, "de"))
                .containsExactly(
                        new ListName.Latest(),
                        new ListName.InSection(Section.SPORT),
                        new ListName.OfSource(source),
                        new ListName.InLanguage("de"),
                        new ListName.InSectionAndLanguage(Section.SPORT, "de"));
    }
}
