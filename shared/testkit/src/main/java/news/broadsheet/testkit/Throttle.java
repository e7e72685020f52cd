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

    /** Takes one request of the allowance; false once it is used up. */
    public synchronized boolean allows() {
        if (allowed == 0) {
            return false;
        }
        allowed--;
        seen++;
        return true;
    }

    /** @throws StoreBusyException once the allowance is used up */
    void request() {
        if (!allows()) {
            throw new StoreBusyException("throttled by the test", new IllegalStateException("no allowance left"));
        }
    }
}
