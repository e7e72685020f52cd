package news.broadsheet.story;

import java.util.List;
import java.util.Optional;
import news.broadsheet.core.article.Direction;
import news.broadsheet.core.feed.Card;
import news.broadsheet.core.story.FrontPlaces.Ranked;
import news.broadsheet.core.story.Story;
import news.broadsheet.core.story.StoryReader.Told;
import news.broadsheet.core.story.Why;
import news.broadsheet.lambda.Json;
import news.broadsheet.lambda.http.Response;
import news.broadsheet.lambda.view.CardView;
import news.broadsheet.lambda.view.StoryView;
import tools.jackson.core.JsonGenerator;

/** Stories as JSON ({@code Story}, {@code StoryCoverage} and {@code StoryBoost} of docs/api.yaml). */
final class StoriesView {

    private StoriesView() {}

    static void ranked(JsonGenerator json, Ranked ranked, boolean why) {
        Card lead = ranked.entry().lead();
        json.writeStartObject();
        StoryView.properties(json, ranked.entry());
        told(json, lead.headline(), lead);
        json.writeObjectPropertyStart("lead");
        CardView.properties(json, lead);
        json.writeEndObject();
        if (why) {
            StoryView.why(json, ranked.entry().why(), ranked.rankedAt());
        }
        json.writeEndObject();
    }

    static void coverage(JsonGenerator json, Story story, List<Told> told, Optional<String> next) {
        json.writeStartObject();
        StoryView.properties(json, story);
        json.writeStringProperty("headline", story.headline());
        json.writeStringProperty("section", story.section().slug());
        CardView.language(json, story.language(), Direction.of(story.language(), story.headline()));
        json.writeArrayPropertyStart("items");
        told.forEach(each -> article(json, each));
        json.writeEndArray();
        Json.nullable(json, "next", next.orElse(null));
        json.writeEndObject();
    }

    private static void told(JsonGenerator json, String headline, Card lead) {
        json.writeStringProperty("headline", headline);
        json.writeStringProperty("section", lead.section().slug());
        CardView.language(json, lead.language(), lead.direction());
    }

    private static void article(JsonGenerator json, Told told) {
        json.writeStartObject();
        CardView.properties(json, told.card());
        json.writeStringProperty("owner", told.owner());
        json.writeObjectPropertyStart("why");
        json.writeStringProperty(
                "kind",
                switch (told.why()) {
                    case Why.Opens _ -> "opens";
                    case Why.CopyOf _ -> "copy";
                    case Why.Shares _ -> "shares";
                });
        json.writeStringProperty("sentence", told.why().sentence());
        json.writeNumberProperty("similarity", told.score());
        Json.nullable(json, "copyOf", told.why() instanceof Why.CopyOf copy ? copy.article() : null);
        json.writeEndObject();
        json.writeEndObject();
    }

    static Response boosted(Story story) {
        return Response.json(200, "private, no-store", json -> {
            json.writeStartObject();
            json.writeStringProperty("id", story.id().value());
            json.writeNumberProperty("boost", story.boost());
            json.writeEndObject();
        });
    }
}
