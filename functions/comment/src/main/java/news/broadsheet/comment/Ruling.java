package news.broadsheet.comment;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import news.broadsheet.core.comment.Actor;
import news.broadsheet.core.comment.Decision;
import news.broadsheet.core.comment.Decision.Action;
import org.jspecify.annotations.Nullable;

/**
 * What somebody of the staff wants decided, and why; the one place that says how much may be said about it.
 *
 * @param reason for whom it concerns to read
 * @param note for staff alone
 */
record Ruling(Action action, @Nullable String code, @Nullable String reason, @Nullable String note) {

    /** Most code points. */
    static final int MOST_REASON = 500;

    static final int MOST_NOTE = 1_000;

    /** What a ruling is read from, besides what it is about. */
    static final Set<String> MEMBERS = Set.of("action", "code", "reason", "note");

    private static final int MOST_CODE = 40;
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]*");

    /** Nobody is dealt with so without being told why. */
    private static final Set<Action> EXPLAINED =
            EnumSet.of(Action.REJECT, Action.REMOVE, Action.EDIT, Action.WARN, Action.SUSPEND, Action.BAN);

    /** @throws news.broadsheet.lambda.http.Problem 400 where the action is none of these, or has no reason and needs one */
    static Ruling of(Form form, Collection<Action> actions) {
        return of(form, form.requireChoice("action", actions));
    }

    static Ruling of(Form form, Action action) {
        String reason = form.text("reason", MOST_REASON).orElse(null);
        if (reason == null && EXPLAINED.contains(action)) {
            throw Form.wrong("reason", "Say why, in a sentence for whom it concerns.");
        }
        String code = form.text("code", MOST_CODE).orElse(null);
        if (code != null && !CODE.matcher(code).matches()) {
            throw Form.wrong("code", "A code has upper-case letters, digits and _, such as OFF_TOPIC.");
        }
        return new Ruling(action, code, reason, form.text("note", MOST_NOTE).orElse(null));
    }

    Decision by(Actor actor, Instant at) {
        return Decision.of(action, actor, at).because(code, reason, note);
    }

    /** Whether this is what was decided, by the same person: sent again because an answer was lost. */
    boolean isWhat(@Nullable Decision last, Actor actor) {
        return last != null
                && last.action() == action
                && last.by().kind() == actor.kind()
                && Objects.equals(last.by().key(), actor.key())
                && Objects.equals(last.code(), code)
                && Objects.equals(last.reason(), reason)
                && Objects.equals(last.note(), note);
    }
}
