package news.broadsheet.core.source;

import java.net.URI;
import java.time.Instant;

/**
 * A permanent redirect of a source feed that is watched: adopted once it has proved stable.
 *
 * @param to where the feed answers from
 * @param since when the redirect was first met
 * @param polls how many polls in a row have met it
 */
public record Move(URI to, Instant since, int polls) {}
