package news.broadsheet.lambda.http;

import org.jspecify.annotations.Nullable;

/**
 * Who asks, as API Gateway's authorizer found in a valid token.
 *
 * @param issuer the token's issuer
 * @param subject the token's subject, unique and stable within the issuer
 * @param name a name to show, where the token has one
 */
public record Caller(
        String issuer, String subject, @Nullable String name) {}
