package news.broadsheet.ingest.page;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import news.broadsheet.core.article.Audio;
import news.broadsheet.core.article.Block;
import news.broadsheet.core.article.Video;
import news.broadsheet.core.web.WebUrls;
import news.broadsheet.ingest.web.PlainText;
import news.broadsheet.ingest.web.WebDurations;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Elements that play or frame something: HTML's own, AMP's, and the light ones that stand for YouTube and Vimeo. */
final class Players {

    /** Elements that name what they show by an id: attributes that may hold it, separated by commas, and its address. */
    private static final Map<String, String[]> BY_ID = Map.of(
            "lite-youtube", new String[] {"videoid", "https://www.youtube.com/embed/"},
            "amp-youtube", new String[] {"data-videoid", "https://www.youtube.com/embed/"},
            "lite-vimeo", new String[] {"videoid", "https://player.vimeo.com/video/"},
            "amp-vimeo", new String[] {"data-videoid", "https://player.vimeo.com/video/"},
            "amp-dailymotion", new String[] {"data-videoid", "https://www.dailymotion.com/embed/video/"},
            "amp-twitter", new String[] {"data-tweetid", "https://twitter.com/i/status/"},
            "amp-instagram", new String[] {"data-shortcode", "https://www.instagram.com/p/"},
            "amp-soundcloud",
                    new String[] {
                        "data-trackid", "https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/"
                    });

    private Players() {}

    /** What an element plays; empty for what is of no provider known. */
    static Optional<Block> of(Element element, @Nullable URI base) {
        String tag = element.normalName();
        return switch (tag) {
            case "video", "amp-video" -> Videos.video(element, base).map(Block.VideoTeaser::new);
            case "audio", "amp-audio" -> audio(element, base);
            case "iframe", "amp-iframe", "amp-video-iframe" -> Embeds.ofFrame(element, base);
            default -> {
                String[] place = BY_ID.get(tag);
                String id = place == null ? "" : element.attr(place[0]).strip();
                yield place == null
                        ? linked(element, base)
                        : isId(id) ? byId(element, place[1] + id, base) : Optional.empty();
            }
        };
    }

    private static Optional<Block> byId(Element element, String url, @Nullable URI base) {
        String title = title(element);
        String poster = WebUrls.resolved(base, element.attr("poster"));
        Duration duration = WebDurations.parse(element.attr("data-duration")).orElse(null);
        boolean video =
                element.normalName().endsWith("youtube") || element.normalName().endsWith("vimeo");
        if (video && title != null && (poster != null || duration != null)) {
            return Optional.of(new Block.VideoTeaser(new Video(title, duration, poster, url, host(url))));
        }
        return Embeds.of(url, title == null ? "" : title, base);
    }

    private static Optional<Block> linked(Element element, @Nullable URI base) {
        for (String attribute : new String[] {"data-href", "data-src", "src"}) {
            Optional<Block> embed = Embeds.of(element.attr(attribute), element.attr("title"), base);
            if (embed.isPresent()) {
                return embed;
            }
        }
        return Optional.empty();
    }

    private static Optional<Block> audio(Element element, @Nullable URI base) {
        Element source = element.hasAttr("src") ? element : element.selectFirst("[src]");
        String reference = source == null ? element.attr("data-src") : source.attr("src");
        Duration duration = WebDurations.parse(element.attr("data-duration")).orElse(null);
        return WebUrls.resolve(base, reference)
                .map(url -> new Block.AudioTeaser(
                        new Audio(title(element), duration, url.toString(), host(url.toString()))));
    }

    private static String host(String url) {
        return URI.create(url).getHost().toLowerCase(Locale.ROOT);
    }

    static @Nullable String title(Element element) {
        for (String attribute : new String[] {"title", "playlabel", "videotitle", "aria-label", "data-title"}) {
            String title = PlainText.collapse(element.attr(attribute));
            if (!title.isEmpty()) {
                return title;
            }
        }
        return null;
    }

    private static boolean isId(String id) {
        boolean plain = !id.isEmpty() && id.length() <= 64;
        for (int i = 0; i < id.length() && plain; i++) {
            char c = id.charAt(i);
            plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
        }
        return plain;
    }
}
