package news.broadsheet.benchmarks.load;

import java.time.Duration;

/**
 * How long the end of a run may take.
 *
 * @param rest between two comments of one person, from the answer to the next
 * @param most until what was accepted is counted, or a lost answer is had again
 * @param settled after which right counts are looked at once more: counts may be 5 s late, so what counted twice shows by then
 * @param between two looks
 */
record Patience(Duration rest, Duration most, Duration settled, Duration between) {

    /** One comment of an author in three seconds, from answer to sending, with a little for clocks that run apart. */
    static final Patience USUAL = new Patience(
            Duration.ofMillis(3_050), Duration.ofSeconds(60), Duration.ofSeconds(6), Duration.ofMillis(250));
}
