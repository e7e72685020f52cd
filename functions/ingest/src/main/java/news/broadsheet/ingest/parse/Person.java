package news.broadsheet.ingest.parse;

import org.jspecify.annotations.Nullable;

/**
 * Who wrote something, as a feed names them. At least one of name and address is there.
 *
 * @param name as printed, without an address
 * @param email for staff only: readers are not shown addresses
 * @param url absolute http or https
 */
public record Person(
        @Nullable String name,
        @Nullable String email,
        @Nullable String url) {

    public Person {
        if (name == null && email == null) {
            throw new IllegalArgumentException("a person has a name or an address");
        }
    }

    public static Person named(String name) {
        return new Person(name, null, null);
    }
}
