package news.broadsheet.local.function;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.nio.charset.StandardCharsets;

/** Hears what functions log. */
@FunctionalInterface
public interface FunctionLog {

    void line(String function, LogLevel level, String text);

    /** The logger of one function's invocations. */
    default LambdaLogger of(String function) {
        return new LambdaLogger() {
            @Override
            public void log(String message) {
                line(function, LogLevel.INFO, message);
            }

            @Override
            public void log(byte[] message) {
                line(function, LogLevel.INFO, new String(message, StandardCharsets.UTF_8));
            }

            @Override
            public void log(String message, LogLevel level) {
                line(function, level, message);
            }
        };
    }
}
