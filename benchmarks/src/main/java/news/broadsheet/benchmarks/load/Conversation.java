package news.broadsheet.benchmarks.load;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** What the service has accepted below one article, beside the count that was there before. */
final class Conversation {

    /** A comment that the service has accepted. */
    record Accepted(String id, Person author) {}

    private final String article;
    private final long before;
    private final List<Accepted> comments = new ArrayList<>();

    /** @param before the public count of comments at the beginning */
    Conversation(String article, long before) {
        this.article = article;
        this.before = before;
    }

    String article() {
        return article;
    }

    synchronized void add(Accepted comment) {
        comments.add(comment);
    }

    synchronized int accepted() {
        return comments.size();
    }

    /** The public count that there should be. */
    synchronized long expected() {
        return before + comments.size();
    }

    /** Any of those accepted, of which there must be one. */
    synchronized Accepted any(RandomGenerator random) {
        return comments.get(random.nextInt(comments.size()));
    }
}
