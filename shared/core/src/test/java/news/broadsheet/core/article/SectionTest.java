package news.broadsheet.core.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SectionTest {

    @ParameterizedTest
    @EnumSource(Section.class)
    void everySectionIsFoundByItsSlug(Section section) {
        assertThat(Section.fromSlug(section.slug())).contains(section);
        assertThat(section.slug()).matches("[a-z]+");
        assertThat(section.title()).isNotBlank();
    }

    @Test
    void anotherWordIsNoSection() {
        assertThat(Section.fromSlug("WORLD")).isEmpty();
        assertThat(Section.fromSlug("gossip")).isEmpty();
    }
}
