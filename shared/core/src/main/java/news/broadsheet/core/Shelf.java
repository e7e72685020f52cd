package news.broadsheet.core;

/** Keeps what is too large for a message, until long after the message is done. */
public interface Shelf {

    /** The key to get it back with; the same bytes have the same key. */
    String put(byte[] bytes);

    /** @throws IllegalStateException where there is nothing under this key (any more) */
    byte[] get(String key);
}
