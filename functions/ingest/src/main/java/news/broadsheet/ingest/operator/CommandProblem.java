package news.broadsheet.ingest.operator;

/** A command that cannot be carried out; its message is one sentence for whoever gave it. Nothing was changed. */
final class CommandProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CommandProblem(String sentence) {
        super(sentence, null, false, false);
    }
}
