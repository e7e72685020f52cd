package news.broadsheet.local.run;

import org.jspecify.annotations.Nullable;

/** The service cannot start; the message is one sentence that says why and what to do. */
final class StartException extends Exception {

    private static final long serialVersionUID = 1L;

    StartException(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }

    StartException(String sentence) {
        this(sentence, null);
    }
}
