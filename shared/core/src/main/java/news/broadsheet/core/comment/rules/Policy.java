package news.broadsheet.core.comment.rules;

/**
 * What a newsroom asks of comments.
 *
 * @param mode when staff read them
 * @param firstComments how many approved comments make an author known, in mode {@link Mode#FIRST_N}
 * @param banned words that have a comment refused
 * @param suspect words that have it held
 * @param linksBeforeHold with more links it is held
 * @param linksBeforeRefusal with more links it is refused
 * @param classifierCounts whether the verdict of a classifier is heard at all
 * @param withoutClassifier what follows where a classifier was asked and did not answer
 */
public record Policy(
        Mode mode,
        int firstComments,
        WordList banned,
        WordList suspect,
        int linksBeforeHold,
        int linksBeforeRefusal,
        boolean classifierCounts,
        Failure withoutClassifier) {

    public Policy {
        if (firstComments < 0 || linksBeforeHold < 0) {
            throw new IllegalArgumentException("comments and links are counted from 0");
        }
        if (linksBeforeRefusal < linksBeforeHold) {
            throw new IllegalArgumentException("no comment is refused for fewer links than one is held for");
        }
    }

    /** The same with another mode. */
    public Policy with(Mode other) {
        return new Policy(
                other,
                firstComments,
                banned,
                suspect,
                linksBeforeHold,
                linksBeforeRefusal,
                classifierCounts,
                withoutClassifier);
    }

    /** When staff read comments. */
    public enum Mode {
        /** After they are published. */
        AFTER,
        /** Before. */
        BEFORE,
        /** The first of each author before, later ones after. */
        FIRST_N
    }

    /** What follows where a classifier does not answer. */
    public enum Failure {
        HOLD,
        PUBLISH
    }
}
