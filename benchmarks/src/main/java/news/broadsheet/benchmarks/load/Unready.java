package news.broadsheet.benchmarks.load;

/** There is nothing to put a load on, or not as asked; the message is a sentence for people. */
final class Unready extends Exception {

    private static final long serialVersionUID = 1L;

    Unready(String message) {
        super(message);
    }
}
