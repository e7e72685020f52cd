package news.broadsheet.ingest.page.meta;

/** What a page may say of its article. */
public enum Field {
    HEADLINE,
    STANDFIRST,
    BYLINE,
    AUTHORS,
    PUBLISHED,
    UPDATED,
    SECTION,
    TAGS,
    LANGUAGE,
    DIRECTION,
    CANONICAL_URL,
    SITE_NAME,
    IMAGE,
    BODY
}
