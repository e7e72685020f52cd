package news.broadsheet.ingest.fetch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import news.broadsheet.core.source.HostPauses;
import news.broadsheet.core.source.Hosts;
import news.broadsheet.ingest.fetch.FetchOutcome.RateLimited;

/** Servers that asked us to wait, for a feed or a page: all that we would ask of them waits. */
public final class Pauses {

    /** Where a server does not say for how long. */
    private static final Duration UNSAID = Duration.ofMinutes(15);

    /** Where it says too little. */
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

    /** Pauses a host that asks us to wait: one write. Returns for how long. */
    public Duration heed(RateLimited limited) {
        Duration wait = limited.retryAfter().isZero() ? UNSAID : limited.retryAfter();
        Duration some = wait.compareTo(SHORTEST) < 0 ? SHORTEST : wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
        hosts.pause(limited.host(), clock.instant().plus(some));
        return some;
    }
}
