package news.broadsheet.ingest.hub;

import static news.broadsheet.testkit.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.security.SecureRandom;
import news.broadsheet.core.source.HubSubscription;
import news.broadsheet.core.source.SourceId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HubCallbacksTest {

    private static final SourceId HERALD = new SourceId("herald");

    @Test
    void aCallbackNamesTheSourceAndEndsInTheToken() {
        HubCallbacks callbacks = HubCallbacks.at("https://api.example/").orElseThrow();
        assertThat(callbacks.of(HERALD, "token")).hasToString("https://api.example/v1/hubs/herald/token");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://api.example", "ftp://127.0.0.1/", "", "localhost:3000", "http://127.0.0.1.example/"})
    void hubsAreCalledBackByHttpsOnly(String url) {
        assertThat(HubCallbacks.at(url)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:3000", "http://127.0.0.1:3000", "http://[::1]:3000"})
    void aServiceOnOneMachineIsCalledBackByHubsOfTheSameMachine(String url) {
        HubCallbacks callbacks = HubCallbacks.at(url).orElseThrow();
        assertThat(callbacks.mayBeGivenTo(URI.create("http://localhost:8080/hub")))
                .isTrue();
        assertThat(callbacks.mayBeGivenTo(URI.create("https://hub.example/"))).isFalse();
    }

    @Test
    void tokensAndSecretsAreLongAndNeverTheSame() {
        HubSecrets secrets = new HubSecrets(new SecureRandom());
        String token = secrets.token();
        assertThat(HubSecrets.isToken(token)).isTrue();
        assertThat(secrets.token()).isNotEqualTo(token);
        assertThat(secrets.secret()).hasSize(43).isNotEqualTo(secrets.secret());
    }

    @Test
    void aSubscriptionDoesNotTellItsSecretsToLogs() {
        HubSubscription subscription = HubSubscription.asked(
                HERALD, URI.create("https://hub.example/"), URI.create("https://topic.example/"), "tok", "sec", NOW);
        assertThat(subscription.toString())
                .contains("herald")
                .doesNotContain("tok")
                .doesNotContain("sec");
    }
}
