package news.broadsheet.ingest.page.body;

/** What an element is by the names that it is given; a later one outweighs an earlier. */
enum Names {
    /** Nothing known. */
    PLAIN(0),
    /** A picture, with its caption perhaps. */
    PICTURE(1),
    /** A video, or what leads to one. */
    VIDEO(2),
    /** Around the article. */
    NOISE(3),
    /** The words below a picture. */
    CAPTION(4),
    /** The article's text. */
    BODY(5),
    /** Not shown, whatever it is called. */
    HIDDEN(6),
    /** Around the article, by a word that leaves no doubt. */
    SURELY_NOISE(7);

    private static final Names[] ALL = values();

    private final int place;

    Names(int place) {
        this.place = place;
    }

    /** From 0, for tables of numbers. */
    int place() {
        return place;
    }

    static Names at(int place) {
        return ALL[place];
    }

    boolean isAround() {
        return this == NOISE || this == HIDDEN || this == SURELY_NOISE;
    }
}
