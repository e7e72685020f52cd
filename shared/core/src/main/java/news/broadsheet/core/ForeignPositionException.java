package news.broadsheet.core;

/** A position that the list it was handed to did not make: somebody made it up. */
public final class ForeignPositionException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public ForeignPositionException() {
        super("this is no position in this list");
    }
}
