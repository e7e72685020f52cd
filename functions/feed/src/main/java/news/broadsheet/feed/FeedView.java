package news.broadsheet.feed;

import news.broadsheet.core.article.Section;
import news.broadsheet.core.feed.Card;
import news.broadsheet.core.story.FrontPlaces.Ranked;
import news.broadsheet.lambda.view.CardView;
import news.broadsheet.lambda.view.CommentCounts;
import news.broadsheet.lambda.view.StoryView;
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

    /** A story's lead, with the story beside it, and why it stands where it does where that was asked for. */
    static void ranked(JsonGenerator json, Ranked ranked, CommentCounts counts, boolean why) {
        json.writeStartObject();
        CardView.properties(json, ranked.entry().lead());
        counts.property(json, ranked.entry().lead().id());
        StoryView.property(json, ranked.entry());
        if (why) {
            StoryView.why(json, ranked.entry().why(), ranked.rankedAt());
        }
        json.writeEndObject();
    }

    static void section(JsonGenerator json, Section section) {
        json.writeStartObject();
        json.writeStringProperty("id", section.slug());
        json.writeStringProperty("title", section.title());
        json.writeEndObject();
    }
}
