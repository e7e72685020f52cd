package news.broadsheet.lambda.http;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What somebody may do here besides what every reader may, by the claim {@code roles} of their token: its values, in lower
 * case, are these names. Each role includes those before it. A name that is none of these gives nothing.
 */
public enum Role {
    /** Sees what readers do not. */
    STAFF,
    /** Decides what is published. */
    EDITOR,
    /** Decides who may do what. */
    ADMIN;

    /**
     * The roles that a claim names. An HTTP API hands a function a list as one text, {@code [staff editor]}, so a name never
     * has spaces; a single text and, from other gateways, a list are understood as well.
     */
    static Set<Role> of(JsonNode claim) {
        Stream<String> values = claim.isArray()
                ? claim.values().stream().map(value -> value.asString(""))
                : Stream.of(claim.asString("").replaceAll("^\\[|]$", "").split("[\\s,]+"));
        Set<String> names = values.collect(Collectors.toSet());
        return Arrays.stream(values())
                .filter(role -> names.contains(role.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }
}
