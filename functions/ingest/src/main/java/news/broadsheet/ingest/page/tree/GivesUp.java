package news.broadsheet.ingest.page.tree;

/** A page has something that this package leaves to jsoup; it costs no stack trace, as it is no error. */
final class GivesUp extends RuntimeException {

    private static final long serialVersionUID = 1;

    GivesUp(String why) {
        super(why, null, false, false);
    }
}
