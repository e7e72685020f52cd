package news.broadsheet.local.run;

import java.io.PrintStream;
import news.broadsheet.local.operator.OpmlImport;
import news.broadsheet.local.operator.OpmlImport.Outcome;
import news.broadsheet.local.operator.SourceRequest;

/** Tells how far an import has come: in one line that moves on a terminal, in a line now and then elsewhere. */
final class ImportProgress implements OpmlImport.Listener {

    private static final int NOW_AND_THEN = 50;

    private final PrintStream out;
    private final boolean terminal;
    private int added;
    private int there;
    private int refused;

    ImportProgress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    @Override
    public void done(int done, int all, SourceRequest source, Outcome outcome) {
        switch (outcome) {
            case Outcome.Added _ -> added++;
            case Outcome.There _ -> there++;
            case Outcome.Refused refusal -> refused(source.feed() + " was not added: " + refusal.reason());
        }
        if (terminal) {
            out.print("\r  " + done + " of " + all);
            out.flush();
        } else if (done % NOW_AND_THEN == 0 && done < all) {
            out.println("  " + done + " of " + all);
        }
    }

    void refused(String sentence) {
        refused++;
        out.println((terminal ? "\r" : "") + "  ! " + sentence);
    }

    void breakOff() {
        if (terminal && added + there > 0) {
            out.println();
        }
    }

    void end() {
        int all = added + there + refused;
        out.println((terminal ? "\r" : "") + all + (all == 1 ? " feed: " : " feeds: ") + added + " added, " + there
                + " already there and unchanged, " + refused + " refused.");
    }

    boolean isClean() {
        return refused == 0;
    }
}
