package news.broadsheet.ingest.parse;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Persons out of author fields, which hold names, mail addresses, or both in any order. */
final class Authors {

    private static final int LONGEST_NAME = 200;

    /** An address with what surrounds it: {@code <a@b.c>}, {@code (a@b.c)}, {@code mailto:a@b.c}. */
    private static final Pattern ADDRESS = Pattern.compile(
            "[<(\\[]?\\s*(?:mailto:)?([\\w.+%'-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){0,8})\\s*[>)\\]]?");

    private Authors() {}

    /** {@code lawyer@boyer.net (Lawyer Boyer)} as RSS 2.0 has it, {@code Lawyer Boyer <lawyer@boyer.net>} as RFC 822. */
    static Optional<Person> person(String value) {
        if (value.length() > LONGEST_NAME) {
            return Optional.empty();
        }
        if (value.indexOf('@') < 0) {
            return person(value, null, null);
        }
        Matcher address = ADDRESS.matcher(value);
        if (!address.find()) {
            return person(value, null, null);
        }
        String rest = value.substring(0, address.start()) + " " + value.substring(address.end());
        return person(trim(rest), address.group(1), null);
    }

    /** Empty where there is neither name nor address. */
    static Optional<Person> person(@Nullable String name, @Nullable String email, @Nullable String url) {
        String who = name == null || name.isBlank() || name.length() > LONGEST_NAME ? null : name.strip();
        String where = email == null || email.isBlank() ? null : email.strip();
        return who == null && where == null ? Optional.empty() : Optional.of(new Person(who, where, url));
    }

    /** Without the parentheses, quotes and commas that held name and address together. */
    private static String trim(String rest) {
        String name = rest.strip();
        int from = 0;
        int to = name.length();
        while (from < to && "(<\"',;:-".indexOf(name.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && "(<>\"',;:-".indexOf(name.charAt(to - 1)) >= 0) {
            to--;
        }
        boolean wrapped = to > from && from > 0 && name.charAt(from - 1) == '(' && name.charAt(to - 1) == ')';
        return name.substring(from, wrapped ? to - 1 : to).strip();
    }
}
