package news.broadsheet.benchmarks.load;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/**
 * Who may write now: each person has one comment on its way at a time, and rests after its answer for as long as the service
 * asks between two comments. Who has rested longest comes first.
 */
final class People {

    private final List<Person> all;
    private final Duration rest;
    private final DelayQueue<Turn> turns = new DelayQueue<>();
    private final AtomicLong waits = new AtomicLong();

    private record Turn(Person person, long readyAt) implements Delayed {

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(readyAt - System.nanoTime(), TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(readyAt - ((Turn) other).readyAt, 0);
        }
    }

    People(List<Person> all, Duration rest) {
        this.all = List.copyOf(all);
        this.rest = rest;
        all.forEach(person -> turns.add(new Turn(person, System.nanoTime())));
    }

    int count() {
        return all.size();
    }

    /** How often somebody was to write while everybody wrote or rested. */
    long waits() {
        return waits.get();
    }

    /** Somebody to write, who is to be given back; empty where nobody may within the time given. */
    Optional<Person> take(Duration patience) throws InterruptedException {
        Turn turn = turns.poll();
        if (turn == null) {
            waits.incrementAndGet();
            turn = turns.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
        }
        return Optional.ofNullable(turn).map(Turn::person);
    }

    /** After the answer. */
    void rest(Person person) {
        turns.add(new Turn(person, System.nanoTime() + rest.toNanos()));
    }

    /** Somebody to vote, which needs no rest: anybody but the one named, unless there is nobody else. */
    Person voter(Person author, RandomGenerator random) {
        int index = random.nextInt(all.size());
        Person person = all.get(index);
        return person.equals(author) ? all.get((index + 1) % all.size()) : person;
    }
}
