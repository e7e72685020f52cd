package news.broadsheet.lambda.view;

import java.time.Instant;
import java.util.List;
import news.broadsheet.core.story.FrontPages.Entry;
import news.broadsheet.core.story.FrontPages.Factors;
import news.broadsheet.core.story.Story;
import news.broadsheet.core.story.StoryId;
import tools.jackson.core.JsonGenerator;

/** What lists and stories have in common ({@code StoryFields} and {@code RankReason} of docs/api.yaml). */
public final class StoryView {

    private StoryView() {}

    /** Writes the property {@code story} of a card that leads it. */
    public static void property(JsonGenerator json, Entry entry) {
        json.writeObjectPropertyStart("story");
        properties(json, entry);
        json.writeEndObject();
    }

    /** Writes a ranked story's properties into the object that is open. */
    public static void properties(JsonGenerator json, Entry entry) {
        properties(json, entry.story(), entry.articles(), entry.owners(), entry.firstSeen(), entry.lastSeen());
        others(json, entry.others());
    }

    /** Writes a story's properties into the object that is open. */
    public static void properties(JsonGenerator json, Story story) {
        properties(json, story.id(), story.articles(), story.owners().size(), story.firstSeen(), story.lastSeen());
        others(
                json,
                story.shown().stream()
                        .skip(1)
                        .map(shown -> shown.card().source().name())
                        .distinct()
                        .toList());
    }

    private static void properties(
            JsonGenerator json, StoryId id, int articles, int owners, Instant firstSeen, Instant lastSeen) {
        json.writeStringProperty("id", id.value());
        json.writeNumberProperty("articles", articles);
        json.writeNumberProperty("owners", owners);
        json.writeStringProperty("firstSeenAt", firstSeen.toString());
        json.writeStringProperty("lastSeenAt", lastSeen.toString());
    }

    private static void others(JsonGenerator json, List<String> others) {
        json.writeArrayPropertyStart("others");
        others.forEach(json::writeString);
        json.writeEndArray();
    }

    /** Writes the property {@code why} of a place in a ranking. */
    public static void why(JsonGenerator json, Factors why, Instant rankedAt) {
        json.writeObjectPropertyStart("why");
        json.writeNumberProperty("score", why.score());
        json.writeNumberProperty("owners", why.owners());
        json.writeNumberProperty("velocity", why.velocity());
        json.writeNumberProperty("authority", why.authority());
        json.writeNumberProperty("decay", why.decay());
        json.writeNumberProperty("boost", why.boost());
        json.writeStringProperty("rankedAt", rankedAt.toString());
        json.writeEndObject();
    }
}
