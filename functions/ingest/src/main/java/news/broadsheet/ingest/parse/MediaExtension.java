package news.broadsheet.ingest.parse;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import news.broadsheet.core.article.Picture;
import news.broadsheet.core.article.Video;
import news.broadsheet.ingest.web.PlainText;
import news.broadsheet.ingest.web.WebDurations;
import news.broadsheet.ingest.web.WebUrls;
import org.jspecify.annotations.Nullable;

/**
 * Pictures and videos of an entry: Media RSS (rssboard.org/media-rss) in groups or without, enclosures, iTunes. Of a
 * picture in several sizes the widest is taken.
 */
final class MediaExtension {

    private MediaExtension() {}

    static void read(XmlNode item, EntryDraft draft) {
        List<XmlNode> scopes = new ArrayList<>(item.all("media:group"));
        scopes.add(item);
        List<Picture> pictures = new ArrayList<>();
        for (XmlNode scope : scopes) {
            for (XmlNode content : scope.all("media:content")) {
                if (isImage(content, "medium")) {
                    picture(content, scope, draft.base()).ifPresent(pictures::add);
                } else if (isVideo(content, "medium")) {
                    video(content, scope, item, draft);
                }
            }
        }
        pictures.stream().max(Comparator.comparingInt(Picture::width)).ifPresent(draft::image);
        enclosures(item, draft);
        for (XmlNode scope : scopes) {
            scope.all("media:thumbnail").stream()
                    .flatMap(thumbnail -> picture(thumbnail, scope, draft.base()).stream())
                    .max(Comparator.comparingInt(Picture::width))
                    .ifPresent(draft::image);
        }
        item.first("itunes:image")
                .flatMap(image -> WebUrls.resolve(draft.base(), image.attribute("href")))
                .ifPresent(url -> draft.image(Picture.of(url.toString())));
    }

    private static void enclosures(XmlNode item, EntryDraft draft) {
        for (XmlNode enclosure : item.all("enclosure")) {
            if (isImage(enclosure, "type")) {
                WebUrls.resolve(draft.base(), enclosure.attribute("url"))
                        .ifPresent(url -> draft.image(Picture.of(url.toString())));
            } else if (isVideo(enclosure, "type")) {
                video(enclosure, item, item, draft);
            }
        }
    }

    private static Optional<Picture> picture(XmlNode node, XmlNode scope, URI base) {
        return WebUrls.resolve(base, node.attribute("url"))
                .map(url -> new Picture(
                        url.toString(),
                        null,
                        line(node.value("media:description", "media:text"), scope.value("media:description")),
                        line(node.value("media:credit"), scope.value("media:credit")),
                        pixels(node.attribute("width")),
                        pixels(node.attribute("height"))));
    }

    private static void video(XmlNode node, XmlNode scope, XmlNode item, EntryDraft draft) {
        Optional<URI> url = WebUrls.resolve(draft.base(), node.attribute("url"));
        String poster = firstOf(node, scope)
                .flatMap(thumbnail -> WebUrls.resolve(draft.base(), thumbnail.attribute("url")))
                .map(URI::toString)
                .orElse(null);
        Duration duration = WebDurations.parse(node.attribute("duration"))
                .or(() -> WebDurations.parse(item.value("itunes:duration")))
                .orElse(null);
        String title = line(node.value("media:title"), scope.value("media:title"));
        url.ifPresent(at -> draft.video(new Video(title, duration, poster, at.toString(), at.getHost())));
    }

    private static Optional<XmlNode> firstOf(XmlNode node, XmlNode scope) {
        return node.first("media:thumbnail").or(() -> scope.first("media:thumbnail"));
    }

    private static boolean isImage(XmlNode node, String attribute) {
        return is(node, attribute, "image") || is(node, "type", "image");
    }

    private static boolean isVideo(XmlNode node, String attribute) {
        return is(node, attribute, "video")
                || is(node, "type", "video")
                || is(node, "type", "application/x-shockwave-flash");
    }

    private static boolean is(XmlNode node, String attribute, String kind) {
        String value = node.attribute(attribute);
        return value != null && value.toLowerCase(Locale.ROOT).startsWith(kind);
    }

    private static @Nullable String line(String own, String shared) {
        String text = PlainText.of(own.isBlank() ? shared : own);
        return text.isEmpty() || text.length() > 1_000 ? null : text;
    }

    private static int pixels(@Nullable String number) {
        return number != null && number.matches("\\d{1,5}") ? Integer.parseInt(number) : 0;
    }
}
