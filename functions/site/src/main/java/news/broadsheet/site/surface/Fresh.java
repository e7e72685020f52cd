package news.broadsheet.site.surface;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that is asked for anew once it is a minute old; until then a warm instance has it at hand. */
final class Fresh<T> {

    static final Duration MINUTE = Duration.ofMinutes(1);

    private final InstantSource clock;
    private final Supplier<T> source;
    private @Nullable Kept<T> kept;

    private record Kept<T>(T value, Instant at) {}

    Fresh(InstantSource clock, Supplier<T> source) {
        this.clock = clock;
        this.source = source;
    }

    synchronized T get() {
        Instant now = clock.instant();
        Kept<T> before = kept;
        if (before != null && now.isBefore(before.at().plus(MINUTE)) && !now.isBefore(before.at())) {
            return before.value();
        }
        T value = source.get();
        kept = new Kept<>(value, now);
        return value;
    }
}
