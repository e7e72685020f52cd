package news.broadsheet.ingest.page.tree;

/** Reads what elements hold that have text for content: scripts, styles, titles (HTML Living Standard, 13.2.5.2 to 13.2.5.4). */
final class RawText {

    private static final String SCRIPT = "script";

    private final Source source;
    private final References references;
    private final TagReader tags;

    RawText(Source source, References references, TagReader tags) {
        this.source = source;
        this.references = references;
        this.tags = tags;
    }

    /** Skips the line feed behind the start tag (13.2.6.4.7, textarea and pre). */
    void skipNewline() {
        byte next = source.peek(source.at);
        if (next == '&') {
            throw new GivesUp("a reference where a new line would go");
        }
        if (next == '\r') {
            source.at++;
            source.at += source.peek(source.at) == '\n' ? 1 : 0;
        } else if (next == '\n') {
            source.at++;
        }
    }

    /** The content of an element whose start tag was read last; goes to behind its end tag. */
    String contentOf(TagName name) {
        int from = source.at;
        int to = endOf(name, from);
        String content = name.is(TagName.RCDATA) ? references.resolved(from, to, false) : source.text(from, to);
        source.at = to + 2 + name.name.length();
        tags.readAttributes();
        return content;
    }

    /** Where its end tag begins. */
    private int endOf(TagName name, int from) {
        byte[] bytes = source.bytes;
        int least = 2 + name.name.length();
        boolean isScript = name.name.equals(SCRIPT);
        boolean inComment = false;
        for (int i = source.seek((byte) '<', from); i + least < source.end; i = source.seek((byte) '<', i + 1)) {
            byte next = bytes[i + 1];
            if (next == '/' && source.startsWithWord(name.name, i + 2) && Source.endsName(bytes[i + least])) {
                return i;
            }
            inComment |= next == '!' && source.startsWith("--", i + 2);
            if (isScript && inComment && source.startsWithWord(SCRIPT, i + 1)) {
                throw new GivesUp("a script within a script's comment");
            }
        }
        throw new GivesUp("ends within " + name);
    }
}
