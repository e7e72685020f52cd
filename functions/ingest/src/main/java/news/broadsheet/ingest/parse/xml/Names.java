package news.broadsheet.ingest.parse.xml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names of a document, and what their prefixes mean where the reader stands (Namespaces in XML 1.0, section 6). */
final class Names {

    private record Declaration(String prefix, @Nullable String before) {}

    private final Map<String, Name> all = new HashMap<>();

    /** The names met last, by a hash of their letters: most tags repeat, and need no new string. */
    private final @Nullable Name[] recent = new @Nullable Name[256];

    private final @Nullable String[] recentRaw = new @Nullable String[256];

    private final Map<String, String> meanings = new HashMap<>(Map.of("xml", "xml:", "xmlns", "xmlns:"));
    private final Deque<Declaration> declarations = new ArrayDeque<>();
    private int epoch;

    Name at(String text, int from, int to) {
        int hash = to - from;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        int slot = (hash ^ (hash >>> 8) ^ (hash >>> 16)) & 255;
        String raw = recentRaw[slot];
        Name known = recent[slot];
        if (raw != null && known != null && raw.length() == to - from && text.startsWith(raw, from)) {
            return known;
        }
        String spelled = text.substring(from, to);
        Name name = all.computeIfAbsent(spelled.toLowerCase(Locale.ROOT), _ -> new Name(spelled));
        recentRaw[slot] = spelled;
        recent[slot] = name;
        return name;
    }

    /** The name under its namespace's usual prefix, in lower case: {@code dc:creator}, {@code pubdate}. */
    String usual(Name name) {
        if (name.epoch != epoch) {
            String meaning = meanings.get(name.prefix);
            name.declared = meaning != null || name.prefix.isEmpty();
            String prefix = meaning != null ? meaning : name.prefix.isEmpty() ? "" : Namespaces.guess(name.prefix);
            name.usual = prefix.isEmpty() ? name.lower() : prefix + name.lower();
            name.epoch = epoch;
        }
        return name.usual;
    }

    /** To come back to by {@link #restore} when the element ends. */
    int mark() {
        return declarations.size();
    }

    void declare(String prefix, String uri) {
        String usual = Namespaces.usual(uri);
        if (usual == null) {
            usual = prefix.isEmpty() ? "" : Namespaces.guess(prefix);
        }
        mean(prefix, usual);
    }

    /** An Atom feed whose namespace is missing or misspelled. */
    void assumeAtom() {
        mean("", Namespaces.ATOM);
    }

    private void mean(String prefix, String usual) {
        String before = meanings.put(prefix, usual);
        declarations.push(new Declaration(prefix, before));
        if (!usual.equals(before)) {
            epoch++;
        }
    }

    void restore(int mark) {
        while (declarations.size() > mark) {
            Declaration undone = declarations.pop();
            String now = undone.before() == null
                    ? meanings.remove(undone.prefix())
                    : meanings.put(undone.prefix(), undone.before());
            if (now != null && !now.equals(undone.before())) {
                epoch++;
            }
        }
    }
}
