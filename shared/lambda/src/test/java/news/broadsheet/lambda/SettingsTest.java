package news.broadsheet.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

    private final Settings settings = new Settings(Map.of("TABLE", "news", "BLANK", " ", "MOST", "4", "WRONG", "four"));

    @Test
    void aSettingThatIsMissingOrBlankIsNamed() {
        assertThat(settings.require("TABLE")).isEqualTo("news");
        assertThatThrownBy(() -> settings.require("BUCKET")).hasMessage("the setting BUCKET is missing");
        assertThatThrownBy(() -> settings.require("BLANK")).hasMessage("the setting BLANK is missing");
    }

    @Test
    void aNumberHasADefaultAndIsOtherwiseANumber() {
        assertThat(settings.integer("MOST", 1)).isEqualTo(4);
        assertThat(settings.integer("ABSENT", 1)).isEqualTo(1);
        assertThatThrownBy(() -> settings.integer("WRONG", 1)).hasMessageContaining("WRONG");
    }
}
