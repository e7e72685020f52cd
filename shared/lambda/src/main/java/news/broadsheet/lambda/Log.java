package news.broadsheet.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.io.PrintWriter;
import java.io.StringWriter;
import news.broadsheet.core.StoreBusyException;

/**
 * A function's log: single lines that the platform wraps as JSON with time, level and request id. Never an event, a header,
 * the environment or what a reader wrote: those hold credentials and personal data.
 */
public final class Log {

    private final Context context;

    public Log(Context context) {
        this.context = context;
    }

    public void info(String line) {
        context.getLogger().log(line, LogLevel.INFO);
    }

    public void warn(String line) {
        context.getLogger().log(line, LogLevel.WARN);
    }

    /** A line of {@link Metrics}. Bytes are not wrapped by the platform, so CloudWatch finds the figures. */
    public void metrics(byte[] line) {
        context.getLogger().log(line);
    }

    /** A step that failed and comes again: a busy store in one line, anything else as {@link #bug}. */
    public void failed(String line, RuntimeException cause) {
        if (cause instanceof StoreBusyException) {
            warn(line + ": " + cause.getMessage());
        } else {
            bug(line, cause);
        }
    }

    /** Something nobody planned for: the line and where it happened. */
    public void bug(String line, Throwable cause) {
        StringWriter trace = new StringWriter();
        cause.printStackTrace(new PrintWriter(trace));
        context.getLogger().log(line + "\n" + trace, LogLevel.ERROR);
    }
}
