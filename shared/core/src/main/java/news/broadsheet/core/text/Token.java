package news.broadsheet.core.text;

/**
 * A word of a text.
 *
 * @param term the word as it is compared: compatibility forms resolved, lower case, Latin letters without accents
 * @param start where it begins in the text it was read from, in characters
 * @param end behind its last character
 */
public record Token(String term, int start, int end, Form form) {

    /** How a word is written. */
    public enum Form {
        /** Without capitals, or of a script that has none. */
        PLAIN,
        /** Beginning with a capital: a name, or the beginning of a sentence. */
        CAPITALISED,
        /** Beginning with a digit. */
        NUMBER
    }

    public boolean isNumber() {
        return form == Form.NUMBER;
    }
}
