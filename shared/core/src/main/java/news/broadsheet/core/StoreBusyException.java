package news.broadsheet.core;

/** The store asks to come back later (throttled or out of reach); nothing is wrong with the request. */
public final class StoreBusyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StoreBusyException(String message, Throwable cause) {
        super(message, cause);
    }
}
