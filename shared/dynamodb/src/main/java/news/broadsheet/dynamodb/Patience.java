package news.broadsheet.dynamodb;

import java.util.concurrent.ThreadLocalRandom;
import news.broadsheet.core.StoreBusyException;

/** A few more tries for what the SDK does not retry itself: unprocessed parts of a batch, lost races. */
final class Patience {

    private static final int TRIES = 5;
    private static final int FIRST_WAIT_MS = 20;

    private int tries;

    /**
     * Waits before the next try: 10 to 20 ms the first time, twice as long each time after.
     *
     * @throws StoreBusyException when there have been enough
     */
    void spend(String what) {
        tries++;
        if (tries >= TRIES) {
            throw new StoreBusyException(what, new IllegalStateException("tried " + TRIES + " times"));
        }
        int most = FIRST_WAIT_MS << (tries - 1);
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(most / 2, most));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreBusyException(what, e);
        }
    }
}
