package news.broadsheet.local.issuer;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Fields as forms and query strings carry them ({@code application/x-www-form-urlencoded}); blank ones are none. */
record Form(String text) {

    /** The first value under a name. */
    Optional<String> field(String name) {
        return fields(name).stream().findFirst();
    }

    /** The first value under a name, or nothing at all. */
    String text(String name) {
        return field(name).orElse("");
    }

    List<String> fields(String name) {
        return Arrays.stream(text.split("&", -1))
                .filter(pair -> pair.startsWith(name + "="))
                .flatMap(pair -> decoded(pair.substring(name.length() + 1)).stream())
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static Optional<String> decoded(String text) {
        try {
            return Optional.of(URLDecoder.decode(text, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
