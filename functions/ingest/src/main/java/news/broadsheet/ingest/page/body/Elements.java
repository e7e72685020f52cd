package news.broadsheet.ingest.page.body;

import news.broadsheet.ingest.page.names.TagTable;

/** What elements of HTML are to who looks for an article; one look-up tells all, since it is made for every element of a page. */
final class Elements {

    /** No text for readers, or not as text. */
    static final int UNSEEN = 1;
    /** Stands by itself; all others are within a line. */
    static final int BLOCK = 2;
    /** Around an article, by what it is. */
    static final int AROUND = 4;
    /** Whatever it is called, it is no box around the text. */
    static final int NEVER_AROUND = 8;
    /** Within it an element in the line is part of it, whatever its name. */
    static final int LINE = 16;

    static final int CAPTION = 32;
    static final int PICTURE = 64;
    static final int BREAK = 128;
    static final int LINK = 256;

    private static final TagTable KINDS = new TagTable()
            .with(
                    UNSEEN,
                    "script style template link meta title head object param svg canvas map input select option textarea button"
                            + " dialog noscript iframe video audio math")
            .with(
                    BLOCK,
                    "address article aside blockquote body center dd details dir div dl dt fieldset figcaption figure footer form")
            .with(
                    BLOCK,
                    "h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul caption")
            .with(AROUND, "nav aside footer form menu fieldset")
            .with(NEVER_AROUND, "article main body h1 h2 h3 h4 h5 h6")
            .with(LINE, "p li h1 h2 h3 h4 h5 h6 dt dd td th figcaption blockquote pre")
            .with(CAPTION, "figcaption caption")
            .with(PICTURE, "img amp-img")
            .with(BREAK, "br")
            .with(LINK, "a");

    private Elements() {}

    /** All that holds of an element, as bits; 0 for one without a meaning here. */
    static int kinds(String name) {
        return KINDS.meaning(name);
    }
}
