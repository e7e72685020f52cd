package news.broadsheet.ingest.page.body;

/** The thresholds of finding and cleaning, in characters unless said otherwise; shares are of 1. */
final class Limits {

    /** A passage with the end of a sentence in it is running text from here on. */
    static final int SENTENCE = 40;

    /** One without, from here on: headlines are shorter. */
    static final int UNENDED = 100;

    /** What is called something else stays where it holds this share of the page's running text. */
    static final double TOO_MUCH_TO_DROP = 0.6;

    /** A region is left for one within it that holds this share of its running text. */
    static final double DOMINANT = 0.85;

    /** The same, where the one within calls itself the article's text. */
    static final double DOMINANT_NAMED = 0.35;

    /** From this share of linked text on, a region without much running text is a list of links. */
    static final double LINKS = 0.5;

    /** A line between headline and text is a lead from here on. */
    static final int LEAD = 60;

    /** Share of links up to which a region may hold a lead. */
    static final double LEAD_LINKS = 0.5;

    /** Share of links up to which a region behind the text may go on with it. */
    static final double CONTINUED_LINKS = 0.1;

    /** A line at an end of the text is a label below this. */
    static final int LABEL = 80;

    /** Share of links from which on a line is nothing else. */
    static final double LINKED_LINE_SHARE = 0.85;

    /** A line that is all link is a pointer to something else from here on. */
    static final int LINKED_LINE = 20;

    /** Without a headline to look for, this many elements around the text may hold a lead. */
    static final int SCOPE_LEVELS = 2;

    /** Where what is called something else is nearly all there is, it is the text after all: a forum, a page of widgets. */
    static final double LEFT_SHARE = 0.25;

    /** The same in characters. */
    static final int LEFT = 500;

    /** Lines at the ends are taken for labels where this share of the text is running text. */
    static final double MOSTLY_PROSE = 0.6;

    /** The same of a list in the text, whose entries may well be links with a word on each. */
    static final double LIST_LINKS = 0.8;

    /** Share of the largest part of a text that another part has. */
    static final double PART = 0.25;

    /** Longest line that points elsewhere. */
    static final int POINTER = 200;

    /** The same without a link in it. */
    static final int BARE_POINTER = 60;

    /** What follows a text is at most this share of it. */
    static final double TAIL = 0.25;

    /** Longest text in a box with a picture that is the picture's caption. */
    static final int CAPTION = 250;

    /** Most passages in a box that leads to a video: title, duration, a line or two. */
    static final int TEASER_LINES = 4;

    private Limits() {}
}
