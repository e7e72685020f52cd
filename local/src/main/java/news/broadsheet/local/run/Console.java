package news.broadsheet.local.run;

import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Set;
import news.broadsheet.local.function.FunctionLog;

/** What people see of a run, a line for each thing that happened; functions' logs go whole into a file. */
final class Console implements FunctionLog {

    /** Name of the file of functions' logs in the data folder. */
    static final String LOG_FILE = "functions.log";

    /** How a line of figures for CloudWatch begins: for the log file, not for people. */
    private static final String METRICS = "{\"_aws\"";

    private static final Set<LogLevel> SHOWN = Set.of(LogLevel.WARN, LogLevel.ERROR, LogLevel.FATAL);

    /** Its lines tell what comes in from which source, or why not; the others' are for those who look into the file. */
    private static final String TOLD = "FetchFunction";

    private static final int LONGEST = 300;

    private final PrintStream out;
    private final Path logFile;

    Console(PrintStream out, Path logFile) {
        this.out = out;
        this.logFile = logFile;
    }

    synchronized void say(String line) {
        out.println(line);
        out.flush();
    }

    void failed(String function, String reason) {
        say("  ! " + function + ": " + shorten(reason));
    }

    @Override
    public void line(String function, LogLevel level, String text) {
        append(level + " " + function + " " + text.stripTrailing() + "\n");
        if (SHOWN.contains(level)) {
            say("  " + level.name().toLowerCase(Locale.ROOT) + " " + function + ": " + shorten(text));
        } else if (function.equals(TOLD) && !text.startsWith(METRICS)) {
            say("  " + shorten(text));
        }
    }

    private synchronized void append(String text) {
        try {
            Files.writeString(logFile, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String shorten(String text) {
        String first = text.lines().findFirst().orElse("");
        return first.length() <= LONGEST ? first : first.substring(0, LONGEST) + "...";
    }
}
