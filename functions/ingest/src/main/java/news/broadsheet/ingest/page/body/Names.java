package news.broadsheet.ingest.page.body;

/** What an element is by the names that it is given. */
enum Names {
    /** Nothing known. */
    PLAIN,
    /** The article's text. */
    BODY,
    /** Around the article. */
    NOISE,
    /** The words below a picture. */
    CAPTION,
    /** A picture, with its caption perhaps. */
    PICTURE
}
