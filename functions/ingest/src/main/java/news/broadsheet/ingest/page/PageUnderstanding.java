package news.broadsheet.ingest.page;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.broadsheet.core.article.Block;
import news.broadsheet.core.article.Body;
import news.broadsheet.core.article.Picture;
import news.broadsheet.ingest.page.body.ArticleText;
import news.broadsheet.ingest.page.meta.Carrier;
import news.broadsheet.ingest.page.meta.Metadata;
import news.broadsheet.ingest.page.meta.PageMetadata;
import news.broadsheet.ingest.web.WebUrls;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** From a tree of HTML to an article: what it says of itself, where its text is, what of that is no text, and the blocks. */
public final class PageUnderstanding {

    private PageUnderstanding() {}

    /**
     * The article of a page. The document is changed on the way.
     *
     * @param now no article was published later
     */
    public static ArticlePage of(Document document, Instant now) {
        return understood(document, now, false);
    }

    /** As {@link #of}, with what was left out and why, for people. */
    public static ArticlePage explained(Document document, Instant now) {
        return understood(document, now, true);
    }

    private static ArticlePage understood(Document document, Instant now, boolean explained) {
        URI url = WebUrls.parse(document.location()).orElse(null);
        PageMetadata metadata = Metadata.of(document, url, now);
        ArticleText text = ArticleText.find(document.body(), List.of(metadata.headline(), document.title()));
        Optional<Picture> above = LeadFigure.above(text.picturesAbove(), metadata.image(), url);
        Element container = text.element();
        Chrome.removeUnseen(container);
        List<LeftOut> left = explained ? text.left().tell() : List.of();
        return withLead(metadata, above, blocks(container, url, metadata.headline(), metadata.byline()), left);
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

    private static List<Block> blocks(Element container, @Nullable URI url, String headline, @Nullable String byline) {
        return Repeats.dropped(new BlockTyper(url, container).blocks(), headline, byline);
    }

    /** The lead picture stands above the text: where the text begins with it, it moves up, with its caption. */
    private static ArticlePage withLead(
            PageMetadata metadata, Optional<Picture> above, List<Block> blocks, List<LeftOut> left) {
        List<Block> rest = new ArrayList<>(blocks);
        Picture lead = metadata.image();
        Optional<Picture> shown = firstPicture(blocks).filter(first -> lead == null || LeadFigure.isSame(first, lead));
        if (shown.isPresent() && rest.getFirst() instanceof Block.Image) {
            rest.removeFirst();
        }
        PageMetadata about = metadata.withImage(above.or(() -> shown).orElse(lead));
        return new ArticlePage(about, new Body(rest), Carrier.VISIBLE, Notice.NONE, left);
    }

    private static Optional<Picture> firstPicture(List<Block> blocks) {
        return blocks.stream()
                .filter(Block.Image.class::isInstance)
                .map(block -> ((Block.Image) block).picture())
                .findFirst();
    }
}
