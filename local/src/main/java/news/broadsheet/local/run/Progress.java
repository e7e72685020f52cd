package news.broadsheet.local.run;

import java.io.Console;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;

/** How far a long command has come: in one line that moves on a terminal, in a line now and then elsewhere. */
final class Progress {

    private static final Duration NOW_AND_THEN = Duration.ofSeconds(10);

    private final PrintStream err;
    private final InstantSource clock;
    private final boolean terminal;
    private final Instant began;
    private Instant told;
    private boolean isOpen;

    Progress(PrintStream err, InstantSource clock) {
        this.err = err;
        this.clock = clock;
        this.terminal =
                Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
        this.began = clock.instant();
        this.told = began;
    }

    /** @param done of what the line says, for the rate */
    void at(long done, String line) {
        Instant now = clock.instant();
        if (terminal) {
            err.print("\r  " + line + ", " + rate(done));
            err.flush();
            isOpen = true;
        } else if (!now.isBefore(told.plus(NOW_AND_THEN))) {
            err.println("  " + line + ", " + rate(done));
            told = now;
        }
    }

    /** Leaves the moving line, for whatever is to be said next. */
    void leave() {
        if (isOpen) {
            err.println();
            isOpen = false;
        }
    }

    String rate(long done) {
        long millis = Math.max(1, Duration.between(began, clock.instant()).toMillis());
        return number(done * 1_000 / millis) + "/s";
    }

    static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
