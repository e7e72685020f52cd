package news.broadsheet.outbound.web;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * Ends a request after a total time, however slowly a server drips: a client's own timeouts are for each piece alone. The
 * request runs on a virtual thread; whoever calls waits.
 */
public final class Deadline {

    /** Why a request was ended. */
    public enum Ended {
        LATE,
        INTERRUPTED
    }

    private final String name;
    private final Duration total;

    /**
     * @param name of the threads
     * @param total from the call to the end of the work
     */
    public Deadline(String name, Duration total) {
        this.name = name;
        this.total = total;
    }

    /**
     * @param work plans for whatever servers may do: what it throws is a bug
     * @param cancel ends the work from this thread
     * @param otherwise the outcome where it was ended
     */
    public <T> T run(Callable<T> work, Runnable cancel, Function<Ended, T> otherwise) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread.ofVirtual().name(name).start(task);
        try {
            return task.get(total.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            cancel.run();
            return otherwise.apply(Ended.LATE);
        } catch (InterruptedException e) {
            cancel.run();
            Thread.currentThread().interrupt();
            return otherwise.apply(Ended.INTERRUPTED);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a request failed in a way nobody planned for", e.getCause());
        }
    }
}
