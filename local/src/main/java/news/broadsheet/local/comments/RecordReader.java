package news.broadsheet.local.comments;

import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import news.broadsheet.local.comments.XmlRecords.Piece;

/** What the XML formats share: the way from record to record, and the reports. What a record means, each format says. */
abstract class RecordReader {

    private final String root;
    private final Consumer<Read> sink;
    private boolean rootIsOpen;
    private boolean rootWasSeen;
    private boolean documentTypeWasSeen;

    /** @param root the element around everything; a file is whole where it ends */
    RecordReader(String root, Consumer<Read> sink) {
        this.root = root;
        this.sink = sink;
    }

    /** @throws IllegalArgumentException with a sentence, where the record cannot be used */
    abstract void record(String name, XmlFields fields, String where);

    abstract void opened(String name);

    /** The record's id, for reports. */
    abstract Optional<String> id(XmlFields fields);

    final void read(InputStream in, Set<String> marks, Map<String, Set<String>> records) {
        XmlCharacters characters = new XmlCharacters(in);
        XmlRecords pieces = new XmlRecords(characters, marks, records);
        for (Optional<Piece> piece = pieces.next(); piece.isPresent(); piece = pieces.next()) {
            take(piece.get());
        }
        if (rootIsOpen || !rootWasSeen || characters.hasFailed()) {
            sink.accept(ending(characters, pieces.unfinished()));
        }
    }

    final void give(ForeignComment comment) {
        sink.accept(new Read.Comment(comment));
    }

    final void skip(Read.Kind kind, String where, String why) {
        sink.accept(new Read.Skipped(kind, where, why));
    }

    private void take(Piece piece) {
        switch (piece) {
            case Piece.Opened opened -> {
                rootIsOpen |= opened.name().equals(root);
                rootWasSeen |= rootIsOpen;
                opened(opened.name());
            }
            case Piece.Closed closed -> rootIsOpen &= !closed.name().equals(root);
            case Piece.Broken broken -> skip(Read.Kind.BROKEN, where(broken.name(), broken.line()), broken.why());
            case Piece.DocumentType type -> documentType();
            case Piece.Whole whole -> whole(whole);
        }
    }

    private void documentType() {
        if (!documentTypeWasSeen) {
            documentTypeWasSeen = true;
            skip(Read.Kind.NOTE, "document type", "It is not read, nor any entity that it declares.");
        }
    }

    private void whole(Piece.Whole whole) {
        String where = where(whole.name(), whole.line());
        Optional<XmlFields> fields = XmlFields.of(whole.xml());
        if (fields.isEmpty()) {
            skip(Read.Kind.BROKEN, where, XmlFields.NOT_WELL_FORMED);
            return;
        }
        String named = id(fields.get())
                .filter(ForeignComment::isId)
                .map(id -> where + ", id " + id)
                .orElse(where);
        try {
            record(whole.name(), fields.get(), named);
        } catch (IllegalArgumentException e) {
            skip(Read.Kind.BROKEN, named, String.valueOf(e.getMessage()));
        }
    }

    private Read.Skipped ending(XmlCharacters characters, Optional<String> unfinished) {
        String why = characters.hasFailed()
                ? "The file cannot be read on."
                : rootWasSeen
                        ? "The file ends before its end"
                                + unfinished.map(name -> ", within a " + name).orElse("") + "."
                        : "The file has no " + root + " in it.";
        return new Read.Skipped(Read.Kind.TRUNCATED, "line " + characters.line(), why);
    }

    private static String where(String name, long line) {
        return name + " in line " + line;
    }
}
