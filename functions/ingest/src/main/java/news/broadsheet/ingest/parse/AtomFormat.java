package news.broadsheet.ingest.parse;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import news.broadsheet.core.article.Picture;
import news.broadsheet.ingest.parse.FeedResult.About;
import news.broadsheet.ingest.parse.FeedResult.Links;
import news.broadsheet.ingest.parse.FeedResult.ParsedFeed;
import news.broadsheet.ingest.web.PlainText;
import news.broadsheet.ingest.web.WebUrls;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/** Atom 1.0 (RFC 4287) and 0.3, with or without their namespace. */
final class AtomFormat {

    private final URI feedBase;
    private final List<String> feedAuthors;

    private AtomFormat(URI feedBase, List<String> feedAuthors) {
        this.feedBase = feedBase;
        this.feedAuthors = feedAuthors;
    }

    static ParsedFeed read(XmlNode feed, Ending ending, URI url) {
        List<XmlNode> entries = feed.below("atom:entry", "entry");
        URI base = feed.base(url);
        String home = link(feed, base);
        List<String> authors = all(feed, "author").stream()
                .map(author -> value(author, "name"))
                .toList();
        AtomFormat reader = new AtomFormat(home == null ? url : URI.create(home), authors);
        return new ParsedFeed(
                "Atom",
                new About(
                        first(feed, "title").map(AtomFormat::plain).orElse(""),
                        home,
                        "",
                        feed.language(),
                        null,
                        null,
                        null),
                Links.NONE,
                Pace.ANY,
                Entries.read(entries, ending, reader::entry),
                List.of(),
                ending.complete(),
                List.of());
    }

    private EntryDraft entry(XmlNode entry) {
        EntryDraft draft = new EntryDraft(entry.base(feedBase));
        draft.guid(value(entry, "id")).link(entry.value("feedburner:origlink")).link(link(entry, draft.base()));
        String id = value(entry, "id");
        if (id.startsWith("http")) {
            draft.link(id);
        }
        draft.title(first(entry, "title").map(AtomFormat::plain).orElse(""));
        first(entry, "content").map(AtomFormat::html).ifPresent(draft::content);
        first(entry, "summary").map(AtomFormat::html).ifPresent(draft::summary);
        draft.summary(entry.value("media:description"));
        entry.all("media:group").forEach(group -> draft.summary(group.value("media:description")));
        people(entry, draft);
        for (String name : new String[] {"published", "issued", "created"}) {
            draft.published(value(entry, name));
        }
        draft.published(entry.value("dc:date")).updated(value(entry, "updated")).updated(value(entry, "modified"));
        all(entry, "category").forEach(category -> {
            String label = category.attribute("label");
            draft.tag(label == null ? category.attribute("term") : label);
        });
        entry.all("dc:subject").forEach(subject -> draft.tag(subject.value()));
        MediaExtension.read(entry, draft);
        enclosures(entry, draft);
        return draft.language(entry.language());
    }

    private void people(XmlNode entry, EntryDraft draft) {
        all(entry, "author").forEach(author -> draft.author(value(author, "name")));
        if (!draft.hasAuthor()) {
            entry.all("dc:creator").forEach(creator -> draft.author(creator.value()));
        }
        // RFC 4287 4.2.1: an entry without authors has those of its feed, unless it was taken from another one.
        if (!draft.hasAuthor() && first(entry, "source").isEmpty()) {
            feedAuthors.forEach(draft::author);
        }
    }

    private static void enclosures(XmlNode entry, EntryDraft draft) {
        for (XmlNode link : all(entry, "link")) {
            String type = link.attribute("type");
            if (link.has("rel", "enclosure") && type != null && type.startsWith("image/")) {
                WebUrls.resolve(draft.base(), link.attribute("href"))
                        .ifPresent(url -> draft.image(Picture.of(url.toString())));
            }
        }
    }

    /** The page it stands for: an alternate link, HTML before other types, a link that says nothing counting as one. */
    private static @Nullable String link(XmlNode node, URI base) {
        Optional<XmlNode> best = Optional.empty();
        for (XmlNode link : all(node, "link")) {
            boolean alternate = link.attribute("rel") == null || link.has("rel", "alternate");
            String type = link.attribute("type");
            boolean html = type == null || type.toLowerCase(Locale.ROOT).contains("html");
            if (alternate && (html || best.isEmpty())) {
                best = Optional.of(link);
                if (html) {
                    break;
                }
            }
        }
        return best.map(link -> {
                    String href = link.attribute("href");
                    return WebUrls.resolved(link.base(base), href == null ? link.value() : href);
                })
                .orElse(null);
    }

    private static String plain(XmlNode text) {
        String type = type(text);
        return type.equals("text") || type.equals("text/plain") ? plainText(text) : PlainText.of(html(text));
    }

    /** "text" shall hold no markup (RFC 4287 3.1.1.1), yet is the default and often does hold escapes. */
    private static String plainText(XmlNode text) {
        return text.attribute("type") == null ? PlainText.of(text.value()) : PlainText.collapse(text.value());
    }

    /** A text construct or content as HTML. */
    private static String html(XmlNode text) {
        String type = type(text);
        String value = text.value();
        // Atom 0.3, section 3.1.2.
        if (text.has("mode", "base64")) {
            return base64(value);
        }
        boolean plain = (type.equals("text") || type.equals("text/plain")) && text.attribute("type") != null;
        return plain && !text.has("mode", "xml") ? Entities.escape(value) : value;
    }

    private static String base64(String value) {
        try {
            return new String(Base64.getMimeDecoder().decode(value), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static String type(XmlNode text) {
        String type = text.attribute("type");
        return type == null ? "text" : type.toLowerCase(Locale.ROOT);
    }

    private static List<XmlNode> all(XmlNode node, String name) {
        List<XmlNode> found = node.all("atom:" + name);
        return found.isEmpty() ? node.all(name) : found;
    }

    private static Optional<XmlNode> first(XmlNode node, String name) {
        return node.first("atom:" + name, name);
    }

    private static String value(XmlNode node, String name) {
        return node.value("atom:" + name, name);
    }
}
