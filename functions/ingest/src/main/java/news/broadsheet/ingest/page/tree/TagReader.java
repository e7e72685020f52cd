package news.broadsheet.ingest.page.tree;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Attributes;
import org.jspecify.annotations.Nullable;

/** Reads tags: their names and attributes (HTML Living Standard, 13.2.5.8 and 13.2.5.32 to 13.2.5.40). */
final class TagReader {

    private static final int MOST_ATTRIBUTES = 200;
    private static final int NAME_SLOTS = 512;
    private static final int LONGEST_KEPT_NAME = 24;

    private final Source source;
    private final byte[] bytes;
    private final References references;
    private final @Nullable String[] attributeNames = new String[NAME_SLOTS];
    private final Map<String, TagName> unknown = new HashMap<>();

    private @Nullable Attributes attributes;
    private boolean selfClosing;
    private boolean inCapitals;

    TagReader(Source source, References references) {
        this.source = source;
        this.bytes = source.bytes;
        this.references = references;
    }

    /** The attributes of the tag last read; null where it has none. */
    @Nullable Attributes attributes() {
        return attributes;
    }

    boolean isSelfClosing() {
        return selfClosing;
    }

    /** Whether an attribute of the tag last read had capitals in its name. */
    boolean isInCapitals() {
        return inCapitals;
    }

    /** Reads the name at the place where the source is. */
    TagName name() {
        int from = source.at;
        int hash = 0;
        int i = from;
        while (i < source.end && !endsName(bytes[i])) {
            hash = KnownTags.hash(hash, Source.folded(bytes[i]));
            i++;
        }
        source.at = i;
        TagName known = KnownTags.find(bytes, from, i, hash);
        return known != null ? known : unknown(from, i);
    }

    private TagName unknown(int from, int to) {
        String name = lower(from, to);
        if (name.equals("name")) {
            throw new GivesUp("an element <name>");
        }
        return unknown.computeIfAbsent(name, one -> new TagName(one, 0, 0, Start.OTHER, End.OTHER));
    }

    private String lower(int from, int to) {
        byte[] lower = new byte[to - from];
        for (int i = from; i < to; i++) {
            lower[i - from] = (byte) Source.folded(bytes[i]);
        }
        return new String(lower, StandardCharsets.UTF_8);
    }

    /** Reads what follows the name, to behind the tag. */
    void readAttributes() {
        attributes = null;
        selfClosing = false;
        inCapitals = false;
        int i = source.at;
        while (true) {
            byte b = source.peek(i);
            if (b == '>') {
                source.at = i + 1;
                return;
            }
            if (Source.isSpace(b)) {
                i++;
            } else if (b == '/') {
                i++;
                selfClosing = source.peek(i) == '>';
            } else if (i >= source.end) {
                throw new GivesUp("ends within a tag");
            } else {
                i = attribute(i);
            }
        }
    }

    /** @return behind the attribute */
    private int attribute(int from) {
        int i = from + 1;
        int hash = Source.folded(bytes[from]);
        byte b = source.peek(i);
        while (!endsName(b) && b != '=' && i < source.end) {
            hash = KnownTags.hash(hash, Source.folded(b));
            b = source.peek(++i);
        }
        String name = attributeName(from, i, hash);
        i = source.afterSpace(i, source.end);
        if (source.peek(i) != '=') {
            add(name, null);
            return i;
        }
        i = source.afterSpace(i + 1, source.end);
        b = source.peek(i);
        if (b == '"' || b == '\'') {
            return quoted(name, i + 1, b);
        }
        if (b == '>') {
            add(name, null);
            return i;
        }
        return unquoted(name, i);
    }

    private int quoted(String name, int from, byte quote) {
        boolean plain = true;
        int i = from;
        while (i < source.end && bytes[i] != quote) {
            plain &= bytes[i] != '&';
            i++;
        }
        add(name, value(from, i, plain));
        return i + 1;
    }

    private int unquoted(String name, int from) {
        boolean plain = true;
        int i = from;
        while (i < source.end && bytes[i] != '>' && !Source.isSpace(bytes[i])) {
            plain &= bytes[i] != '&';
            i++;
        }
        add(name, value(from, i, plain));
        return i;
    }

    private String value(int from, int to, boolean plain) {
        if (from == to) {
            return "";
        }
        return plain ? source.text(from, to) : references.resolved(from, to, true);
    }

    /** Of attributes with one name the first counts (13.2.5.33). */
    private void add(String name, @Nullable String value) {
        Attributes all = attributes;
        if (all == null) {
            all = new Attributes();
            attributes = all;
        } else if (all.hasKey(name)) {
            return;
        }
        if (all.size() == MOST_ATTRIBUTES) {
            throw new GivesUp("attributes");
        }
        all.add(name, value);
    }

    private String attributeName(int from, int to, int hash) {
        for (int i = from; i < to; i++) {
            inCapitals |= bytes[i] != Source.folded(bytes[i]);
        }
        int slot = (hash ^ hash >>> 9) & NAME_SLOTS - 1;
        String kept = attributeNames[slot];
        if (kept != null && KnownTags.matches(kept, bytes, from, to)) {
            return kept;
        }
        String name = lower(from, to);
        if (name.length() <= LONGEST_KEPT_NAME) {
            attributeNames[slot] = name;
        }
        return name;
    }

    private static boolean endsName(byte b) {
        return b == '>' || b == '/' || Source.isSpace(b);
    }
}
