package news.broadsheet.ingest.page.meta;

import news.broadsheet.ingest.page.names.WordTable;

/**
 * What the names that publishers give to their elements (class, id, itemprop, rel, property) tell of what stands in them.
 * Names are taken apart where their writers join words: "entry-date", "pub_date", "articleDate".
 */
final class MarkWords {

    /** A date. */
    static final int DATE = 1;
    /** When it was published. */
    static final int PUBLISHED = 2;
    /** When it was changed. */
    static final int UPDATED = 4;
    /** Who wrote it. */
    static final int AUTHOR = 8;
    /** The line that says who wrote it, and often when. */
    static final int BYLINE = 16;
    /** Lines about the article. */
    static final int ABOUT = 32;
    /** Not of this article: related ones, comments, menus. */
    static final int ELSEWHERE = 64;
    /** Parts of a page that seldom are of its article. */
    static final int PERHAPS_ELSEWHERE = 512;
    /** The headline. */
    static final int HEADLINE = 128;
    /** A vocabulary's name (schema.org, hAtom), not a word of the publisher's. */
    static final int VOCABULARY = 256;

    private static final WordTable WORDS = new WordTable()
            .with(DATE, """
                    date dates datetime dateline datum fecha datestamp timestamp time data_hora pubtime posttime
                    zeit publishtime datepublished dateposted datebox datetext day publicationdate dt datumzeit
                    uhrzeit horodatage""")
            .with(PUBLISHED | DATE, """
                    published publish pubdate pubtime posted postdate publishdate publishedat publishtime
                    datepublished datecreated created erstellt issued publicationdate veroeffentlicht pubblicazione
                    publicado publikation""")
            .with(UPDATED | DATE, """
                    updated update modified modification lastmod lastmodified lastupdate lastupdated datemodified
                    dateupdated changed revised aktualisiert maj actualizado geaendert""")
            .with(AUTHOR, """
                    author authors autor autoren auteur auteurs autore autores byauthor authorname writer writers
                    redakteur verfasser redacteur journalist journalists postedby""")
            .with(BYLINE | AUTHOR, """
                    byline bylines writtenby signature""")
            .with(ABOUT, """
                    meta metadata info infos details submitted entrymeta postmeta stand kicker credits""")
            .with(ELSEWHERE, """
                    related comment comments commentlist kommentar kommentare recommended recommendation
                    recommendations recommend popular trending nav navbar navigation menu calendar kalender weather
                    mostread disqus reply replies respond similar outbrain taboola pagination cookie cookies consent
                    recirculation recirc nextpost prevpost moreposts upnext archives trackback pingback impressum
                    shoutbox sponsored plista siblings""")
            .with(PERHAPS_ELSEWHERE, """
                    footer sidebar widget widgets latest teaser teasers promo carousel slider newsletter events
                    ticker aside banner modal popup recent veranstaltungen rightbar leftbar marginal readmore forum
                    copyright""")
            .with(HEADLINE, """
                    headline""");

    private static final WordTable VOCABULARIES = new WordTable()
            .with(
                    PUBLISHED | DATE | VOCABULARY,
                    "datepublished dt-published datecreated uploaddate dc:date dc:issued dc:created")
            .with(
                    PUBLISHED | DATE | VOCABULARY,
                    "schema:datepublished rnews:datepublished dcterms:issued dcterms:created")
            .with(
                    UPDATED | DATE | VOCABULARY,
                    "datemodified dt-updated dc:modified schema:datemodified dcterms:modified")
            .with(AUTHOR | VOCABULARY, "author creator dc:creator p-author schema:author dcterms:creator")
            .with(HEADLINE | VOCABULARY, "headline schema:headline")
            .with(ELSEWHERE, "comment schema:comment");

    /** Words that end as "date" does and name none. */
    private static final WordTable NO_DATES = new WordTable()
            .with(1, "candidate mandate validate invalidate consolidate accommodate predate antedate liquidate");

    /** Characters of a value that are read at all. */
    private static final int LONGEST = 500;

    private MarkWords() {}

    /** What the value of a class or id attribute tells. */
    static int ofNames(String names) {
        if (names.length() > LONGEST) {
            return 0;
        }
        int kinds = 0;
        int start = 0;
        int hash = 0;
        char before = ' ';
        for (int i = 0; i < names.length(); i++) {
            char c = names.charAt(i);
            boolean letter = c < 0x80 ? (c | 0x20) >= 'a' && (c | 0x20) <= 'z' : Character.isLetter(c);
            boolean camel = letter && i > start && c <= 'Z' && before >= 'a';
            if (!letter || camel) {
                kinds |= i > start + 1 ? word(names, start, i, hash) : 0;
                start = camel ? i : i + 1;
                hash = 0;
            }
            hash = letter ? WordTable.hash(hash, c) : 0;
            before = c;
        }
        return kinds | (names.length() > start + 1 ? word(names, start, names.length(), hash) : 0);
    }

    /** What the value of an itemprop or property attribute tells. */
    static int ofVocabulary(String value) {
        int kinds = 0;
        int start = 0;
        for (int i = 0; i <= value.length() && i < LONGEST; i++) {
            if (i == value.length() || value.charAt(i) <= ' ') {
                kinds |= VOCABULARIES.meaning(value, start, i);
                start = i + 1;
            }
        }
        return kinds;
    }

    private static int word(String names, int start, int end, int hash) {
        int kinds = WORDS.meaning(names, start, end, hash);
        boolean mayEnd = kinds == 0 && end - start >= 5 && (names.charAt(end - 1) | 0x20) == 'e';
        if (!mayEnd || !names.regionMatches(true, end - 4, "date", 0, 4)) {
            return kinds;
        }
        if (NO_DATES.meaning(names, start, end) != 0) {
            return 0;
        }
        return names.regionMatches(true, end - 6, "update", 0, 6) ? UPDATED | DATE : DATE;
    }
}
