package news.broadsheet.local.doctor;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import news.broadsheet.core.web.WebUrls;
import news.broadsheet.ingest.parse.FeedDocument;
import news.broadsheet.lambda.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** What one line of requests asks for: {@code {"file": path, "url": base URL, "headers": {...}}}. */
sealed interface RequestLine {

    /** What relative URLs are relative to where nobody says. */
    URI NOWHERE = URI.create("http://localhost/");

    /** As given, for the answer; null where the line has none. */
    @Nullable
    String file();

    /**
     * A document to read.
     *
     * @param base what relative URLs are relative to
     * @param contentType as the server sent it
     * @param contentLocation likewise
     */
    record Document(
            String file,
            URI base,
            @Nullable String contentType,
            @Nullable String contentLocation) implements RequestLine {

        FeedDocument of(byte[] body) {
            return new FeedDocument(body, contentType, contentLocation, base);
        }
    }

    /** @param reason one sentence for people */
    record Unusable(@Nullable String file, String reason) implements RequestLine {}

    /** @param json one line, in UTF-8 */
    static RequestLine read(byte[] json) {
        JsonNode line;
        try {
            line = Json.read(json);
        } catch (JacksonException e) {
            return new Unusable(null, "The line is not valid JSON.");
        }
        if (line.isMissingNode()) {
            return new Unusable(null, "The line is empty.");
        }
        if (!line.isObject()) {
            return new Unusable(null, "The line is not a JSON object.");
        }
        String file = Json.text(line, "file");
        if (file == null || file.isEmpty()) {
            return new Unusable(null, "The line names no file.");
        }
        return document(file, line);
    }

    private static RequestLine document(String file, JsonNode line) {
        String url = Json.text(line, "url");
        Optional<URI> base = url == null || url.isBlank() ? Optional.of(NOWHERE) : WebUrls.parse(url);
        if (base.isEmpty()) {
            return new Unusable(file, "The url is not an absolute http or https URL.");
        }
        return new Document(
                file,
                base.get(),
                header(line, "content-type").orElse(null),
                header(line, "content-location").orElse(null));
    }

    /** Names of headers know no case (RFC 9110 section 5.1); of a header given as a list, the first value. */
    private static Optional<String> header(JsonNode line, String lowerCaseName) {
        return line.path("headers").properties().stream()
                .filter(header -> header.getKey().toLowerCase(Locale.ROOT).equals(lowerCaseName))
                .map(header -> header.getValue().isArray() ? header.getValue().path(0) : header.getValue())
                .filter(JsonNode::isString)
                .map(value -> value.stringValue().strip())
                .filter(value -> !value.isEmpty())
                .findFirst();
    }
}
