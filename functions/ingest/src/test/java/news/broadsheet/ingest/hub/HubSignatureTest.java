package news.broadsheet.ingest.hub;

import static news.broadsheet.testkit.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import news.broadsheet.core.source.HubSubscription;
import news.broadsheet.core.source.SourceId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against the second test case of RFC 2202 (SHA-1) and of RFC 4231 (SHA-2): key "Jefe", a question as the data. */
class HubSignatureTest {

    private static final String SHA256 = "sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";
    private static final byte[] BODY = "what do ya want for nothing?".getBytes(StandardCharsets.UTF_8);

    private static boolean isSigned(String header, byte[] body) {
        HubSubscription subscription = HubSubscription.asked(
                new SourceId("herald"),
                URI.create("https://h.example"),
                URI.create("https://t.example"),
                "t",
                "Jefe",
                NOW);
        return HubSignature.isOf(subscription, header, body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sha1=effcdf6ae5eb2fa2d27416d5f184df9c259a7c79",
                SHA256,
                "sha384=af45d2e376484031617f78d2b58a6b1b9c7ef464f5a01b47e42ec3736322445e8e2240ca5e69e2c78b3239ecfab21649",
                "sha512=164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea2505549758bf75c05a994a6d034f65f8f0e6fdcaeab1a34d4a6b4b636e070a38bce737"
            })
    void allMethodsOfTheRecommendationAreKnown(String header) {
        assertThat(isSigned(header, BODY)).isTrue();
        assertThat(isSigned(header.toUpperCase(Locale.ROOT), BODY)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sha256",
                "sha256=",
                "=",
                "md5=750c783e6ab0b503eaa86e310a5db738",
                "sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3842",
                "sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec38",
                "sha512=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
                "sha256=not hexadecimal",
                "sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843,sha1=0"
            })
    void whatIsNotTheRightHmacIsNoSignature(String header) {
        assertThat(isSigned(header, BODY)).isFalse();
    }

    @Test
    void aSignatureIsOfEveryByte() {
        byte[] changed = BODY.clone();
        changed[0] ^= 1;
        assertThat(isSigned(SHA256, changed)).isFalse();
    }
}
