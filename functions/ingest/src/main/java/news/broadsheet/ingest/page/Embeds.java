package news.broadsheet.ingest.page;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import news.broadsheet.core.article.Block;
import news.broadsheet.ingest.web.PlainText;
import news.broadsheet.ingest.web.WebUrls;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Things other sites show in a frame, of providers on this list only; the rest is left out. */
final class Embeds {

    private static final Map<String, String> PROVIDERS = Map.ofEntries(
            Map.entry("youtube.com", "YouTube"),
            Map.entry("youtube-nocookie.com", "YouTube"),
            Map.entry("youtu.be", "YouTube"),
            Map.entry("vimeo.com", "Vimeo"),
            Map.entry("dailymotion.com", "Dailymotion"),
            Map.entry("twitter.com", "X"),
            Map.entry("x.com", "X"),
            Map.entry("instagram.com", "Instagram"),
            Map.entry("facebook.com", "Facebook"),
            Map.entry("tiktok.com", "TikTok"),
            Map.entry("bsky.app", "Bluesky"),
            Map.entry("soundcloud.com", "SoundCloud"),
            Map.entry("spotify.com", "Spotify"),
            Map.entry("apple.com", "Apple"),
            Map.entry("datawrapper.dwcdn.net", "Datawrapper"),
            Map.entry("flourish.studio", "Flourish"),
            Map.entry("infogram.com", "Infogram"),
            Map.entry("google.com", "Google"));

    private static final String QUOTED =
            "blockquote.twitter-tweet, blockquote.instagram-media, blockquote.tiktok-embed,"
                    + " blockquote.bluesky-embed, .fb-post, .fb-video";

    private Embeds() {}

    /** Whether an element stands for a post that a script of its site would fill in. */
    static boolean isPost(Element element) {
        return element.is(QUOTED);
    }

    /** A frame of a known provider. */
    static Optional<Block> ofFrame(Element frame, @Nullable URI base) {
        String source = frame.hasAttr("src") ? frame.attr("src") : frame.attr("data-src");
        return of(source, frame.attr("title"), base);
    }

    /** A post: the last link in it is its own (its date), or an attribute says so. */
    static Optional<Block> ofPost(Element post, @Nullable URI base) {
        for (String attribute : new String[] {"data-instgrm-permalink", "cite", "data-href", "data-bluesky-uri"}) {
            Optional<Block> embed = of(post.attr(attribute), "", base);
            if (embed.isPresent()) {
                return embed;
            }
        }
        Element link = post.select("a[href]").last();
        return link == null ? Optional.empty() : of(link.attr("href"), "", base);
    }

    private static Optional<Block> of(String reference, String title, @Nullable URI base) {
        String label = PlainText.collapse(title);
        return WebUrls.resolve(base, reference)
                .flatMap(url -> provider(url.getHost())
                        .map(name -> new Block.Embed(url.toString(), name, label.isEmpty() ? null : label)));
    }

    /** The provider of a host: its own domain or one below it. */
    static Optional<String> provider(String host) {
        String at = host.toLowerCase(Locale.ROOT);
        while (true) {
            String name = PROVIDERS.get(at);
            int dot = at.indexOf('.');
            if (name != null || dot < 0) {
                return Optional.ofNullable(name);
            }
            at = at.substring(dot + 1);
        }
    }
}
