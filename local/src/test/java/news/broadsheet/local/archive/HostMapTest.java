package news.broadsheet.local.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostMapTest {

    private final HostMap map = new HostMap(List.of("old.example=www.news.example", "localhost:8080=localhost:3001"));

    @ParameterizedTest
    @CsvSource({
        "https://old.example/a?b=c#d, https://www.news.example/a?b=c#d",
        "http://OLD.example/old.example/a, http://www.news.example/old.example/a",
        "http://localhost:8080/a, http://localhost:3001/a",
        "http://localhost/a, http://localhost/a",
        "https://very.old.example/a, https://very.old.example/a",
        "urn:broadsheet:article:x, urn:broadsheet:article:x"
    })
    void onlyTheHostThatHasMovedIsAnother(String old, String now) {
        assertThat(map.now(URI.create(old))).hasToString(now);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a=", "=b", "a=b=c", "a=b/c", "a=b c", "a=user@b"})
    void whatDoesNotNameTwoHostsIsRefused(String given) {
        assertThatIllegalArgumentException().isThrownBy(() -> new HostMap(List.of(given)));
    }

    @Test
    void withoutAnyNothingHasMoved() {
        assertThat(new HostMap(List.of()).now(URI.create("https://a.example/"))).hasToString("https://a.example/");
    }
}
