package news.broadsheet.dynamodb;

import java.time.Duration;
import java.util.List;
import news.broadsheet.core.article.Block;
import news.broadsheet.core.article.Picture;
import news.broadsheet.core.article.RichText;
import news.broadsheet.core.article.Video;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** Blocks as JSON for storage; {@code type} tells which. What the HTTP API shows is written elsewhere and may differ. */
final class BlockJson {

    private BlockJson() {}

    static void write(JsonGenerator json, Block block) {
        json.writeStartObject();
        switch (block) {
            case Block.Paragraph(RichText text) -> {
                type(json, "paragraph");
                SpanJson.write(json, "text", text);
            }
            case Block.Heading(int level, RichText text) -> {
                type(json, "heading");
                json.writeNumberProperty("level", level);
                SpanJson.write(json, "text", text);
            }
            case Block.Image(Picture picture) -> {
                type(json, "image");
                write(json, picture);
            }
            case Block.VideoTeaser(Video video) -> {
                type(json, "video");
                write(json, video);
            }
            case Block.Quote quote -> write(json, quote);
            case Block.Listing(boolean ordered, List<RichText> items) -> {
                type(json, "list");
                json.writeBooleanProperty("ordered", ordered);
                SpanJson.write(json, "items", items);
            }
            case Block.Table table -> write(json, table);
            case Block.Embed embed -> write(json, embed);
            case Block.Rule() -> type(json, "rule");
        }
        json.writeEndObject();
    }

    private static void type(JsonGenerator json, String type) {
        json.writeStringProperty("type", type);
    }

    private static void write(JsonGenerator json, Block.Quote quote) {
        type(json, "quote");
        SpanJson.write(json, "paragraphs", quote.paragraphs());
        optional(json, "cite", quote.cite());
    }

    private static void write(JsonGenerator json, Block.Embed embed) {
        type(json, "embed");
        json.writeStringProperty("url", embed.url());
        json.writeStringProperty("provider", embed.provider());
        optional(json, "title", embed.title());
    }

    private static void write(JsonGenerator json, Picture picture) {
        json.writeStringProperty("url", picture.url());
        optional(json, "alt", picture.alt());
        optional(json, "caption", picture.caption());
        optional(json, "credit", picture.credit());
        json.writeNumberProperty("width", picture.width());
        json.writeNumberProperty("height", picture.height());
    }

    private static void write(JsonGenerator json, Video video) {
        json.writeStringProperty("url", video.url());
        optional(json, "title", video.title());
        optional(json, "duration", video.duration());
        optional(json, "poster", video.poster());
        optional(json, "provider", video.provider());
    }

    private static void write(JsonGenerator json, Block.Table table) {
        type(json, "table");
        json.writeBooleanProperty("header", table.header());
        json.writeArrayPropertyStart("rows");
        table.rows().forEach(row -> SpanJson.write(json, row));
        json.writeEndArray();
    }

    private static void optional(JsonGenerator json, String name, @Nullable Object value) {
        if (value != null) {
            json.writeStringProperty(name, value.toString());
        }
    }

    /** @throws IllegalStateException where the type is not known: stored by a later version of this code */
    static Block read(JsonNode json) {
        String type = json.path("type").asString("");
        return switch (type) {
            case "paragraph" -> new Block.Paragraph(SpanJson.read(json.path("text")));
            case "heading" -> new Block.Heading(json.path("level").asInt(2), SpanJson.read(json.path("text")));
            case "image" -> new Block.Image(readPicture(json));
            case "video" -> new Block.VideoTeaser(readVideo(json));
            case "quote" -> new Block.Quote(SpanJson.readAll(json.path("paragraphs")), text(json, "cite"));
            case "list" ->
                new Block.Listing(json.path("ordered").asBoolean(false), SpanJson.readAll(json.path("items")));
            case "table" ->
                new Block.Table(
                        json.path("header").asBoolean(false),
                        json.path("rows").values().stream()
                                .map(SpanJson::readAll)
                                .toList());
            case "embed" ->
                new Block.Embed(
                        json.path("url").asString(), json.path("provider").asString(), text(json, "title"));
            case "rule" -> new Block.Rule();
            default -> throw new IllegalStateException("a stored body has a block of the unknown type " + type);
        };
    }

    private static Picture readPicture(JsonNode json) {
        return new Picture(
                json.path("url").asString(),
                text(json, "alt"),
                text(json, "caption"),
                text(json, "credit"),
                json.path("width").asInt(0),
                json.path("height").asInt(0));
    }

    private static Video readVideo(JsonNode json) {
        String duration = text(json, "duration");
        return new Video(
                text(json, "title"),
                duration == null ? null : Duration.parse(duration),
                text(json, "poster"),
                json.path("url").asString(),
                text(json, "provider"));
    }

    private static @Nullable String text(JsonNode json, String name) {
        JsonNode value = json.path(name);
        return value.isString() ? value.stringValue() : null;
    }
}
