package news.broadsheet.local.issuer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import news.broadsheet.lambda.http.Role;

/** Whoever a form says somebody is. */
record Person(String name, List<String> roles) {

    static final int LONGEST_NAME = 60;

    static final List<String> ROLES = Arrays.stream(Role.values())
            .map(role -> role.name().toLowerCase(Locale.ROOT))
            .toList();

    /** For a {@code select}. */
    static final String OPTIONS =
            ROLES.stream().map(role -> "<option>" + role + "</option>").collect(Collectors.joining());

    Person {
        roles = List.copyOf(roles);
    }

    static Optional<Person> of(Form form) {
        List<String> roles = form.fields("role");
        return form.field("name")
                .filter(name -> name.length() <= LONGEST_NAME && ROLES.containsAll(roles))
                .map(name -> new Person(name, roles));
    }
}
