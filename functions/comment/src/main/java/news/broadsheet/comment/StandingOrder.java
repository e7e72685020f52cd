package news.broadsheet.comment;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import news.broadsheet.core.comment.Actor;
import news.broadsheet.core.comment.Decision;
import news.broadsheet.core.comment.Decision.Action;
import news.broadsheet.core.comment.Standing;
import news.broadsheet.core.comment.rules.Policy.Mode;
import news.broadsheet.lambda.http.Problem;
import news.broadsheet.lambda.http.Request;
import org.jspecify.annotations.Nullable;

/**
 * A decision about a person, as sent.
 *
 * @param until of a suspension; null for anything else
 * @param mode of moderation; null where the site's is to hold, and for anything else
 * @param version of the standing that was read
 */
record StandingOrder(Ruling ruling, @Nullable Instant until, @Nullable Mode mode, long version) {

    private static final Set<Action> ACTIONS =
            EnumSet.of(Action.WARN, Action.SUSPEND, Action.BAN, Action.LIFT, Action.MODE);

    /** @throws Problem 400, 413 or 415 */
    static StandingOrder of(Request request, Instant now) {
        Set<String> members = new HashSet<>(Ruling.MEMBERS);
        members.addAll(Set.of("until", "mode", "version"));
        Form form = Form.of(request, Form.MOST_BODY_BYTES, members);
        Ruling ruling = Ruling.of(form, ACTIONS);
        requireOnlyWith(form, "until", ruling, Action.SUSPEND);
        requireOnlyWith(form, "mode", ruling, Action.MODE);
        if (ruling.action() == Action.MODE && !form.has("mode")) {
            throw Form.missing("mode");
        }
        Instant until = ruling.action() == Action.SUSPEND ? until(form, now) : null;
        Mode mode = form.choice("mode", List.of(Mode.values())).orElse(null);
        return new StandingOrder(ruling, until, mode, form.version());
    }

    private static void requireOnlyWith(Form form, String member, Ruling ruling, Action action) {
        if (form.has(member) && ruling.action() != action) {
            throw Form.wrong(member, "This goes with the action " + Form.spelled(action) + " only.");
        }
    }

    private static Instant until(Form form, Instant now) {
        Instant until = form.requireTime("until").truncatedTo(ChronoUnit.MILLIS);
        if (!until.isAfter(now)
                || until.isAfter(now.atZone(ZoneOffset.UTC).plusYears(1).toInstant())) {
            throw Form.wrong("until", "A suspension ends within a year from now.");
        }
        return until;
    }

    /** Who may never write again, and who may after all, is not for editors to say. */
    boolean isForAdmin(Standing now) {
        return ruling.action() == Action.BAN || (ruling.action() == Action.LIFT && now.banned());
    }

    /** Why it is not for a person who stands so; empty where it is. */
    Optional<String> objection(Standing now, Instant at) {
        return switch (ruling.action()) {
            case WARN ->
                now.mayWrite(at) ? Optional.empty() : Optional.of("Who may not write is not warned: lift that first.");
            case SUSPEND, BAN -> now.banned() ? Optional.of("This person is banned already.") : Optional.empty();
            case LIFT ->
                now.warned() || now.banned() || now.suspendedUntil() != null
                        ? Optional.empty()
                        : Optional.of("This person is neither warned nor suspended nor banned.");
            default -> Optional.empty();
        };
    }

    /** Whether a person stands so by this very order, sent again. */
    boolean isWhatMade(Standing now, Actor by) {
        return ruling.isWhat(now.decision(), by)
                && (ruling.action() != Action.SUSPEND || Objects.equals(until, now.suspendedUntil()))
                && (ruling.action() != Action.MODE || mode == now.mode());
    }

    Standing after(Standing now, Actor by, Instant at) {
        Decision decision = ruling.by(by, at);
        return switch (ruling.action()) {
            case WARN -> standing(now, now.mode(), true, null, false, decision);
            case SUSPEND -> standing(now, now.mode(), now.warned(), until, false, decision);
            case BAN -> standing(now, now.mode(), now.warned(), null, true, decision);
            case LIFT -> standing(now, now.mode(), false, null, false, decision);
            case MODE -> standing(now, mode, now.warned(), now.suspendedUntil(), now.banned(), stillTold(now, decision));
            default -> throw new IllegalStateException("nothing that is decided about a person: " + ruling.action());
        };
    }

    /** Who may not write is told why for as long as it lasts, whatever else is decided meanwhile. */
    private static Decision stillTold(Standing now, Decision decision) {
        Decision before = now.decision();
        boolean restricted = now.banned() || now.suspendedUntil() != null;
        return restricted && before != null && decision.reason() == null
                ? decision.because(decision.code(), before.reason(), decision.note())
                : decision;
    }

    private static Standing standing(
            Standing now,
            @Nullable Mode mode,
            boolean warned,
            @Nullable Instant until,
            boolean banned,
            Decision decision) {
        return new Standing(now.key(), now.approved(), mode, warned, until, banned, decision, now.version() + 1);
    }
}
