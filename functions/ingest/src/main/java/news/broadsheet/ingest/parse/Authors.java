package news.broadsheet.ingest.parse;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of persons out of author fields, without their mail addresses. */
final class Authors {

    /** RSS 2.0: {@code lawyer@boyer.net (Lawyer Boyer)}. */
    private static final Pattern ADDRESS_AND_NAME = Pattern.compile("\\S+@\\S+\\s+\\((.+)\\)");

    /** RFC 822: {@code Lawyer Boyer <lawyer@boyer.net>}, also with parentheses. */
    private static final Pattern NAME_AND_ADDRESS = Pattern.compile("(.+?)\\s*[<(]\\S+@\\S+[>)]");

    private Authors() {}

    /** Empty where the value is an address alone: readers are not shown addresses. */
    static String name(String value) {
        Matcher second = ADDRESS_AND_NAME.matcher(value);
        if (second.matches()) {
            return second.group(1).strip();
        }
        Matcher first = NAME_AND_ADDRESS.matcher(value);
        if (first.matches()) {
            return first.group(1).strip();
        }
        return value.length() > 200 || value.matches("\\S+@\\S+") ? "" : value;
    }
}
