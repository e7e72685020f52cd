package news.broadsheet.testkit;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import news.broadsheet.core.feed.PingStore;

/** What a hub has been told, in memory. */
public final class FakePings implements PingStore {

    private final AtomicReference<Told> kept = new AtomicReference<>(Told.NOTHING);

    @Override
    public Optional<Told> find() {
        return Optional.of(kept.get()).filter(told -> told.version() > 0);
    }

    @Override
    public boolean put(Told next) {
        Told before = kept.get();
        return before.version() == next.version() - 1 && kept.compareAndSet(before, next);
    }
}
