package news.broadsheet.lambda.http;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, as API Gateway's authorizer found in a valid token.
 *
 * @param issuer the token's issuer
 * @param subject the token's subject, unique and stable within the issuer
 * @param name a name to show, where the token has one
 * @param roles named by the token
 */
public record Caller(
        String issuer, String subject, @Nullable String name, Set<Role> roles) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    /** Whether they have this role or one that includes it. */
    public boolean is(Role least) {
        return roles.stream().anyMatch(role -> role.compareTo(least) >= 0);
    }
}
