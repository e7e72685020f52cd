package news.broadsheet.local.archive;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.LongConsumer;
import news.broadsheet.local.comments.NativeWriter;
import tools.jackson.databind.JsonNode;

/** Writes all comments of a service as a file that can be imported again. */
public final class CommentDownload {

    private static final String PATH = "/v1/staff/comments/export";

    private final AdminApi api;
    private final LongConsumer progress;

    /** @param progress hears how many have been written */
    public CommentDownload(AdminApi api, LongConsumer progress) {
        this.api = api;
        this.progress = progress;
    }

    /** Under another name until it is whole, so that a file of this name is. */
    public long run(Path file) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        long written;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16)) {
            written = run(out);
        }
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        return written;
    }

    public long run(OutputStream out) throws IOException {
        long[] written = new long[1];
        try (NativeWriter writer = new NativeWriter(out)) {
            Pages.read(api, PATH, page -> {
                for (JsonNode comment : page.path("items")) {
                    writer.write(comment);
                    written[0]++;
                }
                progress.accept(written[0]);
            });
        }
        return written[0];
    }
}
