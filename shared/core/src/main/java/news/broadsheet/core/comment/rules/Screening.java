package news.broadsheet.core.comment.rules;

import java.util.Optional;
import news.broadsheet.core.comment.rules.Facts.Classifier;
import news.broadsheet.core.comment.rules.Policy.Failure;
import news.broadsheet.core.comment.rules.Policy.Mode;
import news.broadsheet.core.comment.rules.Verdict.Hold;
import news.broadsheet.core.comment.rules.Verdict.Publish;
import news.broadsheet.core.comment.rules.Verdict.Refuse;

/**
 * Decides whether a comment is published, held for staff or refused. The first that holds decides, in this order, whatever else
 * does:
 *
 * <ol>
 *   <li>refused: a banned word; more links than are taken; the same as a recent comment of its author; bad by the classifier
 *   <li>held: a suspect word; more links than are published unread; suspect by the classifier; a classifier that did not answer;
 *       the mode, which is to read all before, or an author who was warned; an author with too few approved comments
 *   <li>published
 * </ol>
 *
 * <p>It is cheap and can be asked twice: first without a classifier, and with its answer only where the comment was not refused.
 * It asks nobody and changes nothing. How often an author may write is not its matter.
 */
public final class Screening {

    private Screening() {}

    public static Verdict of(Facts facts, Policy policy) {
        int links = Links.in(facts.text()).links();
        Optional<Classifier> classifier =
                Optional.ofNullable(facts.classifier()).filter(_ -> policy.classifierCounts());
        return refused(facts, policy, links, classifier)
                .or(() -> held(facts, policy, links, classifier))
                .orElseGet(Publish::new);
    }

    private static Optional<Verdict> refused(Facts facts, Policy policy, int links, Optional<Classifier> classifier) {
        Optional<String> banned = policy.banned().find(facts.text()).map(WordList.Match::entry);
        if (banned.isPresent()) {
            return banned.map(word -> new Refuse(Reason.BANNED_WORD, word));
        }
        if (links > policy.linksBeforeRefusal()) {
            return refuse(Reason.LINKS);
        }
        if (facts.recent().contains(Likeness.of(facts.text()))) {
            return refuse(Reason.DUPLICATE);
        }
        return classifier.filter(Classifier.BAD::equals).flatMap(_ -> refuse(Reason.CLASSIFIER));
    }

    private static Optional<Verdict> held(Facts facts, Policy policy, int links, Optional<Classifier> classifier) {
        Optional<String> suspect = policy.suspect().find(facts.text()).map(WordList.Match::entry);
        if (suspect.isPresent()) {
            return suspect.map(word -> new Hold(Reason.SUSPECT_WORD, word));
        }
        if (links > policy.linksBeforeHold()) {
            return hold(Reason.LINKS);
        }
        if (classifier.filter(Classifier.SUSPECT::equals).isPresent()) {
            return hold(Reason.CLASSIFIER);
        }
        if (policy.withoutClassifier() == Failure.HOLD
                && classifier.filter(Classifier.UNAVAILABLE::equals).isPresent()) {
            return hold(Reason.CLASSIFIER_UNAVAILABLE);
        }
        return heldUnread(facts, policy);
    }

    /** Nothing is said against the text. */
    private static Optional<Verdict> heldUnread(Facts facts, Policy policy) {
        if (policy.mode() == Mode.BEFORE || facts.warned()) {
            return hold(Reason.MODE);
        }
        boolean isNew = policy.mode() == Mode.FIRST_N && facts.approved() < policy.firstComments();
        return isNew ? hold(Reason.NEW_AUTHOR) : Optional.empty();
    }

    private static Optional<Verdict> refuse(Reason reason) {
        return Optional.of(new Refuse(reason, null));
    }

    private static Optional<Verdict> hold(Reason reason) {
        return Optional.of(new Hold(reason, null));
    }
}
