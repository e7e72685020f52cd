package news.broadsheet.local.comments;

import java.io.OutputStream;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
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
        json.writeStringProperty("id", comment.id());
        comment.parent().ifPresent(parent -> json.writeStringProperty("parent", parent));
        json.writeStringProperty("articleUrl", comment.articleUrl().toString());
        comment.articleTitle().ifPresent(title -> json.writeStringProperty("articleTitle", title));
        json.writeStringProperty("authorName", comment.authorName());
        json.writeStringProperty("authorKey", comment.authorKey());
        json.writeStringProperty("text", comment.text());
        json.writeStringProperty("createdAt", comment.createdAt().toString());
        json.writeStringProperty("state", comment.state().name());
        end();
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
