package news.broadsheet.dynamodb;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.broadsheet.core.article.RichText;
import news.broadsheet.core.article.Span;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** Rich text as a JSON array of spans: a string where the run is plain, else {@code {"text", "marks", "href"}}. */
final class SpanJson {

    private SpanJson() {}

    static void write(JsonGenerator json, String name, RichText text) {
        json.writeName(name);
        write(json, text);
    }

    static void write(JsonGenerator json, String name, List<RichText> texts) {
        json.writeName(name);
        write(json, texts);
    }

    static void write(JsonGenerator json, List<RichText> texts) {
        json.writeStartArray();
        texts.forEach(text -> write(json, text));
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, RichText text) {
        json.writeStartArray();
        text.spans().forEach(span -> write(json, span));
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, Span span) {
        if (span.marks().isEmpty() && span.href() == null) {
            json.writeString(span.text());
            return;
        }
        json.writeStartObject();
        json.writeStringProperty("text", span.text());
        json.writeArrayPropertyStart("marks");
        span.marks().stream().sorted().forEach(mark -> json.writeString(mark.name()));
        json.writeEndArray();
        if (span.href() != null) {
            json.writeStringProperty("href", span.href());
        }
        json.writeEndObject();
    }

    static RichText read(JsonNode spans) {
        return new RichText(spans.values().stream().map(SpanJson::readSpan).toList());
    }

    static List<RichText> readAll(JsonNode texts) {
        return texts.values().stream().map(SpanJson::read).toList();
    }

    private static Span readSpan(JsonNode span) {
        if (span.isString()) {
            return Span.plain(span.stringValue());
        }
        Set<Span.Mark> marks = EnumSet.noneOf(Span.Mark.class);
        span.path("marks").values().forEach(mark -> mark(mark.asString("")).ifPresent(marks::add));
        JsonNode href = span.path("href");
        return new Span(span.path("text").asString(""), marks, href.isString() ? href.stringValue() : null);
    }

    /** Nothing for a mark of a later version: the text matters more than its emphasis. */
    private static Optional<Span.Mark> mark(String name) {
        for (Span.Mark mark : Span.Mark.values()) {
            if (mark.name().equals(name)) {
                return Optional.of(mark);
            }
        }
        return Optional.empty();
    }
}
