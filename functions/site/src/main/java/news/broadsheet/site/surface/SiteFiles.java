package news.broadsheet.site.surface;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import news.broadsheet.lambda.Json;
import news.broadsheet.lambda.view.XmlDocument;
import news.broadsheet.site.Paths;
import news.broadsheet.site.settings.SiteSettings;

/** The small files that crawlers, browsers and people in search of us look for at fixed addresses. Nothing is read for them. */
final class SiteFiles {

    static final String SECURITY = "/.well-known/security.txt";
    static final String ICON = "/icon.svg";

    /** RFC 9116 2.5.5 recommends less than a year. */
    private static final Duration SECURITY_TIME = Duration.ofDays(300);

    private final SiteSettings settings;
    private final String origin;

    SiteFiles(SiteSettings settings, String origin) {
        this.settings = settings;
        this.origin = origin;
    }

    /** RFC 9309. What is one reader's own, or endless, is for no crawler. */
    byte[] robots() {
        return lines(List.of(
                "User-agent: *",
                "Allow: /",
                "Disallow: /v1/",
                "Disallow: " + Paths.SEARCH,
                "Disallow: " + Paths.SIGNED_IN,
                "Disallow: " + Paths.SAVED,
                "",
                "Sitemap: " + origin + Paths.SITEMAPS));
    }

    /** The lines as the operator has them; empty where there are none. */
    Optional<byte[]> ads() {
        return Optional.of(settings.adsTxt()).filter(lines -> !lines.isEmpty()).map(SiteFiles::lines);
    }

    /** RFC 9116. To the day, so that it is the same all day. */
    byte[] security(Instant now) {
        Instant expires = now.truncatedTo(ChronoUnit.DAYS).plus(SECURITY_TIME);
        return lines(List.of(
                "Contact: " + settings.securityContact(),
                "Expires: " + expires,
                "Preferred-Languages: " + String.join(", ", settings.languages()),
                "Canonical: " + origin + SECURITY));
    }

    /** W3C "Web Application Manifest". */
    byte[] manifest() {
        String name = XmlDocument.valid(settings.name());
        return Json.write(json -> {
            json.writeStartObject();
            json.writeStringProperty("id", Paths.FRONT);
            json.writeStringProperty("name", name);
            json.writeStringProperty("short_name", name);
            json.writeStringProperty("lang", settings.language());
            json.writeStringProperty("start_url", Paths.FRONT);
            json.writeStringProperty("scope", Paths.FRONT);
            json.writeStringProperty("display", "minimal-ui");
            json.writeStringProperty("theme_color", settings.colours().accent());
            json.writeStringProperty("background_color", "#ffffff");
            json.writeArrayPropertyStart("icons");
            json.writeStartObject();
            json.writeStringProperty("src", ICON);
            json.writeStringProperty("sizes", "any");
            json.writeStringProperty("type", "image/svg+xml");
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    /** The first letter of the name, in white on the site's colour. */
    byte[] icon() {
        return new XmlDocument()
                .start("svg")
                .attribute("xmlns", "http://www.w3.org/2000/svg")
                .attribute("viewBox", "0 0 64 64")
                .start("rect")
                .attribute("width", "64")
                .attribute("height", "64")
                .attribute("rx", "12")
                .attribute("fill", settings.colours().accent())
                .end()
                .start("text")
                .attribute("x", "32")
                .attribute("y", "46")
                .attribute("fill", "#ffffff")
                .attribute("font-family", "Georgia, 'Times New Roman', serif")
                .attribute("font-size", "40")
                .attribute("font-weight", "700")
                .attribute("text-anchor", "middle")
                .text(letter())
                .end()
                .end()
                .bytes();
    }

    private String letter() {
        String name = XmlDocument.valid(settings.name()).strip();
        return name.isEmpty()
                ? ""
                : name.substring(0, name.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
    }

    private static byte[] lines(List<String> lines) {
        return (String.join("\n", lines) + "\n").getBytes(UTF_8);
    }
}
