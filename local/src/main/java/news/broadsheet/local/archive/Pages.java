package news.broadsheet.local.archive;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A list of the API, page by page. */
final class Pages {

    private Pages() {}

    /** Takes a page. */
    @FunctionalInterface
    interface Sink {
        void take(JsonNode page) throws IOException;
    }

    static void read(AdminApi api, String path, Sink sink) throws IOException {
        Optional<String> next = Optional.of("");
        while (next.isPresent()) {
            JsonNode page = api.get(path + next.get());
            sink.take(page);
            next = Optional.of(page.path("next").asString(""))
                    .filter(cursor -> !cursor.isEmpty())
                    .map(cursor -> (path.contains("?") ? "&" : "?") + "cursor="
                            + URLEncoder.encode(cursor, StandardCharsets.UTF_8));
        }
    }
}
