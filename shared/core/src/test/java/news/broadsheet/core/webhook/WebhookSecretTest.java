package news.broadsheet.core.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSecretTest {

    private static final WebhookSecret PUBLISHED = new WebhookSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

    @Test
    void aSecretIsNotInItsText() {
        assertThat(PUBLISHED).hasToString("whsec_...");
        assertThat(List.of(PUBLISHED).toString()).doesNotContain("MfKQ");
        assertThat(PUBLISHED.key()).hasSize(24);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 23, 65, 1_000})
    void aSecretOfAnotherLengthIsRefused(int length) {
        assertThatIllegalArgumentException().isThrownBy(() -> WebhookSecret.of(new byte[length]));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "whsec_", "whsec_?fKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"})
    void whatIsNoSecretIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new WebhookSecret(text));
    }
}
