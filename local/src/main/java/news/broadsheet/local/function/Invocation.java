package news.broadsheet.local.function;

import java.nio.charset.StandardCharsets;

/** How an invocation went. */
public sealed interface Invocation {

    /** @param payload what the function wrote, JSON where it is one of ours */
    @SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
    record Answered(byte[] payload) implements Invocation {

        public String text() {
            return new String(payload, StandardCharsets.UTF_8);
        }
    }

    /** The function threw. */
    record Failed(String errorType, String message) implements Invocation {}

    /** The function took longer than its timeout. */
    record TimedOut(long seconds) implements Invocation {}

    /** What went wrong in one line, or an empty text. */
    default String failure() {
        return switch (this) {
            case Answered answered -> "";
            case Failed failed -> failed.errorType() + ": " + failed.message();
            case TimedOut late -> "Task timed out after " + late.seconds() + " seconds";
        };
    }
}
