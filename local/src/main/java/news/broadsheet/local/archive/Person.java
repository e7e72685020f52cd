package news.broadsheet.local.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Consumer;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One person's data, by the API of a service. */
public final class Person {

    /** Until what was done in the last seconds is found. */
    static final Duration SETTLING = Duration.ofSeconds(10);

    private final AdminApi api;
    private final String path;
    private final String query;

    private Person(AdminApi api, String path, String query) {
        this.api = api;
        this.path = "/v1/staff/people/" + path;
        this.query = query;
    }

    /** @param key as an export has it */
    public static Person ofKey(AdminApi api, String key) {
        return new Person(api, encoded(key), "");
    }

    public static Person ofToken(AdminApi api, String issuer, String subject) {
        return new Person(api, "-", "?issuer=" + encoded(issuer) + "&subject=" + encoded(subject));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** All pages as one document. */
    public void export(OutputStream out) throws IOException {
        JsonMapper mapper = JsonMapper.shared();
        try (JsonGenerator json = mapper.writerWithDefaultPrettyPrinter()
                .without(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .createGenerator(out, JsonEncoding.UTF8)) {
            boolean[] begun = new boolean[1];
            Pages.read(api, path + "/data" + query, page -> {
                if (!begun[0]) {
                    begun[0] = true;
                    json.writeStartObject();
                    json.writeStringProperty("person", page.path("person").asString(""));
                    json.writeName("standing");
                    json.writePOJO(page.path("standing"));
                    json.writeArrayPropertyStart("items");
                }
                page.path("items").forEach(json::writePOJO);
            });
            json.writeEndArray();
            json.writeEndObject();
        }
        out.write('\n');
        out.flush();
    }

    /** What an erasure has done so far. */
    public record Erased(int comments, int votes, int reports) {

        private Erased and(JsonNode answer) {
            return new Erased(
                    comments + answer.path("comments").asInt(0),
                    votes + answer.path("votes").asInt(0),
                    reports + answer.path("reports").asInt(0));
        }

        private int all() {
            return comments + votes + reports;
        }
    }

    /** Calls until a call finds nothing, and where the last few steps were done, a while after them. */
    public Erased erase(Consumer<Erased> progress) throws IOException {
        Erased erased = new Erased(0, 0, 0);
        boolean done = false;
        while (!done) {
            JsonNode answer = api.delete(path + query);
            Erased before = erased;
            erased = erased.and(answer);
            done = answer.path("done").asBoolean(false);
            progress.accept(erased);
            if (!done && erased.all() - before.all() < 100) {
                api.pass(SETTLING);
            }
        }
        return erased;
    }
}
