package news.broadsheet.ingest.page.tree;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Attributes;
import org.jspecify.annotations.Nullable;

/** Reads tags: their names and attributes (HTML Living Standard, 13.2.5.8 and 13.2.5.32 to 13.2.5.40). */
final class TagReader {

    private static final int MOST_ATTRIBUTES = 200;
    private static final int NAME_SLOTS = 512;
    private static final int LONGEST_KEPT_NAME = 24;
    private static final int CLASS_SLOTS = 512;
    private static final int LONGEST_KEPT_CLASS = 80;

    /** One object for each usual name, the one that code asks with: looking an attribute up compares no letters then. */
    private static final Map<String, String> USUAL_NAMES = Stream.of(
                    ("class id href src style alt title rel type content name property itemprop itemtype itemscope datetime role"
                                    + " width height srcset sizes target value lang dir hidden aria-hidden aria-label data-src"
                                    + " data-component data-testid loading action method for tabindex charset media")
                            .split(" ", -1))
            .collect(Collectors.toUnmodifiableMap(String::intern, String::intern));

    private final Source source;
    private final byte[] bytes;
    private final References references;
    private final @Nullable String[] attributeNames = new String[NAME_SLOTS];
    private final long[] attributeKeys = new long[NAME_SLOTS];
    private final Map<String, TagName> unknown = new HashMap<>();
    private final @Nullable String[] classes = new String[CLASS_SLOTS];

    private @Nullable Attributes attributes;
    private int count;
    private boolean selfClosing;
    private boolean inCapitals;

    TagReader(Source source, References references) {
        this.source = source;
        this.bytes = source.bytes;
        this.references = references;
    }

    /** The attributes of the tag last read; null where it has none. */
    @Nullable
    Attributes attributes() {
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
        long key = 0;
        int i = from;
        while (i < source.end && !Source.endsName(bytes[i])) {
            key = KnownTags.key(key, Source.folded(bytes[i]));
            i++;
        }
        source.at = i;
        TagName known = KnownTags.find(bytes, from, i, key);
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
        count = 0;
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
        int first = Source.folded(bytes[from]);
        boolean folds = first != bytes[from];
        long key = first & 0xff;
        byte b = source.peek(i);
        while (!Source.endsName(b) && b != '=' && i < source.end) {
            int folded = Source.folded(b);
            folds |= folded != b;
            key = KnownTags.key(key, folded);
            b = source.peek(++i);
        }
        inCapitals |= folds;
        String name = attributeName(from, i, key);
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
        int bits = 0;
        int i = from;
        for (; i < source.end; i++) {
            byte b = bytes[i];
            if (b == quote) {
                break;
            }
            plain &= b != '&';
            bits |= b;
        }
        boolean repeats = plain && bits >= 0 && name.equals("class") && i - from <= LONGEST_KEPT_CLASS;
        add(name, repeats ? classes(from, i) : value(from, i, plain, bits >= 0));
        return i + 1;
    }

    private int unquoted(String name, int from) {
        boolean plain = true;
        int i = from;
        while (i < source.end && bytes[i] != '>' && !Source.isSpace(bytes[i])) {
            plain &= bytes[i] != '&';
            i++;
        }
        add(name, value(from, i, plain, false));
        return i;
    }

    private String value(int from, int to, boolean plain, boolean ascii) {
        if (from == to) {
            return "";
        }
        return plain ? source.text(from, to, ascii) : references.resolved(from, to, true);
    }

    /** A page says the same of many elements: one text for all of them, whose hash is then known to whoever looks it up. */
    private String classes(int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + bytes[i];
        }
        int slot = (hash ^ (hash >>> 15)) & (CLASS_SLOTS - 1);
        String kept = classes[slot];
        if (kept != null && kept.length() == to - from && source.startsWith(kept, from)) {
            return kept;
        }
        String text = source.text(from, to, true);
        classes[slot] = text;
        return text;
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
        if (++count == MOST_ATTRIBUTES) {
            throw new GivesUp("attributes");
        }
        all.add(name, value);
    }

    private String attributeName(int from, int to, long key) {
        int slot = KnownTags.slot(key, NAME_SLOTS);
        String kept = attributeNames[slot];
        if (kept != null && attributeKeys[slot] == key && KnownTags.matches(kept, bytes, from, to)) {
            return kept;
        }
        String read = lower(from, to);
        String name = USUAL_NAMES.getOrDefault(read, read);
        if (name.length() <= LONGEST_KEPT_NAME) {
            attributeNames[slot] = name;
            attributeKeys[slot] = key;
        }
        return name;
    }
}
