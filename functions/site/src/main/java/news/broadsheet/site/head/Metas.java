package news.broadsheet.site.head;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.broadsheet.core.article.Article;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.article.Picture;
import news.broadsheet.core.article.Shown;
import news.broadsheet.core.feed.Card;
import news.broadsheet.site.Pictures;
import news.broadsheet.site.head.Head.Meta;
import news.broadsheet.site.settings.SiteSettings;
import news.broadsheet.site.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * How a link to a page looks where it is shared: OpenGraph (ogp.me) and what Twitter's cards have besides; their title, text
 * and picture they take from OpenGraph.
 */
final class Metas {

    private static final int MOST_TAGS = 10;

    private final SiteSettings settings;
    private final Renditions renditions;

    Metas(SiteSettings settings, Renditions renditions) {
        this.settings = settings;
        this.renditions = renditions;
    }

    /** What a shared link says of its page; empty texts are left out. */
    record Shared(String title, String description, String url, String language) {}

    /** @param leading the article that the page begins with, where it has one */
    List<Meta> page(Shared page, @Nullable Card leading) {
        Optional<Preview> preview = Optional.ofNullable(leading).flatMap(this::preview);
        return preview(common(page, "website", preview.isPresent()), preview);
    }

    List<Meta> article(Texts texts, Shown shown, Shared page) {
        Article article = shown.article();
        Optional<Preview> preview =
                Optional.ofNullable(shown.image()).flatMap(image -> preview(article.id(), image, article.headline()));
        List<Meta> metas = preview(common(page, "article", preview.isPresent()), preview);
        property(metas, "article:published_time", Moment.of(article.dates().publishedAt()));
        if (article.dates().updatedAt() != null) {
            property(metas, "article:modified_time", Moment.of(article.dates().updatedAt()));
        }
        property(metas, "article:section", texts.section(article.section()));
        article.tags().stream().limit(MOST_TAGS).forEach(tag -> property(metas, "article:tag", tag));
        return metas;
    }

    private List<Meta> common(Shared page, String type, boolean picture) {
        List<Meta> metas = new ArrayList<>();
        property(metas, "og:type", type);
        property(metas, "og:site_name", settings.name());
        property(metas, "og:title", page.title());
        property(metas, "og:description", page.description());
        address(metas, "og:url", page.url());
        property(metas, "og:locale", OgLocale.of(page.language()));
        name(metas, "twitter:card", picture ? "summary_large_image" : "summary");
        name(metas, "twitter:site", settings.twitter());
        return metas;
    }

    /** @param height 0 where neither is known */
    private record Preview(String url, String alt, int height) {}

    private Optional<Preview> preview(Card card) {
        return Optional.ofNullable(card.image())
                .flatMap(image -> preview(card.id(), Picture.of(image), card.headline()));
    }

    private Optional<Preview> preview(ArticleId article, Picture picture, String headline) {
        String caption = Renditions.caption(picture);
        return renditions
                .large(article, picture.url())
                .map(url -> new Preview(
                        url,
                        caption.isEmpty() ? Wording.cut(headline, Wording.MOST_NAME) : caption,
                        Renditions.height(picture, Pictures.LARGE)));
    }

    private static List<Meta> preview(List<Meta> metas, Optional<Preview> preview) {
        preview.ifPresent(image -> {
            address(metas, "og:image", image.url());
            property(metas, "og:image:type", "image/jpeg");
            if (image.height() > 0) {
                property(metas, "og:image:width", Integer.toString(Pictures.LARGE));
                property(metas, "og:image:height", Integer.toString(image.height()));
            }
            property(metas, "og:image:alt", image.alt());
        });
        return metas;
    }

    private static void property(List<Meta> metas, String name, String content) {
        add(metas, new Meta(true, name, Wording.cut(content, Wording.MOST_NAME)));
    }

    private static void address(List<Meta> metas, String name, String url) {
        add(metas, new Meta(true, name, url));
    }

    private static void name(List<Meta> metas, String name, @Nullable String content) {
        add(metas, new Meta(false, name, content == null ? "" : content));
    }

    private static void add(List<Meta> metas, Meta meta) {
        if (!meta.content().isEmpty()) {
            metas.add(meta);
        }
    }
}
