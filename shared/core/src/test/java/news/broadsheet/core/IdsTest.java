package news.broadsheet.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void theSamePartsGiveTheSameIdForEver() {
        // Written down, not computed: a change of this value would give every stored article a second identity.
        assertThat(Ids.of("guid", "demo", "urn:1")).isEqualTo("4gv6s8wteq8j48c8wbccj15zn5");
    }

    @Test
    void whereAPartEndsMatters() {
        assertThat(Ids.of("ab", "c")).isNotEqualTo(Ids.of("a", "bc")).isNotEqualTo(Ids.of("abc"));
    }

    @Test
    void anIdIsTwentySixSafeCharacters() {
        assertThat(Ids.of("x"))
                .matches("[0-9a-hjkmnp-tv-z]{26}")
                .satisfies(id -> assertThat(Ids.isId(id)).isTrue());
    }

    @Test
    void otherTextIsNoId() {
        assertThat(Ids.isId("")).isFalse();
        assertThat(Ids.isId(Ids.of("x").toUpperCase(java.util.Locale.ROOT))).isFalse();
        assertThat(Ids.isId(Ids.of("x") + "0")).isFalse();
        assertThat(Ids.isId("../../../../../etc/passwd0")).isFalse();
    }

    @Test
    void manyIdsDoNotCollide() {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 20_000; i++) {
            ids.add(Ids.of("n", Integer.toString(i)));
        }
        assertThat(ids).hasSize(20_000);
    }

    @Test
    void bytesHaveAnIdToo() {
        byte[] document = "<rss/>".getBytes(StandardCharsets.UTF_8);
        assertThat(Ids.of(document)).isEqualTo(Ids.of(document.clone())).isNotEqualTo(Ids.of(new byte[0]));
    }
}
