package news.broadsheet.ingest.parse;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.broadsheet.core.article.Picture;
import news.broadsheet.core.article.Video;
import news.broadsheet.ingest.parse.Enclosure.Kind;
import news.broadsheet.ingest.parse.xml.XmlNode;
import news.broadsheet.ingest.web.PlainText;
import news.broadsheet.ingest.web.WebDurations;
import org.jspecify.annotations.Nullable;

/**
 * Files, pictures and videos of an entry: enclosures of RSS and Atom, Media RSS (rssboard.org/media-rss) in groups or without,
 * iTunes. Of a picture in several sizes the widest is taken.
 */
final class MediaExtension {

    /** Files looked at in one entry; what has more is no entry. */
    private static final int MOST_FILES = 200;

    private final XmlNode item;
    private final EntryDraft draft;
    private @Nullable Picture widest;
    private @Nullable Picture enclosed;
    private int files;

    private MediaExtension(XmlNode item, EntryDraft draft) {
        this.item = item;
        this.draft = draft;
    }

    static void read(XmlNode item, EntryDraft draft) {
        new MediaExtension(item, draft).read();
    }

    /** What the media say of the entry, which is all that some video sites say. */
    static Optional<String> description(XmlNode item) {
        String own = item.value("media:description");
        for (XmlNode group : own.isEmpty() ? item.all("media:group") : List.<XmlNode>of()) {
            own = own.isEmpty() ? group.value("media:description") : own;
        }
        return own.isEmpty() ? Optional.empty() : Optional.of(own);
    }

    private void read() {
        for (XmlNode enclosure : item.all("enclosure")) {
            take(enclosure, item, "url");
        }
        for (XmlNode link : item.all("atom:link")) {
            if (FeedLinks.relation(link).equals("enclosure")) {
                take(link, item, "href");
            }
        }
        enclosed = widest;
        widest = null;
        List<XmlNode> scopes = new ArrayList<>(item.all("media:group"));
        scopes.add(item);
        scopes.forEach(scope -> scope.all("media:content").forEach(content -> take(content, scope, "url")));
        draft.image(widest).image(enclosed);
        scopes.forEach(this::thumbnails);
        String logo = Logo.of(item, draft.base());
        draft.image(logo == null ? null : Picture.of(logo));
    }

    private void take(XmlNode file, XmlNode scope, String attribute) {
        if (files++ >= MOST_FILES) {
            return;
        }
        String reference = file.attribute(attribute);
        URI base = file.base(draft.base());
        String url = draft.reading().address(base, reference == null ? file.attribute("href") : reference);
        if (url == null) {
            return;
        }
        String type = file.attribute("type");
        Kind kind = Kinds.of(type, file.attribute("medium"), url);
        String title = file.name().equals("atom:link")
                ? file.attribute("title")
                : line(file.value("media:title"), scope == item ? "" : scope.value("media:title"));
        Duration duration = WebDurations.parse(file.attribute("duration")).orElse(null);
        boolean timed = kind == Kind.AUDIO || kind == Kind.VIDEO;
        if (duration == null && timed) {
            duration = WebDurations.parse(item.value("itunes:duration")).orElse(null);
        }
        String length = file.attribute("length") == null ? file.attribute("filesize") : file.attribute("length");
        draft.enclosure(new Enclosure(url, type, Kinds.bytes(length), title, duration, kind));
        if (kind == Kind.IMAGE) {
            offer(picture(file, scope, url));
        } else if (kind == Kind.VIDEO) {
            draft.video(new Video(
                    title, duration, poster(file, scope), url, URI.create(url).getHost()));
        }
    }

    private void thumbnails(XmlNode scope) {
        widest = null;
        List<XmlNode> thumbnails = new ArrayList<>(scope.all("media:thumbnail"));
        scope.all("media:content").forEach(content -> thumbnails.addAll(content.all("media:thumbnail")));
        for (XmlNode thumbnail : thumbnails.subList(0, Math.min(MOST_FILES, thumbnails.size()))) {
            String url = address(thumbnail);
            if (url != null) {
                offer(picture(thumbnail, scope, url));
            }
        }
        draft.image(widest);
    }

    private void offer(Picture picture) {
        if (widest == null || picture.width() > widest.width()) {
            widest = picture;
        }
    }

    private static Picture picture(XmlNode node, XmlNode scope, String url) {
        return new Picture(
                url,
                null,
                line(node.value("media:description", "media:text"), scope.value("media:description")),
                line(node.value("media:credit"), scope.value("media:credit")),
                pixels(node.attribute("width")),
                pixels(node.attribute("height")));
    }

    private @Nullable String poster(XmlNode file, XmlNode scope) {
        return file.first("media:thumbnail")
                .or(() -> scope.first("media:thumbnail"))
                .map(this::address)
                .orElse(null);
    }

    private @Nullable String address(XmlNode thumbnail) {
        String url = thumbnail.attribute("url");
        return draft.reading().address(thumbnail.base(draft.base()), url == null ? thumbnail.value() : url);
    }

    private static @Nullable String line(String own, String shared) {
        String text = PlainText.of(own.isEmpty() ? shared : own);
        return text.isEmpty() || text.length() > 1_000 ? null : text;
    }

    private static int pixels(@Nullable String number) {
        Long pixels = Kinds.bytes(number);
        return pixels == null || pixels > 99_999 ? 0 : pixels.intValue();
    }
}
