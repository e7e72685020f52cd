package news.broadsheet.story;

import java.util.Optional;
import news.broadsheet.core.story.FrontName;
import news.broadsheet.core.story.FrontName.Order;
import news.broadsheet.core.story.StoryId;
import news.broadsheet.lambda.http.ListParameters;
import news.broadsheet.lambda.http.Problem;
import news.broadsheet.lambda.http.Request;

/** What a reader asks of stories. */
final class StoriesQuery {

    private StoriesQuery() {}

    /** @throws Problem 400 where a parameter cannot name an order, a section or a language */
    static FrontName front(Request request) {
        return new FrontName(
                request.query("sort").map(StoriesQuery::order).orElse(Order.TOP),
                ListParameters.section(request).orElse(null),
                ListParameters.language(request).orElse(null));
    }

    /** Names the list for its cursors. */
    static String scope(FrontName front) {
        return "stories?sort=" + front.order() + "&section="
                + (front.section() == null ? "" : front.section().slug()) + "&lang="
                + (front.language() == null ? "" : front.language());
    }

    static Optional<StoryId> story(Request request) {
        return StoryId.parse(request.path("story"));
    }

    static Problem unknown() {
        return Problem.notFound("There is no story of this id.");
    }

    private static Order order(String text) {
        return switch (text) {
            case "top" -> Order.TOP;
            case "latest" -> Order.LATEST;
            default ->
                throw Problem.badRequest("Stories are sorted by top or latest.").at("sort");
        };
    }
}
