package news.broadsheet.ingest.page.meta;

/** Where on a page a field was found. */
public enum Carrier {
    /** A script of type application/ld+json (schema.org). */
    JSON_LD("JSON-LD"),
    /** OpenGraph and its article, Twitter's cards. */
    OPEN_GRAPH("OpenGraph"),
    /** Any other meta or link element. */
    META("meta element"),
    /** itemprop attributes (schema.org microdata), RDFa, microformats. */
    MICRODATA("microdata"),
    /** The state that a page's own scripts start from, such as {@code __NEXT_DATA__}. */
    EMBEDDED_STATE("embedded state"),
    /** What readers see. */
    VISIBLE("visible text"),
    /** The page's address. */
    URL("address"),
    /** The entry of the source feed. */
    FEED("feed"),
    /** Told from the text itself. */
    DETECTED("detected");

    private final String label;

    Carrier(String label) {
        this.label = label;
    }

    /** For people. */
    public String label() {
        return label;
    }
}
