package news.broadsheet.ingest.page.meta;

/**
 * What a page says for a field.
 *
 * @param text empty where it says nothing
 * @param carrier where
 */
record Said(String text, Carrier carrier) {

    static final Said NOTHING = new Said("", Carrier.VISIBLE);

    boolean isNothing() {
        return text.isEmpty();
    }

    /** The first of these that says something. */
    static Said first(Said... said) {
        for (Said one : said) {
            if (!one.isNothing()) {
                return one;
            }
        }
        return NOTHING;
    }
}
