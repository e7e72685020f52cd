package news.broadsheet.ingest.page;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import news.broadsheet.core.article.Audio;
import news.broadsheet.core.article.Block;
import news.broadsheet.core.web.WebUrls;
import news.broadsheet.ingest.web.PlainText;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Things other sites show in a frame, of {@link Providers} only; the rest is left out. */
final class Embeds {

    /** Frames of known sites that show no content: buttons, counters, tests for people. */
    private static final List<String> TOOLS = List.of(
            "/plugins/like",
            "/plugins/share",
            "/plugins/follow",
            "/plugins/page",
            "/plugins/comments",
            "tweet_button",
            "follow_button",
            "/recaptcha");

    private Embeds() {}

    /** A frame of a known provider. Until a reader consents, its address may stand in another attribute. */
    static Optional<Block> ofFrame(Element frame, @Nullable URI base) {
        String title = frame.attr("title");
        Optional<Block> shown = frame.hasAttr("src") ? of(frame.attr("src"), title, base) : Optional.empty();
        if (shown.isPresent() || frame.attributesSize() == 0) {
            return shown;
        }
        for (Attribute attribute : frame.attributes()) {
            String name = attribute.getKey();
            if (name.startsWith("data-") && (name.contains("src") || name.contains("url"))) {
                Optional<Block> later = of(attribute.getValue(), title, base);
                if (later.isPresent()) {
                    return later;
                }
            }
        }
        return Optional.empty();
    }

    /** A post: the last link in it is its own (its date), or an attribute says so. */
    static Optional<Block> ofPost(Element post, @Nullable URI base) {
        for (String attribute : new String[] {
            "data-instgrm-permalink",
            "data-text-post-permalink",
            "cite",
            "data-href",
            "data-embed-url",
            "data-bluesky-uri"
        }) {
            Optional<Block> embed = of(post.attr(attribute), "", base);
            if (embed.isPresent()) {
                return embed;
            }
        }
        List<Element> links = post.select("a[href]");
        // A post of Reddit begins with its own link, and ends with the group's.
        boolean first = post.attr("class").contains("reddit");
        return links.isEmpty()
                ? Optional.empty()
                : of((first ? links.getFirst() : links.getLast()).attr("href"), "", base);
    }

    static Optional<Block> of(String reference, String title, @Nullable URI base) {
        String line = PlainText.collapse(title);
        String label = line.isEmpty() ? null : line;
        return WebUrls.resolve(base, reference)
                .filter(url -> TOOLS.stream().noneMatch(tool -> url.toString().contains(tool)))
                .flatMap(url -> Providers.heard(url.getHost()).isPresent()
                        ? Optional.of(new Block.AudioTeaser(new Audio(
                                label, null, url.toString(), url.getHost().toLowerCase(Locale.ROOT))))
                        : provider(url.getHost()).map(name -> new Block.Embed(url.toString(), name, label)));
    }

    static Optional<String> provider(String host) {
        return Providers.of(host);
    }
}
