package news.broadsheet.ingest.fetch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import news.broadsheet.core.source.HostPauses;
import news.broadsheet.core.source.Hosts;

/**
 * Hosts that asked us to wait, by 429 (RFC 6585 section 4) or by 503 with {@code Retry-After} (RFC 9110 section 15.6.4):
 * all that we would ask of them waits, whichever source or page was refused.
 */
public final class Pauses {

    /** Where a server says too little or nothing. */
    private static final Duration SHORTEST = Duration.ofMinutes(1);

    /** Where it says too much: a mistake must not silence a host for ever. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private final HostPauses hosts;
    private final InstantSource clock;

    public Pauses(HostPauses hosts, InstantSource clock) {
        this.hosts = hosts;
        this.clock = clock;
    }

    /** How long the host of an address is not to be asked; empty where it may be. One read of 0.5 units. */
    public Optional<Duration> left(URI url) {
        Instant now = clock.instant();
        return hosts.pausedUntil(Hosts.of(url), now).map(until -> Duration.between(now, until));
    }

    /**
     * Pauses the host of an address that answered so. One write, and none where it may go on being asked.
     *
     * @param url where the answer came from, after redirects
     * @return for how long
     */
    public Optional<Duration> heed(URI url, FetchOutcome outcome) {
        return asked(outcome).map(wait -> {
            Duration some = wait.compareTo(SHORTEST) < 0 ? SHORTEST : wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
            hosts.pause(Hosts.of(url), clock.instant().plus(some));
            return some;
        });
    }

    private static Optional<Duration> asked(FetchOutcome outcome) {
        return switch (outcome) {
            case FetchOutcome.RateLimited limited -> Optional.of(limited.retryAfter());
            case FetchOutcome.Failed failed -> Optional.of(failed.retryAfter()).filter(Duration::isPositive);
            case FetchOutcome.Fetched _, FetchOutcome.NotModified _, FetchOutcome.Gone _ -> Optional.empty();
        };
    }
}
