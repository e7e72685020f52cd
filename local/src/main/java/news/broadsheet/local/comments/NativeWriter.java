package news.broadsheet.local.comments;

import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;
import news.broadsheet.core.article.SafeUrls;
import news.broadsheet.lambda.Json;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes comments as {@link NativeExport} reads them. The stream stays open: who opened it closes it. */
public final class NativeWriter implements AutoCloseable {

    private final JsonGenerator json;

    /** Begins the file. */
    public NativeWriter(OutputStream out) {
        json = JsonMapper.shared()
                .writer()
                .withRootValueSeparator("")
                .without(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .createGenerator(out, JsonEncoding.UTF8);
        json.writeStartObject();
        json.writeStringProperty("broadsheet", NativeExport.KIND);
        json.writeNumberProperty("version", NativeExport.VERSION);
        end();
    }

    public void write(ForeignComment comment) {
        json.writeStartObject();
        properties(json, comment);
        end();
    }

    /** A comment as the service's own export has it. */
    public void write(JsonNode exported) {
        json.writePOJO(exported);
        json.writeRaw('\n');
    }

    /**
     * A comment as the service's import takes it.
     *
     * @param system whose ids it has; empty for ours
     */
    public static byte[] json(ForeignComment comment, Optional<String> system) {
        return Json.write(json -> {
            json.writeStartObject();
            Json.optional(json, "system", system.orElse(null));
            properties(json, comment);
            json.writeEndObject();
        });
    }

    /** What is written of a comment, into a file and to the service alike; what it does not have is left out. */
    private static void properties(JsonGenerator json, ForeignComment comment) {
        json.writeStringProperty("id", comment.id());
        Json.optional(json, "parent", comment.parent().orElse(null));
        comment.ours().ifPresent(ours -> json.writeStringProperty("article", ours.article()));
        if (SafeUrls.isWeb(comment.articleUrl().toString())) {
            json.writeStringProperty("articleUrl", comment.articleUrl().toString());
        }
        Json.optional(json, "articleTitle", comment.articleTitle().orElse(null));
        json.writeStringProperty("authorName", comment.authorName());
        json.writeStringProperty("authorKey", comment.authorKey());
        json.writeStringProperty("text", comment.text());
        json.writeStringProperty("createdAt", comment.createdAt().toString());
        json.writeStringProperty("state", name(comment.state()));
        comment.ours().ifPresent(ours -> ours(json, ours));
    }

    private static void ours(JsonGenerator json, ForeignComment.Ours ours) {
        Json.optional(json, "editedAt", ours.editedAt().orElse(null));
        json.writeBooleanProperty("featured", ours.featured());
        json.writeBooleanProperty("pinned", ours.pinned());
        Json.optional(json, "decidedAt", ours.decidedAt().orElse(null));
        Json.optional(json, "reasonCode", ours.reasonCode().orElse(null));
        Json.optional(json, "reason", ours.reason().orElse(null));
    }

    static String name(ForeignComment.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private void end() {
        json.writeEndObject();
        json.writeRaw('\n');
    }

    /** Hands over what is not written yet. */
    @Override
    public void close() {
        json.close();
    }
}
