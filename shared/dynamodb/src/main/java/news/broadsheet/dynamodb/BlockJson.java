package news.broadsheet.dynamodb;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import news.broadsheet.core.article.Audio;
import news.broadsheet.core.article.Block;
import news.broadsheet.core.article.Picture;
import news.broadsheet.core.article.RichText;
import news.broadsheet.core.article.SafeUrls;
import news.broadsheet.core.article.Video;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/**
 * Blocks as JSON for storage; {@code type} tells which. What the HTTP API shows is written elsewhere and may differ. What
 * cannot be read is left out of the body and the rest is shown: a later version of this code may have stored blocks that
 * this one does not know (while a deployment is under way, or after one was taken back), an earlier one may have let an
 * address in that may not be shown (see {@link SafeUrls}).
 */
final class BlockJson {

    private BlockJson() {}

    static void write(JsonGenerator json, Block block) {
        json.writeStartObject();
        switch (block) {
            case Block.Paragraph(RichText text) -> {
                type(json, "paragraph");
                SpanJson.write(json, "text", text);
            }
            case Block.Heading heading -> write(json, heading);
            case Block.Image(Picture picture) -> {
                type(json, "image");
                write(json, picture);
            }
            case Block.VideoTeaser(Video video) -> {
                type(json, "video");
                write(json, video);
            }
            case Block.Gallery(List<Picture> pictures) -> {
                type(json, "gallery");
                write(json, pictures);
            }
            case Block.AudioTeaser(Audio audio) -> {
                type(json, "audio");
                write(json, audio);
            }
            case Block.Correction(List<RichText> paragraphs) -> {
                type(json, "correction");
                SpanJson.write(json, "paragraphs", paragraphs);
            }
            case Block.Quote quote -> write(json, quote);
            case Block.Listing listing -> write(json, listing);
            case Block.Table table -> write(json, table);
            case Block.Embed embed -> write(json, embed);
            case Block.Rule() -> type(json, "rule");
        }
        json.writeEndObject();
    }

    private static void type(JsonGenerator json, String type) {
        json.writeStringProperty("type", type);
    }

    private static void write(JsonGenerator json, Block.Heading heading) {
        type(json, "heading");
        json.writeNumberProperty("level", heading.level());
        SpanJson.write(json, "text", heading.text());
    }

    private static void write(JsonGenerator json, Block.Listing listing) {
        type(json, "list");
        json.writeBooleanProperty("ordered", listing.ordered());
        SpanJson.write(json, "items", listing.items());
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

    private static void write(JsonGenerator json, List<Picture> pictures) {
        json.writeArrayPropertyStart("pictures");
        for (Picture picture : pictures) {
            json.writeStartObject();
            write(json, picture);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, Audio audio) {
        json.writeStringProperty("url", audio.url());
        optional(json, "title", audio.title());
        optional(json, "duration", audio.duration());
        optional(json, "provider", audio.provider());
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

    /** Nothing where the type is not known here, or the address is none to be shown. */
    static Optional<Block> read(JsonNode json) {
        return Optional.ofNullable(
                switch (json.path("type").asString("")) {
                    case "paragraph" -> new Block.Paragraph(SpanJson.read(json.path("text")));
                    case "heading" -> new Block.Heading(level(json), SpanJson.read(json.path("text")));
                    case "image" -> readPicture(json).map(Block.Image::new).orElse(null);
                    case "gallery" -> readGallery(json);
                    case "video" -> readVideo(json);
                    case "audio" -> readAudio(json);
                    case "quote" -> new Block.Quote(SpanJson.readAll(json.path("paragraphs")), text(json, "cite"));
                    case "list" ->
                        new Block.Listing(json.path("ordered").asBoolean(false), SpanJson.readAll(json.path("items")));
                    case "table" -> readTable(json);
                    case "embed" -> readEmbed(json);
                    case "rule" -> new Block.Rule();
                    case "correction" -> new Block.Correction(SpanJson.readAll(json.path("paragraphs")));
                    default -> null;
                });
    }

    private static int level(JsonNode json) {
        return Math.clamp(json.path("level").asInt(2), 2, 6);
    }

    private static Optional<Picture> readPicture(JsonNode json) {
        String url = text(json, "url");
        return url == null || !SafeUrls.isWeb(url)
                ? Optional.empty()
                : Optional.of(new Picture(
                        url,
                        text(json, "alt"),
                        text(json, "caption"),
                        text(json, "credit"),
                        json.path("width").asInt(0),
                        json.path("height").asInt(0)));
    }

    /** Of the pictures that may be shown, be they one or none. */
    private static @Nullable Block readGallery(JsonNode json) {
        return Block.showing(json.path("pictures").values().stream()
                        .flatMap(picture -> readPicture(picture).stream())
                        .toList())
                .orElse(null);
    }

    private static @Nullable Block readVideo(JsonNode json) {
        String url = text(json, "url");
        return url == null || !SafeUrls.isWeb(url)
                ? null
                : new Block.VideoTeaser(new Video(
                        text(json, "title"), duration(json), text(json, "poster"), url, text(json, "provider")));
    }

    private static @Nullable Block readAudio(JsonNode json) {
        String url = text(json, "url");
        return url == null || !SafeUrls.isWeb(url)
                ? null
                : new Block.AudioTeaser(new Audio(text(json, "title"), duration(json), url, text(json, "provider")));
    }

    private static Block readTable(JsonNode json) {
        return new Block.Table(
                json.path("header").asBoolean(false),
                json.path("rows").values().stream().map(SpanJson::readAll).toList());
    }

    private static @Nullable Block readEmbed(JsonNode json) {
        String url = text(json, "url");
        return url == null || !SafeUrls.isWeb(url)
                ? null
                : new Block.Embed(url, json.path("provider").asString(""), text(json, "title"));
    }

    private static @Nullable Duration duration(JsonNode json) {
        String duration = text(json, "duration");
        return duration == null ? null : Duration.parse(duration);
    }

    private static @Nullable String text(JsonNode json, String name) {
        JsonNode value = json.path(name);
        return value.isString() ? value.stringValue() : null;
    }
}
