package news.broadsheet.ingest.page.tree;

/**
 * A name of elements, with what the tree's rules ask of it. There is one object a name and a page, so that names are
 * compared by identity; those of {@link KnownTags} are the same for all pages.
 */
final class TagName {

    /** The groups of the standard, 13.2.4.2 (special, scopes) and 13.2.6.3 (implied end tags). */
    static final int SPECIAL = 1;

    static final int SCOPE = 1 << 1;
    static final int LIST_SCOPE = 1 << 2;
    static final int BUTTON_SCOPE = 1 << 3;
    static final int TABLE_SCOPE = 1 << 4;
    static final int IMPLIED_END = 1 << 5;
    /** Where what does not belong into tables is put before them (13.2.6.1). */
    static final int FOSTERS = 1 << 6;
    /** Belongs to the form that is open. */
    static final int LISTED = 1 << 7;
    /** Ends foreign content (13.2.6.5). */
    static final int BREAKS_OUT = 1 << 8;

    static final int VOID = 1 << 9;
    /** Its content is text, character references are resolved. */
    static final int RCDATA = 1 << 10;
    /** Its content is data. */
    static final int RAW = 1 << 11;
    /** An SVG element. */
    static final int FOREIGN = 1 << 12;
    /** An SVG element with HTML in it. */
    static final int INTEGRATION = 1 << 13;

    final String name;
    /** Its last eight letters, as {@link KnownTags#key} has them. */
    final long key;
    /** A number of its own; 0 for all names that are not known. */
    final int number;

    final int groups;
    final Start start;
    final End end;

    TagName(String name, int number, int groups, Start start, End end) {
        this.name = name;
        this.key = KnownTags.key(name);
        this.number = number;
        this.groups = groups;
        this.start = start;
        this.end = end;
    }

    boolean is(int group) {
        return (groups & group) != 0;
    }

    @Override
    public String toString() {
        return name;
    }
}
