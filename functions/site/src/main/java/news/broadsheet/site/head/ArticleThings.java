package news.broadsheet.site.head;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.broadsheet.core.article.Article;
import news.broadsheet.core.article.Block;
import news.broadsheet.core.article.Picture;
import news.broadsheet.core.article.RichText;
import news.broadsheet.core.article.Shown;
import news.broadsheet.core.article.Video;
import news.broadsheet.site.Paths;
import news.broadsheet.site.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What an article and its videos are in structured data, by schema.org and Google's pages "Article (NewsArticle)" and
 * "Video (VideoObject)" (developers.google.com/search/docs/appearance/structured-data/article and .../video).
 *
 * <p>The article is the source's, who is its publisher; ours is the page, which is based on theirs. Only what {@link Shown}
 * leaves is told, and never the text. Whether theirs is read for free we do not know: that is said only where all of the
 * text stands here.
 */
final class ArticleThings {

    /** Google's "Article" once cut headlines there, and shows no longer ones. */
    private static final int MOST_HEADLINE = 110;

    private static final int MOST_KEYWORDS = 20;
    private static final int MOST_CORRECTION = 1_000;

    /** What plays by itself; any other address is that of a player or of a page with one. */
    private static final Pattern FILE =
            Pattern.compile("[^?#]+\\.(mp4|m4v|webm|mov|m3u8|mpd)([?#].*)?", Pattern.CASE_INSENSITIVE);

    private final String origin;
    private final Renditions renditions;

    ArticleThings(String origin, Renditions renditions) {
        this.origin = origin;
        this.renditions = renditions;
    }

    /** @param canonical under which it is to be known */
    Thing article(Texts texts, Shown shown, String canonical, OptionalLong comments) {
        Article article = shown.article();
        Thing thing = Thing.of("NewsArticle")
                .thing("mainEntityOfPage", Thing.reference("WebPage", canonical))
                .text("url", canonical)
                .text("headline", Wording.cut(article.headline(), MOST_HEADLINE))
                .text("description", summary(shown))
                .things("image", images(shown))
                .moment("datePublished", article.dates().publishedAt())
                .moment("dateModified", modified(article))
                .things("author", Authors.of(shown))
                .thing("publisher", Authors.organization(shown.source()))
                .text("isBasedOn", article.url())
                .text("articleSection", texts.section(article.section()))
                .text("inLanguage", language(article))
                .texts("keywords", article.tags().stream().limit(MOST_KEYWORDS).toList())
                .things("correction", corrections(shown))
                .text("discussionUrl", origin + Paths.comments(article.id()));
        if (!shown.truncated()) {
            thing.fact("isAccessibleForFree", true);
        }
        comments.ifPresent(count -> thing.number("commentCount", count));
        return thing;
    }

    /** Teasers with a picture; Google takes no video without one. */
    List<Thing> videos(Shown shown) {
        return shown.body().blocks().stream()
                .filter(Block.VideoTeaser.class::isInstance)
                .map(block -> ((Block.VideoTeaser) block).video())
                .flatMap(video -> video(shown, video))
                .toList();
    }

    /** The standfirst, else the excerpt; empty where neither may be shown. */
    static String summary(Shown shown) {
        String standfirst = Wording.cut(shown.standfirst(), Wording.MOST_DESCRIPTION);
        return standfirst.isEmpty() ? Wording.cut(shown.excerpt(), Wording.MOST_DESCRIPTION) : standfirst;
    }

    /** A well-formed tag; null where the language is unknown, for {@code und} says nothing to search engines. */
    static @Nullable String language(Article article) {
        String tag = Locale.forLanguageTag(article.language()).toLanguageTag();
        return tag.equals("und") ? null : tag;
    }

    private Stream<Thing> video(Shown shown, Video video) {
        Article article = shown.article();
        Picture image = shown.image();
        Optional<String> thumbnail = Stream.of(
                        Optional.ofNullable(video.poster()),
                        Optional.ofNullable(image).map(Picture::url))
                .flatMap(Optional::stream)
                .flatMap(picture -> renditions.large(article.id(), picture).stream())
                .findFirst();
        if (thumbnail.isEmpty()) {
            return Stream.empty();
        }
        String title = Wording.cut(video.title(), Wording.MOST_NAME);
        String headline = Wording.cut(article.headline(), Wording.MOST_NAME);
        String name = title.isEmpty() ? headline : title;
        String summary = summary(shown);
        return Stream.of(Thing.of("VideoObject")
                .text("name", name)
                .text("description", summary.isEmpty() ? headline : summary)
                .texts("thumbnailUrl", List.of(thumbnail.get()))
                .moment("uploadDate", article.dates().publishedAt())
                .text("duration", Moment.of(video.duration()).orElse(null))
                .text(FILE.matcher(video.url()).matches() ? "contentUrl" : "embedUrl", video.url())
                .text("inLanguage", language(article)));
    }

    private List<Thing> images(Shown shown) {
        Picture image = shown.image();
        return image == null ? List.of() : renditions.things(shown.article().id(), image);
    }

    /** Google's "publication dates": the last change, which is the publication where there was none. */
    private static Instant modified(Article article) {
        Instant updated = article.dates().updatedAt();
        Instant published = article.dates().publishedAt();
        return updated == null || updated.isBefore(published) ? published : updated;
    }

    private static List<Thing> corrections(Shown shown) {
        return shown.body().blocks().stream()
                .filter(Block.Correction.class::isInstance)
                .map(block -> ((Block.Correction) block).paragraphs())
                .map(notes -> Wording.joined(" ", notes.stream().map(RichText::text)))
                .filter(text -> !text.isEmpty())
                .map(text -> Thing.of("CorrectionComment").text("text", Wording.cut(text, MOST_CORRECTION)))
                .toList();
    }
}
