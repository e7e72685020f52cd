package news.broadsheet.core.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnershipTest {

    @ParameterizedTest
    @CsvSource({
        "https://www.herald.example/, herald.example",
        "https://news.herald.co.uk/, herald.co.uk",
        "https://herald.example/, herald.example",
        "https://Sport.Herald.EXAMPLE/x, herald.example",
        "http://192.0.2.7:8080/, 192.0.2.7",
        "http://localhost:8080/, localhost",
    })
    void aSourceIsItsSitesUnlessSomebodySaysMore(String home, String owner) {
        assertThat(Ownership.of(URI.create(home))).isEqualTo(new Ownership(owner, 1));
    }

    @Test
    void theOwnerFollowsTheHomeButNotWhereItWasSaid() {
        URI home = URI.create("https://feeds.press.example/");
        URI other = URI.create("https://herald.example/");
        assertThat(Ownership.of(home).following(home, other).owner()).isEqualTo("herald.example");
        assertThat(new Ownership("The Press", 2).following(home, other)).isEqualTo(new Ownership("The Press", 2));
    }

    @Test
    void anAuthorityOutOfRangeIsRefused() {
        assertThatThrownBy(() -> new Ownership("x", 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Ownership("x", 11)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Ownership(" ", 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
