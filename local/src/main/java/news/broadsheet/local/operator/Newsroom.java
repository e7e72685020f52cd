package news.broadsheet.local.operator;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import news.broadsheet.lambda.Json;
import news.broadsheet.local.operator.SourceRequest.Display;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Adds and lists sources as staff would: through the OperatorFunction. */
public final class Newsroom {

    /** Hears how far the adding has come. */
    public interface Listener {

        void added(int done, int all);

        void refused(SourceRequest source, String reason);
    }

    private final Operator operator;

    public Newsroom(Operator operator) {
        this.operator = operator;
    }

    public void add(List<SourceRequest> sources, Listener listener) throws IOException {
        int done = 0;
        for (SourceRequest source : sources) {
            add(source).ifPresent(reason -> listener.refused(source, reason));
            done++;
            listener.added(done, sources.size());
        }
    }

    /** @return why it was not added; empty where it was */
    Optional<String> add(SourceRequest source) throws IOException {
        return refusal(operator.run(source.command()));
    }

    /**
     * All sources there are.
     *
     * @throws IOException with a sentence for people, where they cannot be had
     */
    public List<SourceRequest> sources() throws IOException {
        List<SourceRequest> sources = new ArrayList<>();
        Optional<String> next = Optional.empty();
        do {
            JsonNode page = operator.run(list(next.orElse(null)));
            Optional<String> refusal = refusal(page);
            if (refusal.isPresent()) {
                throw new IOException(refusal.get());
            }
            page.path("sources").values().forEach(source -> sources.add(source(source)));
            next = Optional.ofNullable(Json.text(page, "continue"));
        } while (next.isPresent());
        return sources;
    }

    private static byte[] list(@Nullable String after) {
        return Json.write(json -> {
            json.writeStartObject();
            json.writeStringProperty("command", "list-sources");
            Json.optional(json, "continue", after);
            json.writeEndObject();
        });
    }

    private static SourceRequest source(JsonNode source) {
        return new SourceRequest(
                URI.create(source.path("feed").asString("")),
                Optional.ofNullable(Json.text(source, "id")),
                Optional.ofNullable(Json.text(source, "name")),
                Optional.ofNullable(Json.text(source, "home")),
                Optional.ofNullable(Json.text(source, "language")),
                Optional.ofNullable(Json.text(source, "section")),
                Optional.ofNullable(Json.text(source, "owner")),
                Display.valueOf(source.path("rights").asString("").toUpperCase(Locale.ROOT)));
    }

    private static Optional<String> refusal(JsonNode answer) {
        return Optional.ofNullable(Json.text(answer, "error"));
    }
}
