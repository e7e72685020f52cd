package news.broadsheet.ingest.store;

import java.util.ArrayList;
import java.util.List;
import news.broadsheet.core.Ids;
import news.broadsheet.core.article.Article;
import news.broadsheet.core.article.Audio;
import news.broadsheet.core.article.Block;
import news.broadsheet.core.article.Picture;
import news.broadsheet.core.article.RichText;
import news.broadsheet.core.article.Span;
import news.broadsheet.core.article.Video;
import org.jspecify.annotations.Nullable;

/** The id of an article's content: everything that readers see of it, but no dates: some sources move them at each poll. */
final class ArticleFingerprint {

    private final List<String> parts = new ArrayList<>();

    private ArticleFingerprint() {}

    /** Whatever the article's own {@code fingerprint} and {@code revision} say. */
    static String of(Article article) {
        return new ArticleFingerprint().read(article);
    }

    private String read(Article article) {
        add(article.source().name(), article.source().home(), article.url(), article.headline());
        add(article.standfirst(), article.excerpt(), article.byline());
        add(article.section().slug(), article.language());
        article.authors().forEach(this::add);
        article.tags().forEach(this::add);
        picture(article.image());
        article.body().blocks().forEach(this::block);
        return Ids.of(parts.toArray(String[]::new));
    }

    private void block(Block block) {
        switch (block) {
            case Block.Paragraph paragraph -> text("p", paragraph.text());
            case Block.Heading heading -> text("h" + heading.level(), heading.text());
            case Block.Image image -> picture(image.picture());
            case Block.Gallery gallery -> {
                add("gallery");
                gallery.pictures().forEach(this::picture);
            }
            case Block.VideoTeaser teaser -> video(teaser.video());
            case Block.AudioTeaser teaser -> audio(teaser.audio());
            case Block.Quote quote -> {
                quote.paragraphs().forEach(text -> text("q", text));
                add(quote.cite());
            }
            case Block.Listing listing -> listing.items().forEach(text -> text(listing.ordered() ? "ol" : "ul", text));
            case Block.Table table -> {
                add("table", table.header());
                table.rows().forEach(row -> {
                    add("tr");
                    row.forEach(cell -> text("td", cell));
                });
            }
            case Block.Embed embed -> add("embed", embed.url(), embed.provider(), embed.title());
            case Block.Rule _ -> add("hr");
            case Block.Correction correction -> correction.paragraphs().forEach(text -> text("correction", text));
        }
    }

    private void text(String kind, RichText text) {
        add(kind);
        for (Span span : text.spans()) {
            // A set of marks has no order of its own.
            add(span.text(), span.marks().stream().sorted().toList(), span.href());
        }
    }

    private void picture(@Nullable Picture picture) {
        add("picture");
        if (picture != null) {
            add(picture.url(), picture.alt(), picture.caption(), picture.credit(), picture.width(), picture.height());
        }
    }

    private void video(Video video) {
        add("video", video.title(), video.duration(), video.poster(), video.url(), video.provider());
    }

    private void audio(Audio audio) {
        add("audio", audio.title(), audio.duration(), audio.url(), audio.provider());
    }

    private void add(@Nullable Object... values) {
        for (Object value : values) {
            parts.add(value == null ? "" : value.toString());
        }
    }
}
