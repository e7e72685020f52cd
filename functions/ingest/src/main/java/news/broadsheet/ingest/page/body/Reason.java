package news.broadsheet.ingest.page.body;

/** Why something on a page is no text of its article; {@code LeftOut} tells it to people. */
enum Reason {
    /** It says what it is by its element, role, class or id. */
    NAMED("named"),
    /** The words of a picture, which keeps them. */
    CAPTION("caption"),
    /** A box or list made of links. */
    LINKS("list of links"),
    /** A line that is a link and nothing else. */
    LINKED_LINE("line that is a link"),
    /** "Read also" and its like. */
    POINTER("pointer to something else"),
    /** A pay, subscription or consent notice. */
    NOTICE("notice"),
    /** "About the author", contact, tags: what follows a text. */
    TAIL("what follows the text"),
    /** A label above the text or below it. */
    EDGE("label at the edge of the text"),
    /** A heading over nothing but links. */
    BARE_HEADING("heading over links"),
    /** Elsewhere on the page. */
    OUTSIDE("outside of the article");

    private final String label;

    Reason(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** Whether the words are links to somewhere else. */
    boolean isLink() {
        return this == LINKS || this == LINKED_LINE;
    }
}
