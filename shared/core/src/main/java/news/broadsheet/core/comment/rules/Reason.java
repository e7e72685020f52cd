package news.broadsheet.core.comment.rules;

/** Why a comment is not published at once. */
public enum Reason {
    BANNED_WORD("It uses language that is not published here."),
    LINKS("It has many links."),
    DUPLICATE("You have written the same before."),
    CLASSIFIER("It may not be in keeping with the rules of this conversation."),
    SUSPECT_WORD("An editor reads it first, because of its wording."),
    CLASSIFIER_UNAVAILABLE("It could not be checked just now, so an editor reads it first."),
    MODE("An editor reads it before it appears."),
    NEW_AUTHOR("An editor reads the first comments of everybody who is new here.");

    private final String sentence;

    Reason(String sentence) {
        this.sentence = sentence;
    }

    /** What its author may read. It names no word of a list, or the list would be learned by trying. */
    public String sentence() {
        return sentence;
    }
}
