package news.broadsheet.core;

/**
 * A place in a list, just behind some item, that stays good while items are added before or after it. Its text is the
 * store's own matter; towards callers of the HTTP API it travels inside a cursor, which also knows its list and age.
 * A list refuses a position that is not its own with a {@link ForeignPositionException}.
 */
public record Position(String value) {

    /** Longest text of a position, in characters: anything longer was not made by us. */
    public static final int MAX_LENGTH = 120;

    public Position {
        if (value.isEmpty() || value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("a position has 1 to " + MAX_LENGTH + " characters");
        }
    }
}
