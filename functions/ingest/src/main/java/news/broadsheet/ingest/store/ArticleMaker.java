package news.broadsheet.ingest.store;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import news.broadsheet.core.article.Article;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.article.Block;
import news.broadsheet.core.article.Body;
import news.broadsheet.core.article.Dates;
import news.broadsheet.core.article.Picture;
import news.broadsheet.core.article.Video;
import news.broadsheet.core.article.Words;
import news.broadsheet.core.source.Source;
import news.broadsheet.ingest.language.LanguageDetector;
import news.broadsheet.ingest.page.ArticlePage;
import news.broadsheet.ingest.page.PageUnderstanding;
import news.broadsheet.ingest.parse.Entry;
import news.broadsheet.ingest.web.Languages;
import org.jspecify.annotations.Nullable;

/**
 * Makes an article of an entry and its page. The entry speaks first, since the publisher wrote it to be shown elsewhere;
 * the page fills what it leaves open; of the two texts the longer is taken. The source's rights decide what is kept.
 */
public final class ArticleMaker {

    private static final int EXCERPT_BYTES = 320;
    private static final int HEADLINE_BYTES = 300;
    private static final int LONGEST_STANDFIRST = 600;
    private static final int MOST_TAGS = 30;

    private final Source source;
    private final Entry entry;
    private final ArticlePage page;

    public ArticleMaker(Source source, Entry entry, ArticlePage page) {
        this.source = source;
        this.entry = entry;
        this.page = page;
    }

    /**
     * @param existing what is stored under this id; null for a new article
     * @param seenAt when the entry was read
     * @param latest the place in lists that it must not stand above, where the entry's date is not believed; else null
     */
    public Article make(ArticleId id, @Nullable Article existing, Instant seenAt, @Nullable Instant latest) {
        Body body = body();
        Dates dates = dates(existing, seenAt, latest);
        String standfirst = standfirst(body);
        String headline = headline(body);
        String language = language(body);
        Article article = new Article(
                id,
                source.ref(),
                url(existing),
                headline,
                standfirst,
                excerpt(standfirst, body),
                page.about().byline(),
                entry.authorNames().isEmpty() ? page.about().authors() : entry.authorNames(),
                Shelf.of(source, entry, page.about(), headline, standfirst, body, language),
                Stream.concat(entry.tags().stream(), page.about().tags().stream())
                        .distinct()
                        .limit(MOST_TAGS)
                        .toList(),
                language,
                dates,
                image(body),
                withVideos(body),
                existing == null ? 1 : existing.revision(),
                "");
        return RightsCut.apply(article, source.rights(), existing);
    }

    /** As the text tells; where it is too short to tell, as entry, page or source state. */
    private String language(Body body) {
        String stated = Languages.firstKnown(entry.language(), page.about().language(), source.language());
        return LanguageDetector.detect(headline(body) + '\n' + body.text(), stated)
                .orElse(Languages.UNKNOWN);
    }

    private Dates dates(@Nullable Article existing, Instant seenAt, @Nullable Instant latest) {
        boolean asThePageSays =
                entry.published() == null || (latest != null && page.about().publishedInstant() != null);
        Instant stated = asThePageSays ? page.about().publishedInstant() : entry.published();
        Instant updated = entry.updated() == null ? page.about().updatedInstant() : entry.updated();
        return existing == null
                ? Dates.firstSeen(stated, updated, seenAt, latest == null ? seenAt : latest)
                : existing.dates().revised(stated, updated, seenAt);
    }

    /** Where the page gives less than the feed did, the feed's text is taken. */
    private Body body() {
        Body own = entry.contentHtml() == null
                ? Body.EMPTY
                : PageUnderstanding.ofContent(entry.contentHtml(), entry.base(), entry.title());
        return page.body().text().length() >= own.text().length() ? page.body() : own;
    }

    /** A video that the feed announces and the text does not show stands before it. */
    private Body withVideos(Body body) {
        if (entry.videos().isEmpty() || body.firstVideo().isPresent()) {
            return body;
        }
        List<Block> blocks = new ArrayList<>();
        for (Video video : entry.videos()) {
            blocks.add(new Block.VideoTeaser(video));
        }
        blocks.addAll(body.blocks());
        return new Body(blocks);
    }

    /** The publisher's own address, also where the feed links through a redirector. */
    private String url(@Nullable Article existing) {
        String link = entry.link();
        if (link == null) {
            return entry.videos().isEmpty()
                    ? source.home().toString()
                    : entry.videos().getFirst().url();
        }
        return Stream.concat(
                        Stream.concat(Stream.of(link), page.about().addresses().stream()),
                        existing == null ? Stream.empty() : Stream.of(existing.url()))
                .filter(url -> source.owns(URI.create(url)))
                .findFirst()
                .orElse(link);
    }

    private String headline(Body body) {
        for (String candidate :
                new String[] {entry.title(), page.about().headline(), entry.summary(), body.text(), source.name()}) {
            if (!candidate.isBlank()) {
                return Words.excerpt(candidate, HEADLINE_BYTES);
            }
        }
        return source.id().value();
    }

    /** The editor's summary: not one that is only the beginning of the text, nor one that is the whole of it. */
    private @Nullable String standfirst(Body body) {
        String text = body.text().replace('\n', ' ');
        for (String candidate : new String[] {
            entry.summary(),
            page.about().standfirst() == null ? "" : page.about().standfirst()
        }) {
            String start =
                    candidate.substring(0, Math.min(candidate.length(), 80)).replaceAll("\\W+$", "");
            if (!candidate.isBlank() && candidate.length() <= LONGEST_STANDFIRST && !text.startsWith(start)) {
                return candidate;
            }
        }
        return null;
    }

    private String excerpt(@Nullable String standfirst, Body body) {
        for (String candidate : new String[] {standfirst == null ? "" : standfirst, entry.summary(), body.text()}) {
            if (!candidate.isBlank()) {
                return Words.excerpt(candidate, EXCERPT_BYTES);
            }
        }
        return "";
    }

    private @Nullable Picture image(Body body) {
        if (page.about().image() != null) {
            return page.about().image();
        }
        if (entry.image() != null) {
            return entry.image();
        }
        return body.blocks().stream()
                .filter(Block.Image.class::isInstance)
                .map(block -> ((Block.Image) block).picture())
                .findFirst()
                .orElse(null);
    }
}
