package news.broadsheet.local.queue;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/**
 * The groups of a FIFO queue whose messages are in work. ElasticMQ gives out one group to one receiver, but forgets to for
 * messages of an earlier run, so the pump keeps turns itself.
 */
final class Turns {

    private final Set<String> taken = new HashSet<>();

    /** Waits until none of these is in work. */
    synchronized void take(Set<String> groups) throws InterruptedException {
        while (!Collections.disjoint(taken, groups)) {
            wait();
        }
        taken.addAll(groups);
    }

    synchronized void giveBack(Set<String> groups) {
        taken.removeAll(groups);
        notifyAll();
    }
}
