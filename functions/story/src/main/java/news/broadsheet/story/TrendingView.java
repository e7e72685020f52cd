package news.broadsheet.story;

import java.util.List;
import news.broadsheet.core.story.Trending;
import news.broadsheet.core.story.Trending.Trend;
import news.broadsheet.lambda.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** What trends as JSON ({@code Trending} of docs/api.yaml). */
final class TrendingView {

    private TrendingView() {}

    /** @param trending null where it was never found out */
    static void write(JsonGenerator json, @Nullable Trending trending) {
        json.writeStartObject();
        Json.nullable(json, "at", trending == null ? null : trending.at());
        trends(json, "terms", trending == null ? List.of() : trending.terms());
        trends(json, "sections", trending == null ? List.of() : trending.sections());
        json.writeEndObject();
    }

    private static void trends(JsonGenerator json, String name, List<Trend> trends) {
        json.writeArrayPropertyStart(name);
        for (Trend trend : trends) {
            json.writeStartObject();
            json.writeStringProperty("name", trend.name());
            json.writeStringProperty("language", trend.language());
            json.writeNumberProperty("score", trend.score());
            json.writeNumberProperty("today", trend.today());
            json.writeNumberProperty("usual", trend.usual());
            json.writeNumberProperty("owners", trend.owners());
            json.writeObjectPropertyStart("story");
            json.writeStringProperty("id", trend.story().value());
            json.writeStringProperty("headline", trend.headline());
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
