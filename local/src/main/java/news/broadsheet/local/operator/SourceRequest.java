package news.broadsheet.local.operator;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import news.broadsheet.lambda.Json;

/**
 * A source to be added by the OperatorFunction.
 *
 * @param id fixed id; given by the function where absent
 * @param owner whose it is, where that is not told by its home
 * @param rights how much of an article may be shown
 */
public record SourceRequest(
        URI feed,
        Optional<String> id,
        Optional<String> name,
        Optional<String> home,
        Optional<String> language,
        Optional<String> section,
        Optional<String> owner,
        Display rights) {

    /** As the operator's command spells it, in lower case. */
    public enum Display {
        TITLE,
        EXCERPT,
        FULL
    }

    /** A source of which only the feed is known, and perhaps a name. */
    public static SourceRequest of(URI feed, Optional<String> name, Display rights) {
        return new SourceRequest(
                feed,
                Optional.empty(),
                name,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                rights);
    }

    /** @throws IllegalArgumentException with a sentence, where the text is no absolute http or https URL */
    public static URI feed(String text) {
        try {
            URI uri = new URI(text.strip());
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            if ((scheme.equals("http") || scheme.equals("https")) && uri.getHost() != null) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // Told below.
        }
        throw new IllegalArgumentException(
                "'" + text + "' is not the URL of a feed: it must begin with http:// or https://.");
    }

    /** The same, with an id that the function gives. */
    SourceRequest withoutId() {
        return new SourceRequest(feed, Optional.empty(), name, home, language, section, owner, rights);
    }

    byte[] command() {
        return Json.write(json -> {
            json.writeStartObject();
            json.writeStringProperty("command", "add-source");
            json.writeStringProperty("feed", feed.toString());
            id.ifPresent(value -> json.writeStringProperty("id", value));
            name.ifPresent(value -> json.writeStringProperty("name", value));
            home.ifPresent(value -> json.writeStringProperty("home", value));
            language.ifPresent(value -> json.writeStringProperty("language", value));
            section.ifPresent(value -> json.writeStringProperty("section", value));
            owner.ifPresent(value -> json.writeStringProperty("owner", value));
            json.writeStringProperty("rights", rights.name().toLowerCase(Locale.ROOT));
            json.writeEndObject();
        });
    }
}
