package news.broadsheet.comment;

import java.time.Instant;
import java.util.List;
import news.broadsheet.core.Ids;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.comment.Actor;
import news.broadsheet.core.comment.Author;
import news.broadsheet.core.comment.CommentStore.Admission;
import news.broadsheet.core.comment.Decision;
import news.broadsheet.core.comment.Newsroom.AuditEntry;
import news.broadsheet.core.comment.Standing;
import news.broadsheet.core.comment.rules.DisplayNames;
import news.broadsheet.core.comment.rules.Facts;
import news.broadsheet.core.comment.rules.Policy;
import news.broadsheet.core.comment.rules.Reason;
import news.broadsheet.core.comment.rules.Screening;
import news.broadsheet.core.comment.rules.Verdict;
import news.broadsheet.lambda.http.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What a text has to pass before it is published, new or edited. What is refused is refused before anything is written; what is
 * held is held in the one write that stores it, by the standing that this write found.
 */
final class Gate {

    private final Ports ports;

    Gate(Ports ports) {
        this.ports = ports;
    }

    /**
     * Checks the text, and has the classifier read it.
     *
     * @return what is left to decide when the author's standing is known
     * @throws Problem 422 where it is refused, with the reason
     */
    Judgement judge(String text, House house, Author author, ArticleId article, Instant now) {
        refuse(verdict(text, house.policy(), null), author, article, now);
        Facts.Classifier opinion = ports.classifier().judge(text);
        refuse(verdict(text, house.policy(), opinion), author, article, now);
        return new Judgement(text, house.policy(), opinion);
    }

    /** Nothing but what is refused can come of it: held is decided later, by the standing. */
    private static Verdict verdict(String text, Policy policy, Facts.@Nullable Classifier opinion) {
        return Screening.of(new Facts(text, 0, false, List.of(), opinion), policy);
    }

    private void refuse(Verdict verdict, Author author, ArticleId article, Instant now) {
        if (verdict instanceof Verdict.Refuse(Reason reason, String word)) {
            if (word != null) {
                note(reason, word, author, article, now);
            }
            throw refused(reason);
        }
    }

    /** Staff can see what their lists keep out, and whom; the text itself is not kept. */
    private void note(Reason reason, String word, Author author, ArticleId article, Instant now) {
        Decision decision = Decision.of(Decision.Action.REFUSE, Actor.RULES, now)
                .because(reason.name(), reason.sentence(), "A comment on article " + article + ".")
                .found(word);
        String id = Ids.of("audit", "refused", author.key(), now.toString());
        ports.newsroom().note(new AuditEntry(id, "person", author.key(), decision));
    }

    static Problem refused(Reason reason) {
        return Problem.of(422, "Unprocessable content", reason.sentence())
                .kind("refused")
                .member("code", reason.name())
                .at("text");
    }

    /** @throws Problem 422 where a reader bears a name that could be taken for somebody else's */
    static void requireOwnName(Author author, House house) {
        if (DisplayNames.conflict(author.name(), house.reservedNames()).isPresent()) {
            throw Problem.of(
                            422,
                            "Unprocessable content",
                            "Your display name could be taken for somebody else's: choose another where you sign in.")
                    .kind("display-name");
        }
    }

    /** A text that is not refused. */
    record Judgement(String text, Policy policy, Facts.@Nullable Classifier opinion) {

        /** Publishes or holds. */
        Admission admission(Instant now) {
            return (comment, author) -> of(author) instanceof Verdict.Hold(Reason reason, String word)
                    ? comment.held(decision(reason, word, now))
                    : comment;
        }

        Verdict of(Standing author) {
            Policy own = author.mode() == null ? policy : policy.with(author.mode());
            int approved = (int) Math.min(Integer.MAX_VALUE, Math.max(0, author.approved()));
            return Screening.of(new Facts(text, approved, author.warned(), List.of(), opinion), own);
        }

        static Decision decision(Reason reason, @Nullable String word, Instant now) {
            return Decision.of(Decision.Action.HOLD, Actor.RULES, now)
                    .because(reason.name(), reason.sentence(), null)
                    .found(word);
        }
    }
}
