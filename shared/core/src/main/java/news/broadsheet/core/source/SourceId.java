package news.broadsheet.core.source;

import java.util.Optional;
import java.util.regex.Pattern;

/** Names a source in paths and keys: 1 to 40 lower-case letters, digits and hyphens, given by the newsroom. */
public record SourceId(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    public SourceId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a source id is 1 to 40 of a-z, 0-9 and -, and does not begin with -");
        }
    }

    /** The id that this text spells, or nothing where it cannot be one. */
    public static Optional<SourceId> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new SourceId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
