package news.broadsheet.core.comment;

import org.jspecify.annotations.Nullable;

/**
 * Who writes.
 *
 * @param key the identity: derived from the token's issuer and subject, never shown to anybody
 * @param name as shown
 * @param origin where a comment came from: the same for two comments of one network in one week, and telling nothing else
 *     ({@link OriginKeys}); for staff alone; null where it is not known
 */
public record Author(String key, String name, @Nullable String origin) {

    public Author(String key, String name) {
        this(key, name, null);
    }

    public Author from(String newOrigin) {
        return new Author(key, name, newOrigin);
    }
}
