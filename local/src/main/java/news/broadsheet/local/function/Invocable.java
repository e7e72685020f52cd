package news.broadsheet.local.function;

/** What events are handed to. */
@FunctionalInterface
public interface Invocable {

    /** Hands over one event and waits for what comes of it. Failures are outcomes, too: this does not throw. */
    Invocation invoke(byte[] event);
}
