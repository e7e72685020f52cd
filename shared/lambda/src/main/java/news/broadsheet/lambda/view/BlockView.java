package news.broadsheet.lambda.view;

import java.time.Duration;
import java.util.List;
import news.broadsheet.core.article.Audio;
import news.broadsheet.core.article.Block;
import news.broadsheet.core.article.Picture;
import news.broadsheet.core.article.RichText;
import news.broadsheet.core.article.Span;
import news.broadsheet.core.article.Video;
import news.broadsheet.lambda.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** The blocks of a body as JSON, told apart by {@code type} ({@code Block} of docs/api.yaml). Text is plain, never markup. */
public final class BlockView {

    private BlockView() {}

    public static void write(JsonGenerator json, Block block) {
        json.writeStartObject();
        json.writeStringProperty("type", type(block));
        switch (block) {
            case Block.Paragraph paragraph -> text(json, "text", paragraph.text());
            case Block.Heading heading -> {
                json.writeNumberProperty("level", heading.level());
                text(json, "text", heading.text());
            }
            case Block.Image image -> picture(json, image.picture());
            case Block.Gallery gallery -> pictures(json, gallery.pictures());
            case Block.VideoTeaser teaser -> video(json, teaser.video());
            case Block.AudioTeaser teaser -> audio(json, teaser.audio());
            case Block.Quote quote -> {
                texts(json, "paragraphs", quote.paragraphs());
                Json.nullable(json, "cite", quote.cite());
            }
            case Block.Listing listing -> {
                json.writeBooleanProperty("ordered", listing.ordered());
                texts(json, "items", listing.items());
            }
            case Block.Table table -> table(json, table);
            case Block.Embed embed -> embed(json, embed);
            case Block.Rule _ -> {}
            case Block.Correction correction -> texts(json, "paragraphs", correction.paragraphs());
        }
        json.writeEndObject();
    }

    /** Writes a picture's properties into the object that is open. */
    public static void picture(JsonGenerator json, Picture picture) {
        json.writeStringProperty("url", picture.url());
        Json.nullable(json, "alt", picture.alt());
        Json.nullable(json, "caption", picture.caption());
        Json.nullable(json, "credit", picture.credit());
        size(json, "width", picture.width());
        size(json, "height", picture.height());
    }

    /** Writes a video's properties into the object that is open. */
    public static void video(JsonGenerator json, Video video) {
        Json.nullable(json, "title", video.title());
        seconds(json, video.duration());
        Json.nullable(json, "poster", video.poster());
        json.writeStringProperty("url", video.url());
        Json.nullable(json, "provider", video.provider());
    }

    private static void pictures(JsonGenerator json, List<Picture> pictures) {
        json.writeArrayPropertyStart("pictures");
        for (Picture picture : pictures) {
            json.writeStartObject();
            picture(json, picture);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void audio(JsonGenerator json, Audio audio) {
        Json.nullable(json, "title", audio.title());
        seconds(json, audio.duration());
        json.writeStringProperty("url", audio.url());
        Json.nullable(json, "provider", audio.provider());
    }

    private static String type(Block block) {
        return switch (block) {
            case Block.Paragraph _ -> "paragraph";
            case Block.Heading _ -> "heading";
            case Block.Image _ -> "image";
            case Block.Gallery _ -> "gallery";
            case Block.VideoTeaser _ -> "video";
            case Block.AudioTeaser _ -> "audio";
            case Block.Quote _ -> "quote";
            case Block.Listing _ -> "list";
            case Block.Table _ -> "table";
            case Block.Embed _ -> "embed";
            case Block.Rule _ -> "rule";
            case Block.Correction _ -> "correction";
        };
    }

    private static void table(JsonGenerator json, Block.Table table) {
        json.writeBooleanProperty("header", table.header());
        json.writeArrayPropertyStart("rows");
        for (List<RichText> row : table.rows()) {
            json.writeStartArray();
            row.forEach(cell -> spans(json, cell));
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private static void embed(JsonGenerator json, Block.Embed embed) {
        json.writeStringProperty("url", embed.url());
        json.writeStringProperty("provider", embed.provider());
        Json.nullable(json, "title", embed.title());
    }

    private static void text(JsonGenerator json, String name, RichText text) {
        json.writeName(name);
        spans(json, text);
    }

    private static void texts(JsonGenerator json, String name, List<RichText> texts) {
        json.writeArrayPropertyStart(name);
        texts.forEach(text -> spans(json, text));
        json.writeEndArray();
    }

    private static void spans(JsonGenerator json, RichText text) {
        json.writeStartArray();
        text.spans().forEach(span -> span(json, span));
        json.writeEndArray();
    }

    private static void span(JsonGenerator json, Span span) {
        json.writeStartObject();
        json.writeStringProperty("text", span.text());
        if (!span.marks().isEmpty()) {
            json.writeArrayPropertyStart("marks");
            // Sorted, because a set's own order differs from one process to the next and with it the ETag would.
            span.marks().stream().sorted().forEach(mark -> json.writeString(name(mark)));
            json.writeEndArray();
        }
        Json.optional(json, "href", span.href());
        json.writeEndObject();
    }

    private static String name(Span.Mark mark) {
        return switch (mark) {
            case EMPHASIS -> "emphasis";
            case STRONG -> "strong";
            case CODE -> "code";
            case SUPERSCRIPT -> "superscript";
            case SUBSCRIPT -> "subscript";
        };
    }

    private static void size(JsonGenerator json, String name, int pixels) {
        if (pixels > 0) {
            json.writeNumberProperty(name, pixels);
        } else {
            json.writeNullProperty(name);
        }
    }

    private static void seconds(JsonGenerator json, @Nullable Duration duration) {
        if (duration == null) {
            json.writeNullProperty("durationSeconds");
        } else {
            json.writeNumberProperty("durationSeconds", duration.toSeconds());
        }
    }
}
