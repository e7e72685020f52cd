package news.broadsheet.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.broadsheet.lambda.http.PathPattern;
import news.broadsheet.local.template.Template.Route;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What CloudFront keeps, forwards and adds, read from the template. CloudFront itself is not tried here. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EdgeTest {

    private static final Path ROOT = Path.of(System.getProperty("project.root", ".."));
    private static final String CACHING_DISABLED = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad";
    private static final String ALL_BUT_HOST = "b689b0a8-53d0-40ab-baf2-68738e2966ac";
    private static final Pattern ASKED = Pattern.compile("[. ]query\\(\"([^\"]+)\"\\)");

    /** @param path pattern, {@code *} that of the default */
    private record Behaviour(String path, Map<?, ?> settings) {

        boolean fits(String address) {
            return address.matches(path.replace(".", "\\.").replace("*", ".*"));
        }

        boolean isCached() {
            return !CACHING_DISABLED.equals(settings.get("CachePolicyId"));
        }

        String policy() {
            return ((Intrinsic) Objects.requireNonNull(settings.get("CachePolicyId")))
                    .argument()
                    .toString();
        }
    }

    private final List<Behaviour> behaviours = new ArrayList<>();
    private Map<?, ?> resources = Map.of();
    private Map<?, ?> distribution = Map.of();
    private List<Route> routes = List.of();

    @BeforeAll
    void read() throws IOException {
        resources = (Map<?, ?>) Objects.requireNonNull(
                YamlTree.read(Files.readString(ROOT.resolve("template.yaml"))).get("Resources"));
        distribution = at(properties("Distribution"), "DistributionConfig");
        for (Object each : (List<?>) Objects.requireNonNull(distribution.get("CacheBehaviors"))) {
            Map<?, ?> settings = (Map<?, ?>) each;
            behaviours.add(new Behaviour(String.valueOf(settings.get("PathPattern")), settings));
        }
        behaviours.add(new Behaviour("*", at(distribution, "DefaultCacheBehavior")));
        routes = template(Map.of("TokenIssuer", "https://issuer.example")).routes();
    }

    @Test
    void theLocalRunnerLeavesTheEdgeOutWhetherItIsAskedForOrNot() {
        Template without = template(Map.of("TokenIssuer", "https://issuer.example"));
        assertThat(template(Map.of("TokenIssuer", "https://issuer.example", "Cdn", "true")))
                .isEqualTo(without);
    }

    @Test
    void allOfItIsThereOnlyWhereItIsAskedFor() {
        assertThat(resources.values().stream().map(each -> (Map<?, ?>) each))
                .filteredOn(each -> String.valueOf(each.get("Type")).startsWith("AWS::CloudFront::"))
                .hasSizeGreaterThan(5)
                .allSatisfy(each -> assertThat(each.get("Condition")).isEqualTo("HasCdn"));
    }

    @Test
    void everyRouteReachesItsFunctionWithItsMethod() {
        for (Route route : routes) {
            assertThat(texts(behaviour(route).settings().get("AllowedMethods")))
                    .as(route.key())
                    .contains(route.method());
        }
    }

    @Test
    void whereATokenGoesNoAnswerIsSharedWithoutIt() {
        for (Route route : routes) {
            Behaviour behaviour = behaviour(route);
            if (route.authorizer().isPresent()) {
                assertThat(
                                behaviour.isCached()
                                        ? keyHeaders(behaviour).contains("Authorization")
                                        : ALL_BUT_HOST.equals(
                                                behaviour.settings().get("OriginRequestPolicyId")))
                        .as(route.key() + " needs its token")
                        .isTrue();
            }
        }
        for (Behaviour behaviour : behaviours) {
            if (behaviour.isCached() && behaviour.settings().containsKey("OriginRequestPolicyId")) {
                Map<?, ?> forwarded =
                        at(at(properties("ConversationRequest"), "OriginRequestPolicyConfig"), "HeadersConfig");
                assertThat(forwarded.get("HeaderBehavior")).isEqualTo("whitelist");
                assertThat(texts(forwarded.get("Headers"))).doesNotContain("Authorization");
                assertThat(keyHeaders(behaviour)).contains("Authorization");
            }
        }
    }

    @Test
    void publicReadsOfTheApiAreKept() {
        for (String path : List.of(
                "/v1/feed", "/v1/articles/x", "/v1/articles/x/comments", "/v1/stories", "/v1/search", "/v1/trending")) {
            assertThat(behaviour(path).isCached()).as(path).isTrue();
        }
        for (String path : List.of("/v1/me/articles/x/comments", "/v1/staff/audit", "/v1/sources/x", "/v1/hubs/x/y")) {
            assertThat(behaviour(path).isCached()).as(path).isFalse();
        }
    }

    @Test
    void everyParameterThatPagesKnowIsInTheKey() throws IOException {
        Set<String> pages = asked(
                "functions/site/src/main/java/news/broadsheet/site/page",
                "shared/lambda/src/main/java/news/broadsheet/lambda/http/ListParameters.java",
                "shared/lambda/src/main/java/news/broadsheet/lambda/http/SearchParameters.java",
                "shared/lambda/src/main/java/news/broadsheet/lambda/http/Cursors.java");
        assertThat(pages).contains("q", "lang", "cursor");
        assertThat(keyParameters("PageCache")).containsAll(pages);

        Set<String> site = asked("functions/site/src/main/java");
        Set<String> kept = new TreeSet<>(keyParameters("PageCache"));
        kept.addAll(keyParameters("EmbedCache"));
        assertThat(kept).containsAll(site);
    }

    /** CloudFront developer guide, quotas: 10 query strings in a cache policy. */
    @Test
    void noPolicyHasMoreParametersThanCloudFrontTakes() {
        assertThat(keyParameters("PageCache")).hasSizeLessThanOrEqualTo(10).doesNotContain("utm_source", "fbclid");
        assertThat(keyParameters("EmbedCache")).hasSizeLessThanOrEqualTo(10);
    }

    @Test
    void answersSayThemselvesHowLongTheyAreKeptAndNoCookieGoesAnywhere() {
        for (Behaviour behaviour : behaviours) {
            if (behaviour.isCached()) {
                Map<?, ?> policy = at(properties(behaviour.policy()), "CachePolicyConfig");
                assertThat(List.of(
                                Objects.requireNonNull(policy.get("MinTTL")),
                                Objects.requireNonNull(policy.get("DefaultTTL"))))
                        .as(behaviour.path())
                        .containsExactly("0", "0");
                assertThat(at(key(behaviour.policy()), "CookiesConfig").get("CookieBehavior"))
                        .isEqualTo("none");
            }
        }
        assertThat(at(at(properties("ConversationRequest"), "OriginRequestPolicyConfig"), "CookiesConfig")
                        .get("CookieBehavior"))
                .isEqualTo("none");
    }

    @Test
    void nobodyIsServedOverLessThanTls() {
        Intrinsic certificate = (Intrinsic) Objects.requireNonNull(distribution.get("ViewerCertificate"));
        assertThat(certificate.argument().toString()).contains("MinimumProtocolVersion=TLSv1.2_2021");
        assertThat(String.valueOf(distribution.get("Origins")))
                .contains("OriginProtocolPolicy=https-only")
                .contains("OriginSSLProtocols=[TLSv1.2]");
        assertThat(behaviours)
                .allSatisfy(behaviour -> assertThat(behaviour.settings().get("ViewerProtocolPolicy"))
                        .isIn("https-only", "redirect-to-https"));
    }

    @Test
    void headersForWhatIsNoPageAreStrictAndLeaveThoseOfPagesAlone() {
        assertThat(behaviours)
                .allSatisfy(behaviour -> assertThat(
                                String.valueOf(behaviour.settings().get("ResponseHeadersPolicyId")))
                        .contains("EdgeHeaders"));
        Map<?, ?> headers = at(at(properties("EdgeHeaders"), "ResponseHeadersPolicyConfig"), "SecurityHeadersConfig");
        Map<?, ?> content = at(headers, "ContentSecurityPolicy");
        assertThat(content.get("Override")).isEqualTo("false");
        assertThat(String.valueOf(content.get("ContentSecurityPolicy")))
                .startsWith("default-src 'none'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe-inline", "unsafe-eval", "*");
        assertThat(Long.parseLong(
                        String.valueOf(at(headers, "StrictTransportSecurity").get("AccessControlMaxAgeSec"))))
                .isGreaterThanOrEqualTo(31_536_000L);
        assertThat(headers.containsKey("ContentTypeOptions")).isTrue();
    }

    /** What HEAD is told at another function than GET, a cache might keep and show to whoever asks with GET. */
    @Test
    void whoeverAnswersGetOutsideTheApiAnswersHead() {
        for (Route get : routes) {
            if (get.method().equals("GET") && !get.path().startsWith("/v1/")) {
                String address = address(get);
                assertThat(routes.stream()
                                .filter(route -> route.method().equals("HEAD"))
                                .filter(route -> new PathPattern(route.path())
                                        .match(address)
                                        .isPresent())
                                .min(Comparator.comparingInt(route -> new PathPattern(route.path()).openness()))
                                .map(Route::function))
                        .as("HEAD " + get.path())
                        .contains(get.function());
            }
        }
    }

    private Behaviour behaviour(Route route) {
        return behaviour(address(route));
    }

    private static String address(Route route) {
        return route.path().replaceAll("[{][a-z]+[+]?[}]", "x");
    }

    private Behaviour behaviour(String address) {
        return behaviours.stream()
                .filter(each -> each.fits(address))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing fits " + address));
    }

    private Map<?, ?> key(String policy) {
        return at(at(properties(policy), "CachePolicyConfig"), "ParametersInCacheKeyAndForwardedToOrigin");
    }

    private List<String> keyHeaders(Behaviour behaviour) {
        return texts(at(key(behaviour.policy()), "HeadersConfig").get("Headers"));
    }

    private List<String> keyParameters(String policy) {
        return texts(at(key(policy), "QueryStringsConfig").get("QueryStrings"));
    }

    private Map<?, ?> properties(String resource) {
        return at(at(resources, resource), "Properties");
    }

    private static Set<String> asked(String... places) throws IOException {
        Set<String> names = new TreeSet<>();
        for (String place : places) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(place))) {
                for (Path file :
                        files.filter(each -> each.toString().endsWith(".java")).toList()) {
                    ASKED.matcher(Files.readString(file)).results().forEach(found -> names.add(found.group(1)));
                }
            }
        }
        return names;
    }

    private static Template template(Map<String, String> parameters) {
        return TemplateReader.read(
                ROOT.resolve("template.yaml"), new LinkedHashMap<>(parameters), URI.create("http://127.0.0.1:9324"));
    }

    private static Map<?, ?> at(Map<?, ?> map, String name) {
        return (Map<?, ?>) Objects.requireNonNull(map.get(name), name);
    }

    private static List<String> texts(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }
}
