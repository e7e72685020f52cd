package news.broadsheet.local.comments;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** What a reader gave of a document, for tests. */
record ReadExport(List<ForeignComment> comments, List<Read.Skipped> skipped) {

    static ReadExport of(CommentExport export, String document) {
        return of(export, document.getBytes(StandardCharsets.UTF_8));
    }

    static ReadExport of(CommentExport export, byte[] document) {
        ReadExport read = new ReadExport(new ArrayList<>(), new ArrayList<>());
        export.read(new ByteArrayInputStream(document), read::take);
        return read;
    }

    void take(Read read) {
        switch (read) {
            case Read.Comment comment -> comments.add(comment.comment());
            case Read.Skipped skip -> skipped.add(skip);
        }
    }

    List<String> ids() {
        return comments.stream().map(ForeignComment::id).toList();
    }

    List<String> texts() {
        return comments.stream().map(ForeignComment::text).toList();
    }

    List<Read.Kind> kinds() {
        return skipped.stream().map(Read.Skipped::kind).toList();
    }

    ForeignComment only() {
        if (comments.size() != 1) {
            throw new AssertionError("not one comment: " + this);
        }
        return comments.getFirst();
    }

    static byte[] gzip(byte[] document) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
