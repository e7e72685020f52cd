package news.broadsheet.core.comment;

/**
 * Who writes.
 *
 * @param key the identity: derived from the token's issuer and subject, never shown to anybody
 * @param name as shown
 */
public record Author(String key, String name) {}
