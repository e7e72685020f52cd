package news.broadsheet.ingest.operator;

import java.util.Locale;
import news.broadsheet.core.source.Source;
import news.broadsheet.lambda.Json;
import news.broadsheet.lambda.view.PollView;
import tools.jackson.core.JsonGenerator;

/** A source as staff see it: with its poll state and health. */
final class SourceView {

    private SourceView() {}

    static void write(JsonGenerator json, Source source) {
        json.writeStringProperty("id", source.id().value());
        json.writeStringProperty("name", source.name());
        json.writeStringProperty("home", source.home().toString());
        json.writeStringProperty("feed", source.feedUrl().toString());
        json.writeStringProperty("language", source.language());
        Json.nullable(
                json,
                "section",
                source.section() == null ? null : source.section().slug());
        json.writeStringProperty("rights", source.rights().display().name().toLowerCase(Locale.ROOT));
        json.writeBooleanProperty("index", source.rights().index());
        json.writeBooleanProperty("ai", source.rights().ai());
        json.writeBooleanProperty("pages", source.pages());
        json.writeStringProperty("owner", source.ownership().owner());
        json.writeNumberProperty("authority", source.ownership().authority());
        json.writeObjectPropertyStart("poll");
        json.writeStringProperty("health", source.poll().health().name());
        PollView.properties(json, source.poll());
        json.writeEndObject();
    }
}
