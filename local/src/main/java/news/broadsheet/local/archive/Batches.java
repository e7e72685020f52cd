package news.broadsheet.local.archive;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import news.broadsheet.local.comments.ForeignComment;
import news.broadsheet.local.comments.NativeWriter;

/** Comments as requests of the import route, each as large as one may be and no larger. */
final class Batches {

    static final int MOST = 100;

    /** Half of what the route takes: an event carries the body as text of JSON once more. */
    static final int MOST_BYTES = 2_000_000;

    private static final byte[] BEGIN = "{\"comments\":[".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "]}".getBytes(StandardCharsets.US_ASCII);

    private final Optional<String> system;
    private final Consumer<byte[]> sink;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private int count;

    /** @param system whose ids the comments have; empty for ours */
    Batches(Optional<String> system, Consumer<byte[]> sink) {
        this.system = system;
        this.sink = sink;
    }

    void add(ForeignComment comment) {
        byte[] json = NativeWriter.json(comment, system);
        if (count == MOST || body.size() + json.length > MOST_BYTES) {
            end();
        }
        body.writeBytes(count == 0 ? BEGIN : new byte[] {','});
        body.writeBytes(json);
        count++;
    }

    /** Hands over what has not been. */
    void end() {
        if (count > 0) {
            body.writeBytes(END);
            sink.accept(body.toByteArray());
            body.reset();
            count = 0;
        }
    }
}
