package news.broadsheet.ingest.page;

/** What a page says instead of its article, or after the beginning of it. */
public enum Notice {
    NONE,
    /** Only subscribers see the whole text. */
    PAYWALL,
    /** The page asks for consent (cookies, age, terms) before it shows anything. */
    CONSENT
}
