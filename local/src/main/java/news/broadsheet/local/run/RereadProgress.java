package news.broadsheet.local.run;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;
import news.broadsheet.local.operator.PagesAgain;
import news.broadsheet.local.operator.PagesAgain.Counts;

/** Tells how far the reading of kept pages has come: in one line that moves on a terminal, in a line now and then elsewhere. */
final class RereadProgress implements PagesAgain.Listener {

    private static final int NOW_AND_THEN = 500;

    private final PrintStream out;
    private final boolean terminal;
    private Optional<String> next = Optional.empty();
    private boolean isOpen;
    private int told;

    RereadProgress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    @Override
    public void failed(String article, String reason) {
        out.println((terminal ? "\r" : "") + "  ! the page of article " + article + " was not read: " + reason);
    }

    @Override
    public void read(Counts soFar, Optional<String> reached, Optional<String> position) {
        next = position;
        String line = "  " + pages(soFar.read()) + " read, " + number(soFar.changed()) + " changed"
                + reached.map(day -> ", at those of " + day).orElse("");
        if (terminal) {
            out.print("\r" + line);
            out.flush();
            isOpen = true;
        } else if (position.isPresent() && soFar.read() - told >= NOW_AND_THEN) {
            out.println(line);
            told = soFar.read();
        }
    }

    /** Where a run that broke off goes on; empty where it had not begun. */
    Optional<String> next() {
        return next;
    }

    void breakOff() {
        if (isOpen) {
            out.println();
        }
    }

    void end(Counts counts) {
        breakOff();
        out.println(pages(counts.read()) + " read: " + number(counts.changed()) + " changed, "
                + number(counts.unchanged()) + " unchanged, " + number(counts.gone()) + " gone, "
                + number(counts.failed()) + " failed.");
    }

    private static String pages(int count) {
        return number(count) + (count == 1 ? " page" : " pages");
    }

    private static String number(int count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
