package news.broadsheet.local.template;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.broadsheet.local.template.Template.Authorizer;
import news.broadsheet.local.template.Template.Cors;
import org.jspecify.annotations.Nullable;

/** The HTTP API: its CORS settings and its authorizers. One at most; it answers on the runner's port. */
final class HttpApis {

    private static final Set<String> IGNORED =
            Set.of("Name", "AccessLogSettings", "DefaultRouteSettings", "RouteSettings", "Description", "Tags");

    private final Section globals;
    private final Map<String, Authorizer> authorizers = new HashMap<>();
    private @Nullable String defaultAuthorizer;
    private @Nullable Cors cors;
    private @Nullable String id;

    HttpApis(Section globals) {
        globals.allow(Set.of("CorsConfiguration"), IGNORED);
        this.globals = globals;
    }

    void add(String logicalId, String name, Section properties) {
        if (id != null) {
            throw new TemplateException("The template has two HTTP APIs; the local runner serves one.");
        }
        properties.allow(Set.of("Auth", "CorsConfiguration"), IGNORED);
        id = name;
        Section auth = properties.section("Auth");
        auth.allow(Set.of("Authorizers", "DefaultAuthorizer"), Set.of());
        auth.section("Authorizers").sections().forEach((key, section) -> authorizers.put(key, authorizer(section)));
        defaultAuthorizer = auth.optional("DefaultAuthorizer").orElse(null);
        cors = cors(properties.has("CorsConfiguration") ? properties : globals);
    }

    /** The authorizer of a route, which may name its own, {@code NONE}, or none at all. */
    Optional<Authorizer> authorizer(Section event, Optional<String> named) {
        String name = named.orElse(defaultAuthorizer);
        if (name == null || name.equals("NONE")) {
            return Optional.empty();
        }
        Authorizer authorizer = authorizers.get(name);
        if (authorizer == null) {
            throw new TemplateException(
                    "The template's " + event.path() + " names the authorizer " + name + ", which the API lacks.");
        }
        return Optional.of(authorizer);
    }

    /** Refuses an event of another API than the one that is served. */
    void check(Section event) {
        Optional<String> api = event.optional("ApiId");
        if (id == null || api.filter(name -> !name.equals(id)).isPresent()) {
            throw new TemplateException("The template's " + event.path() + " belongs to an API that is not defined.");
        }
    }

    Optional<Cors> cors() {
        return Optional.ofNullable(cors);
    }

    private static Authorizer authorizer(Section section) {
        section.allow(Set.of("IdentitySource", "JwtConfiguration"), Set.of());
        if (!section.optional("IdentitySource")
                .orElse("$request.header.Authorization")
                .equalsIgnoreCase("$request.header.Authorization")) {
            throw new TemplateException("The template's " + section.path()
                    + " takes tokens from elsewhere than the Authorization header, which is not understood.");
        }
        Section jwt = section.section("JwtConfiguration");
        jwt.allow(Set.of("issuer", "audience"), Set.of());
        return new Authorizer(jwt.text("issuer"), jwt.texts("audience"));
    }

    private static @Nullable Cors cors(Section properties) {
        if (!properties.has("CorsConfiguration")) {
            return null;
        }
        Section cors = properties.section("CorsConfiguration");
        cors.allow(
                Set.of("AllowOrigins", "AllowMethods", "AllowHeaders", "ExposeHeaders", "MaxAge", "AllowCredentials"),
                Set.of());
        return new Cors(
                List.copyOf(cors.texts("AllowOrigins")),
                List.copyOf(cors.texts("AllowMethods")),
                List.copyOf(cors.texts("AllowHeaders")),
                List.copyOf(cors.texts("ExposeHeaders")),
                cors.integer("MaxAge", 0),
                cors.flag("AllowCredentials"));
    }
}
