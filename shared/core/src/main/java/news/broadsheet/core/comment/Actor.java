package news.broadsheet.core.comment;

import org.jspecify.annotations.Nullable;

/**
 * Who decided.
 *
 * @param key of a person, as {@link Author#key}; null for {@link Kind#RULES} and {@link Kind#REPORTS}
 * @param name as their token gives it, for staff to read
 */
public record Actor(
        Kind kind, @Nullable String key, @Nullable String name) {

    /** What stood behind a decision. */
    public enum Kind {
        AUTHOR,
        STAFF,
        /** What the newsroom has set: modes, words, links, a classifier. */
        RULES,
        /** Readers, by reporting. */
        REPORTS
    }

    public static final Actor RULES = new Actor(Kind.RULES, null, null);
    public static final Actor REPORTS = new Actor(Kind.REPORTS, null, null);

    public static Actor author(Author author) {
        return new Actor(Kind.AUTHOR, author.key(), author.name());
    }

    public static Actor staff(String key, @Nullable String name) {
        return new Actor(Kind.STAFF, key, name);
    }
}
