package news.broadsheet.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** Waiting for what another thread hands over. */
public final class Awaiting {

    private Awaiting() {}

    /** The next of these; fails where none comes in a time far beyond the usual. */
    public static <T> T next(BlockingQueue<T> queue) throws InterruptedException {
        T next = queue.poll(60, TimeUnit.SECONDS);
        assertThat(next).as("what was waited for").isNotNull();
        return Objects.requireNonNull(next);
    }
}
