package news.broadsheet.feed;

import news.broadsheet.core.article.Section;
import news.broadsheet.core.source.Rights;
import news.broadsheet.core.source.Source;
import news.broadsheet.core.source.SourceRef;
import news.broadsheet.core.source.SourceSummary;
import news.broadsheet.lambda.Json;
import news.broadsheet.lambda.view.CardView;
import news.broadsheet.lambda.view.PollView;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** A source as JSON: as everybody sees it, and as staff do ({@code Source} and {@code SourceDetail} of docs/api.yaml). */
final class SourceView {

    private SourceView() {}

    static void item(JsonGenerator json, SourceSummary source) {
        json.writeStartObject();
        properties(json, source.ref(), source.language(), source.section(), source.rights());
        json.writeEndObject();
    }

    static void detail(JsonGenerator json, Source source) {
        json.writeStartObject();
        properties(json, source.ref(), source.language(), source.section(), source.rights());
        json.writeStringProperty("feed", source.feedUrl().toString());
        json.writeBooleanProperty("pages", source.pages());
        json.writeObjectPropertyStart("poll");
        PollView.properties(json, source.poll());
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void properties(
            JsonGenerator json, SourceRef ref, String language, @Nullable Section section, Rights rights) {
        CardView.source(json, ref);
        json.writeStringProperty("language", language);
        Json.nullable(json, "section", section == null ? null : section.slug());
        CardView.rights(json, rights);
    }
}
