package news.broadsheet.ingest.page.tree;

/**
 * Goes over a page once and tells the tree what is there, without objects for tokens in between (HTML Living Standard,
 * 13.2.5.1 and 13.2.5.6).
 */
final class MarkupReader {

    private final Source source;
    private final byte[] bytes;
    private final Declarations declarations;
    private final TagReader tags;
    private final TreeGrower tree;

    MarkupReader(Source source, TagReader tags, TreeGrower tree) {
        this.source = source;
        this.bytes = source.bytes;
        this.declarations = new Declarations(source);
        this.tags = tags;
        this.tree = tree;
    }

    void read() {
        while (source.at < source.end) {
            if (opensMarkup(source.at)) {
                markup(bytes[source.at + 1]);
            } else {
                text();
            }
        }
        tree.end();
    }

    private boolean opensMarkup(int place) {
        if (bytes[place] != '<') {
            return false;
        }
        byte next = source.peek(place + 1);
        return Source.isLetter(next) || next == '/' || next == '!' || next == '?';
    }

    private void text() {
        int from = source.at;
        int ink = source.afterSpace(from, source.end);
        boolean references = false;
        int bits = 0;
        int i = ink;
        for (; i < source.end; i++) {
            byte b = bytes[i];
            if (b == '<' && opensMarkup(i)) {
                break;
            }
            references |= b == '&';
            bits |= b;
        }
        source.at = i;
        source.ascii = bits >= 0;
        tree.text(from, ink, i, references);
    }

    private void markup(byte next) {
        if (next == '/') {
            endTag();
        } else if (next == '?') {
            processingInstruction();
        } else if (next != '!') {
            startTag();
        } else if (declarations.isDoctype()) {
            tree.doctype(declarations.doctype());
        } else if (tree.isForeign() && source.startsWith("<![CDATA[", source.at)) {
            throw new GivesUp("CDATA");
        } else {
            tree.comment(declarations.comment());
        }
    }

    private void startTag() {
        source.at++;
        TagName name = tags.name();
        tags.readAttributes();
        tree.start(name, tags.attributes());
    }

    private void endTag() {
        byte first = source.peek(source.at + 2);
        if (!Source.isLetter(first)) {
            if (first == '>' || first == 0) {
                throw new GivesUp("an end tag without a name");
            }
            tree.comment(declarations.bogusComment(source.at + 2));
            return;
        }
        source.at += 2;
        TagName name = tags.name();
        tags.readAttributes();
        tree.end(name);
    }

    /** Of XML the declaration is known: a comment (jsoup keeps other instructions). */
    private void processingInstruction() {
        if (!source.startsWithWord("<?xml", source.at) || !Source.isSpace(source.peek(source.at + "<?xml".length()))) {
            throw new GivesUp("a processing instruction");
        }
        tree.comment(declarations.bogusComment(source.at + 1));
    }
}
