package news.broadsheet.testkit;

import news.broadsheet.core.StoreBusyException;

/**
 * Makes a store fail midway: lets a number of requests through, then refuses every further one until told to recover. A
 * write of several steps counts as several requests, as it would over a network.
 */
public final class Throttle {

    private long allowed = Long.MAX_VALUE;
    private long seen;

    /** Lets {@code requests} more through, and then none. */
    public synchronized void failAfter(int requests) {
        allowed = requests;
    }

    public synchronized void recover() {
        allowed = Long.MAX_VALUE;
    }

    /** Requests let through since the beginning. */
    public synchronized long seen() {
        return seen;
    }

    /** @throws StoreBusyException once the allowance is used up */
    synchronized void request() {
        if (allowed == 0) {
            throw new StoreBusyException("throttled by the test", new IllegalStateException("no allowance left"));
        }
        allowed--;
        seen++;
    }
}
