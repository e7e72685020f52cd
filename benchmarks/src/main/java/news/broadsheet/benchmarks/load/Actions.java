package news.broadsheet.benchmarks.load;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import news.broadsheet.benchmarks.load.Conversation.Accepted;

/**
 * What a request of each kind is. The first articles get most of the readers and writers, as on the first page of a paper:
 * of ten articles the first gets three in ten, the last one in twenty.
 */
final class Actions {

    private final Api api;
    private final Writers writers;
    private final List<Conversation> conversations;

    /** @param conversations each with a comment in it already */
    Actions(Api api, Writers writers, List<Conversation> conversations) {
        this.api = api;
        this.writers = writers;
        this.conversations = List.copyOf(conversations);
    }

    /** @param number of the request among those of its kind, from which all choices follow */
    Outcome perform(Kind kind, long number) {
        RandomGenerator random = kind.random(number);
        double place = random.nextDouble();
        Conversation conversation = conversations.get((int) (place * place * conversations.size()));
        return switch (kind) {
            case COMMENT -> writers.write(conversation, Optional.empty());
            case REPLY ->
                writers.write(conversation, Optional.of(conversation.any(random).id()));
            case VOTE -> vote(conversation, random);
            case NEWEST -> api.newest(conversation.article());
            case TOP -> api.top(conversation.article());
            case ARTICLE -> api.article(conversation.article());
            case FEED -> api.feed();
        };
    }

    private Outcome vote(Conversation conversation, RandomGenerator random) {
        Accepted comment = conversation.any(random);
        int mood = random.nextInt(10);
        int value = mood < 6 ? 1 : mood < 9 ? -1 : 0;
        return api.vote(conversation.article(), comment.id(), writers.people().voter(comment.author(), random), value);
    }
}
