package news.broadsheet.benchmarks.load;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import news.broadsheet.benchmarks.load.Conversation.Accepted;
import news.broadsheet.lambda.Json;

/**
 * Before a run: finds articles, writes one comment below each, which replies and votes need, and asks once for what not
 * every service has. What it sends is in no figure, but its comments are among those accepted.
 */
final class Preparation {

    private final Api api;
    private final String url;

    Preparation(Api api, String url) {
        this.api = api;
        this.url = url;
    }

    /** @throws Unready where there is no service, or none with articles */
    List<String> articles() throws Unready {
        return switch (api.feed()) {
            case Outcome.Ok ok -> {
                List<String> ids = Api.tree(ok)
                        .path("items")
                        .valueStream()
                        .map(card -> Json.text(card, "id"))
                        .filter(Objects::nonNull)
                        .toList();
                if (ids.isEmpty()) {
                    throw new Unready(
                            "There are no articles at " + url + "/v1/feed yet: wait a moment, or add a source.");
                }
                yield ids;
            }
            case Outcome.Refused refused ->
                throw new Unready(
                        "What answers at " + url + " is no Broadsheet: /v1/feed has status " + refused.status() + ".");
            case Outcome.Failed failed ->
                throw new Unready("Nothing is to be had at " + url + " (" + failed.reason()
                        + "): start the service with ./broadsheet run, or say --url.");
        };
    }

    /** @throws Unready where a comment is not accepted, or not counted */
    List<Conversation> conversations(List<String> articles, Writers writers) throws Unready {
        List<Conversation> conversations = new ArrayList<>();
        // No more than there are people, so that nobody has to rest before the beginning.
        for (String article :
                articles.subList(0, Math.min(articles.size(), writers.people().count()))) {
            OptionalLong before = Exactness.count(api, article);
            if (before.isEmpty()) {
                throw new Unready("The article " + article + " does not tell how many comments it has.");
            }
            Conversation conversation = new Conversation(article, before.getAsLong());
            Outcome outcome = writers.write(conversation, Optional.empty());
            if (!(outcome instanceof Outcome.Ok)) {
                throw new Unready("The first comment below the article " + article + " was not accepted: "
                        + outcome.told() + ".");
            }
            conversations.add(conversation);
        }
        return conversations;
    }

    /** What this service does not have, each with the reason, for people. */
    Map<Kind, String> leftOut(Conversation conversation, People people) {
        Map<Kind, String> leftOut = new EnumMap<>(Kind.class);
        SplittableRandom random = new SplittableRandom(1);
        Accepted comment = conversation.any(random);
        Person voter = people.voter(comment.author(), random);
        if (api.vote(conversation.article(), comment.id(), voter, 1) instanceof Outcome.Refused refused
                && (refused.status() == 404 || refused.status() == 405)) {
            leftOut.put(Kind.VOTE, "the service has no votes (status " + refused.status() + ")");
        }
        if (api.top(conversation.article()) instanceof Outcome.Refused refused && refused.status() == 400) {
            leftOut.put(Kind.TOP, "the service does not know sort=top (status 400)");
        }
        return leftOut;
    }
}
