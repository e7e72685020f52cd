package news.broadsheet.outbound.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRuleTest {

    private final AddressRule rule = new AddressRule(false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.0.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255"
            })
    void anIpv4AddressThatIsNotPublicIsRefused(String address) {
        assertThat(rule.allows(InetAddress.ofLiteral(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "::ffff:169.254.169.254",
                "::10.0.0.1",
                "::8.8.8.8",
                "64:ff9b::a00:1",
                "64:ff9b::808:808",
                "64:ff9b:1::a00:1",
                "100::1",
                "2001::1",
                "2001:0:4136:e378:8000:63bf:3fff:fdd2",
                "2001:db8::1",
                "2002:a00:1::1",
                "2002:7f00:1::",
                "3fff::1",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1",
                "ff02::1",
                "2a00:1450:4001:812:0:5efe:a00:1",
                "2a00:1450:4001:812:200:5efe:a00:1",
                "4000::1"
            })
    void anIpv6AddressThatIsNotPublicIsRefused(String address) {
        assertThat(rule.allows(InetAddress.ofLiteral(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1", "8.8.8.8", "9.255.255.255", "11.0.0.1", "100.63.255.255", "100.128.0.0", "126.255.255.255",
                "128.0.0.1", "169.253.0.1", "172.15.0.1", "172.32.0.1", "192.0.1.1", "192.167.0.1", "198.17.0.1",
                "198.20.0.1", "223.255.255.255", "2001:4860:4860::8888", "2606:4700:4700::1111",
                        "2a00:1450:4001:812::200e"
            })
    void aPublicAddressIsAllowed(String address) {
        assertThat(rule.allows(InetAddress.ofLiteral(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://news.example/",
                "file:///etc/passwd",
                "gopher://news.example/",
                "jar:http://news.example!/",
                "http://news.example:22/",
                "http://news.example:6379/",
                "https://user:secret@news.example/",
                "http:///x",
                "/x"
            })
    void aUrlThatIsNotOfTheWebIsRefused(String url) {
        assertThat(rule.refusal(URI.create(url))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://news.example/",
                "https://news.example:443/x",
                "http://news.example:8080/",
                "HTTPS://news.example:8443/"
            })
    void aUrlOfTheWebIsAllowed(String url) {
        assertThat(rule.refusal(URI.create(url))).isEmpty();
    }

    @Test
    void theRuleIsLiftedByAnExplicitSettingOnly() {
        AddressRule local = new AddressRule(true);

        assertThat(local.allows(InetAddress.ofLiteral("127.0.0.1"))).isTrue();
        assertThat(local.refusal(URI.create("http://127.0.0.1:49152/"))).isEmpty();
        assertThat(local.refusal(URI.create("ftp://127.0.0.1/"))).isPresent();
    }
}
