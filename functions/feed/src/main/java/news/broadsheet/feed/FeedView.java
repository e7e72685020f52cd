package news.broadsheet.feed;

import news.broadsheet.core.article.Section;
import news.broadsheet.core.feed.Card;
import news.broadsheet.lambda.view.CardView;
import news.broadsheet.lambda.view.CommentCounts;
import tools.jackson.core.JsonGenerator;

/** The items of this function's lists as JSON ({@code Card}, {@code Section} of docs/api.yaml). */
final class FeedView {

    private FeedView() {}

    static void card(JsonGenerator json, Card card, CommentCounts counts) {
        json.writeStartObject();
        CardView.properties(json, card);
        counts.property(json, card.id());
        json.writeEndObject();
    }

    static void section(JsonGenerator json, Section section) {
        json.writeStartObject();
        json.writeStringProperty("id", section.slug());
        json.writeStringProperty("title", section.title());
        json.writeEndObject();
    }
}
