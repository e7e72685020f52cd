package news.broadsheet.local.doctor;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import news.broadsheet.ingest.page.ArticlePage;
import news.broadsheet.ingest.page.meta.PageMetadata;
import news.broadsheet.lambda.view.BlockView;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * An article page as a line of JSON (docs/doctor.md). Every name is always there: null where the page does not say, empty
 * where there is nothing to list.
 */
final class ArticleView {

    private ArticleView() {}

    static byte[] article(String file, ArticlePage page) {
        return line(file, null, page);
    }

    /** @param reason one sentence for people */
    static byte[] refusal(@Nullable String file, String reason) {
        return line(file, reason, ArticlePage.NONE);
    }

    private static byte[] line(@Nullable String file, @Nullable String error, ArticlePage page) {
        return utf8(json -> {
            json.writeStartObject();
            FeedView.text(json, "file", file);
            json.writeBooleanProperty("ok", error == null);
            FeedView.text(json, "error", error);
            about(json, page.about(), page.language().orElse(null));
            json.writeStringProperty("text", ArticleText.of(page.body()));
            json.writeArrayPropertyStart("blocks");
            page.body().blocks().forEach(block -> BlockView.write(json, block));
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void about(JsonGenerator json, PageMetadata about, @Nullable String language) {
        FeedView.text(json, "headline", about.headline());
        FeedView.text(json, "byline", about.byline());
        FeedView.texts(json, "authors", about.authors());
        FeedView.text(
                json,
                "publishedAt",
                about.published() == null ? null : about.published().toString());
        FeedView.text(
                json,
                "updatedAt",
                about.updated() == null ? null : about.updated().toString());
        FeedView.text(json, "language", language);
        FeedView.text(json, "canonicalUrl", canonical(about));
        FeedView.text(json, "siteName", about.siteName());
        FeedView.text(
                json, "image", about.image() == null ? null : about.image().url());
    }

    /** Relative to nowhere in particular, an address is none. */
    private static @Nullable String canonical(PageMetadata about) {
        String canonical = about.canonicalUrl();
        return canonical != null && canonical.startsWith(RequestLine.NOWHERE.toString()) ? null : canonical;
    }

    /** By way of characters, since half a surrogate pair, which a page can smuggle in, has no bytes in UTF-8: it becomes a question mark. */
    private static byte[] utf8(Consumer<JsonGenerator> writer) {
        StringWriter text = new StringWriter(4_096);
        try (JsonGenerator json = JsonMapper.shared().createGenerator(text)) {
            writer.accept(json);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
