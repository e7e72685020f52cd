package news.broadsheet.core.source;

import java.time.Instant;
import java.util.Optional;

/** Servers that asked us to stay away for a time; a host is named as {@link Hosts} does. */
public interface HostPauses {

    /**
     * Keeps that a host is not to be asked before a time: one write of 1 unit. A longer pause that is kept already stays.
     */
    void pause(String host, Instant until);

    /** When a host may be asked again; empty where that is now. One read of 0.5 units. */
    Optional<Instant> pausedUntil(String host, Instant now);
}
