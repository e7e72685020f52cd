package news.broadsheet.lambda.view;

import news.broadsheet.core.article.Direction;
import news.broadsheet.core.feed.Card;
import news.broadsheet.core.source.Rights;
import news.broadsheet.core.source.SourceRef;
import news.broadsheet.lambda.Json;
import tools.jackson.core.JsonGenerator;

/** Cards, and what cards, articles and sources have in common ({@code CardFields}, {@code Rights} of docs/api.yaml). */
public final class CardView {

    private CardView() {}

    /** Writes a card's properties into the object that is open. */
    public static void properties(JsonGenerator json, Card card) {
        json.writeStringProperty("id", card.id().value());
        json.writeStringProperty("headline", card.headline());
        json.writeStringProperty("excerpt", card.excerpt());
        Json.nullable(json, "image", card.image());
        json.writeObjectPropertyStart("source");
        source(json, card.source());
        json.writeEndObject();
        json.writeStringProperty("section", card.section().slug());
        language(json, card.language(), card.direction());
        json.writeStringProperty("publishedAt", card.publishedAt().toString());
        Json.nullable(json, "updatedAt", card.updatedAt());
        json.writeStringProperty("link", card.link());
        json.writeNumberProperty("readingMinutes", card.readingMinutes());
        video(json, card);
    }

    /** Writes the properties of an attribution into the object that is open. */
    public static void source(JsonGenerator json, SourceRef source) {
        json.writeStringProperty("id", source.id().value());
        json.writeStringProperty("name", source.name());
        json.writeStringProperty("home", source.home());
    }

    /** Writes the properties {@code language} and {@code direction}. */
    public static void language(JsonGenerator json, String language, Direction direction) {
        json.writeStringProperty("language", language);
        json.writeStringProperty(
                "direction",
                switch (direction) {
                    case LTR -> "ltr";
                    case RTL -> "rtl";
                });
    }

    /** Writes the property {@code rights}. */
    public static void rights(JsonGenerator json, Rights rights) {
        json.writeObjectPropertyStart("rights");
        json.writeStringProperty(
                "display",
                switch (rights.display()) {
                    case TITLE -> "title";
                    case EXCERPT -> "excerpt";
                    case FULL -> "full";
                });
        json.writeBooleanProperty("index", rights.index());
        json.writeBooleanProperty("ai", rights.ai());
        json.writeEndObject();
    }

    private static void video(JsonGenerator json, Card card) {
        if (card.video() == null) {
            json.writeNullProperty("video");
            return;
        }
        json.writeObjectPropertyStart("video");
        json.writeNumberProperty("durationSeconds", card.video().toSeconds());
        json.writeEndObject();
    }
}
