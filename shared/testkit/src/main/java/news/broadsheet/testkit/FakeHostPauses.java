package news.broadsheet.testkit;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import news.broadsheet.core.source.HostPauses;

/** Pauses of hosts in memory; as in the table, times are whole milliseconds. */
public final class FakeHostPauses implements HostPauses {

    private final Map<String, Instant> pauses = new HashMap<>();

    @Override
    public synchronized void pause(String host, Instant until) {
        Instant kept = Instant.ofEpochMilli(until.toEpochMilli());
        pauses.merge(host, kept, (before, now) -> now.isAfter(before) ? now : before);
    }

    @Override
    public synchronized Optional<Instant> pausedUntil(String host, Instant now) {
        return Optional.ofNullable(pauses.get(host)).filter(now::isBefore);
    }
}
