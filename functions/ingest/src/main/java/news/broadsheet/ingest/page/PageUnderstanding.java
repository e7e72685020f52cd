package news.broadsheet.ingest.page;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.broadsheet.core.article.Block;
import news.broadsheet.core.article.Body;
import news.broadsheet.core.article.Picture;
import news.broadsheet.core.web.WebUrls;
import news.broadsheet.ingest.page.body.ArticleText;
import news.broadsheet.ingest.page.body.FoundText;
import news.broadsheet.ingest.page.meta.Carrier;
import news.broadsheet.ingest.page.meta.Metadata;
import news.broadsheet.ingest.page.meta.PageMetadata;
import news.broadsheet.ingest.page.stated.StatedData;
import news.broadsheet.ingest.page.stated.StatedText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * From a tree of HTML to an article, in the order of the methods below: what the page says of itself, where its text is and what of that
 * is no text, whether it says something else in its place, whether it carries more in data, and the blocks.
 */
public final class PageUnderstanding {

    /** Characters of running text from which on a page gives its article, and no more is looked for. */
    private static final int ENOUGH = 2_000;

    private final Document page;
    private final @Nullable URI url;
    private final PageMetadata about;

    private PageUnderstanding(Document page, Instant now) {
        this.page = page;
        this.url = WebUrls.parse(page.location()).orElse(null);
        this.about = Metadata.of(page, url, now);
    }

    /**
     * The article of a page. The document is changed on the way.
     *
     * @param now no article was published later
     */
    public static ArticlePage of(Document document, Instant now) {
        return new PageUnderstanding(document, now).understood(false);
    }

    /** As {@link #of}, with what was left out and why, for people. */
    public static ArticlePage explained(Document document, Instant now) {
        return new PageUnderstanding(document, now).understood(true);
    }

    /**
     * The text that a feed carries with its entry, as blocks.
     *
     * @param base what relative URLs are relative to
     * @param headline left out where the text repeats it
     */
    public static Body ofContent(String html, @Nullable String base, String headline) {
        Element content = Jsoup.parseBodyFragment(html).body();
        Chrome.removeUnseen(content);
        return new Body(blocks(content, WebUrls.parse(base).orElse(null), headline, null));
    }

    private ArticlePage understood(boolean explained) {
        FoundText found = FoundText.in(page.body(), List.of(about.headline(), page.title()));
        Optional<StatedData> data = found.chars() < ENOUGH ? Optional.of(StatedData.of(page)) : Optional.empty();
        Notice notice =
                data.map(told -> told.notice(found.beginning(), found.chars())).orElse(Notice.NONE);
        Optional<StatedText> stated = data.flatMap(told -> told.better(about.headline(), found.chars(), notice));
        ArticleText text = found.free();
        List<LeftOut> left = explained ? text.left().tell() : List.of();
        if (stated.isPresent()) {
            return ofData(stated.get(), notice, left);
        }
        // What asks for consent is no article, however long it is.
        return notice == Notice.CONSENT
                ? new ArticlePage(about, Body.EMPTY, Carrier.VISIBLE, notice, left)
                : ofPage(text, notice, left);
    }

    private ArticlePage ofData(StatedText stated, Notice notice, List<LeftOut> left) {
        Body body = ofContent(stated.html(), page.location(), about.headline());
        return new ArticlePage(about, body, stated.carrier(), notice, left);
    }

    /** The lead picture stands above the text: where the text begins with it, it moves up, with its caption. */
    private ArticlePage ofPage(ArticleText text, Notice notice, List<LeftOut> left) {
        Element container = text.element();
        Chrome.removeUnseen(container);
        List<Block> blocks = new ArrayList<>(blocks(container, url, about.headline(), about.byline()));
        Picture lead = about.image();
        Optional<Picture> above = LeadFigure.above(text.picturesAbove(), lead, url);
        Optional<Picture> first = firstPicture(blocks).filter(shown -> lead == null || LeadFigure.isSame(shown, lead));
        if (first.isPresent() && blocks.getFirst() instanceof Block.Image) {
            blocks.removeFirst();
        }
        PageMetadata pictured = about.withImage(above.or(() -> first).orElse(lead));
        return new ArticlePage(pictured, new Body(blocks), Carrier.VISIBLE, notice, left);
    }

    private static List<Block> blocks(Element container, @Nullable URI url, String headline, @Nullable String byline) {
        return Repeats.dropped(new BlockTyper(url, container).blocks(), headline, byline);
    }

    private static Optional<Picture> firstPicture(List<Block> blocks) {
        for (Block block : blocks) {
            if (block instanceof Block.Image(Picture picture)) {
                return Optional.of(picture);
            }
        }
        return Optional.empty();
    }
}
