package news.broadsheet.ingest.page.body;

/** What an element is by the names that it is given; a later one outweighs an earlier. */
enum Names {
    /** Nothing known. */
    PLAIN,
    /** A picture, with its caption perhaps. */
    PICTURE,
    /** A video, or what leads to one. */
    VIDEO,
    /** Around the article. */
    NOISE,
    /** The words below a picture. */
    CAPTION,
    /** The article's text. */
    BODY,
    /** Not shown, whatever it is called. */
    HIDDEN,
    /** Around the article, by a word that leaves no doubt. */
    SURELY_NOISE;

    boolean isAround() {
        return this == NOISE || this == HIDDEN || this == SURELY_NOISE;
    }
}
