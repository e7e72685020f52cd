package news.broadsheet.ingest.parse.xml;

import java.util.Locale;

/** A name as the document spells it; within a document, one object for each, whatever the case of its letters. */
final class Name {

    /** As first spelled, without its prefix. */
    final String local;

    /** In lower case, as {@link #lower}: publishers do not mind the difference. */
    final String prefix;

    private final String lower;

    /** Elements of this name now open; tells at once that a closing tag has no opening one. */
    int open;

    /** Its usual name and whether its prefix was declared, as long as no declaration changes: see {@link Names}. */
    String usual = "";

    boolean declared;
    int epoch = -1;

    Name(String raw) {
        int colon = raw.indexOf(':');
        boolean prefixed = colon > 0 && colon < raw.length() - 1;
        prefix = prefixed ? raw.substring(0, colon).toLowerCase(Locale.ROOT) : "";
        local = prefixed ? raw.substring(colon + 1) : raw;
        lower = local.toLowerCase(Locale.ROOT);
    }

    String lower() {
        return lower;
    }
}
