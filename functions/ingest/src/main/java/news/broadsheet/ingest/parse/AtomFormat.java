package news.broadsheet.ingest.parse;

import java.net.URI;
import java.util.List;
import news.broadsheet.ingest.parse.FeedResult.About;
import news.broadsheet.ingest.parse.FeedResult.ParsedFeed;
import news.broadsheet.ingest.parse.xml.XmlNode;

/** Atom 1.0 (RFC 4287) and 0.3, with or without their namespace. */
final class AtomFormat {

    private final Reading reading;
    private final URI feedBase;
    private final List<XmlNode> feedAuthors;

    private AtomFormat(Reading reading, URI feedBase, List<XmlNode> feedAuthors) {
        this.reading = reading;
        this.feedBase = feedBase;
        this.feedAuthors = feedAuthors;
    }

    static ParsedFeed read(XmlNode feed, Reading reading) {
        URI base = feed.base(reading.base());
        FeedLinks links = FeedLinks.of(feed, base, reading);
        AtomFormat reader = new AtomFormat(reading, entryBase(links, reading), feed.all("atom:author"));
        boolean complete = FeedParser.isComplete(feed, reading);
        List<XmlNode> items =
                feed.below("atom:entry").stream().filter(XmlNode::isClosed).toList();
        List<Entry> entries = reading.entries(items, reader::entry);
        return new ParsedFeed(
                // Only 0.3 has a version.
                "Atom " + (feed.attribute("version") == null ? "1.0" : feed.attribute("version")),
                about(feed, links, base, reading),
                links.links(),
                PaceExtension.read(feed),
                entries,
                Deletions.read(feed, reading),
                complete,
                reading.repairs());
    }

    /** The document's, as RFC 4287 has it, unless it is served by another host than the site it stands for. */
    private static URI entryBase(FeedLinks links, Reading reading) {
        URI base = reading.base();
        String home = links.home();
        boolean elsewhere = home != null
                && !String.valueOf(base.getHost())
                        .equalsIgnoreCase(URI.create(home).getHost());
        return elsewhere ? reading.base(home) : base;
    }

    private static About about(XmlNode feed, FeedLinks links, URI base, Reading reading) {
        return new About(
                feed.first("atom:title", "dc:title")
                        .map(title -> AtomText.title(title, reading.flaws()))
                        .orElse(""),
                links.home(),
                feed.first("atom:subtitle", "atom:tagline", "atom:info", "dc:description", "itunes:summary")
                        .map(AtomText::plain)
                        .orElse(""),
                feed.language(),
                reading.date(feed.value("atom:updated", "atom:modified", "dc:date", "atom:published")),
                Logo.of(feed, base),
                RightsExtension.read(feed, base));
    }

    private EntryDraft entry(XmlNode entry) {
        EntryDraft draft = new EntryDraft(reading, entry.base(feedBase));
        String id = entry.value("atom:id");
        draft.guid(id)
                .link(entry.value("feedburner:origlink"))
                .link(FeedLinks.page(entry.all("atom:link"), feedBase, reading));
        if (id.startsWith("http")) {
            draft.permalink(id);
        }
        text(entry, draft);
        entry.all("atom:author").forEach(author -> AtomPeople.read(author, draft));
        if (!draft.hasAuthor()) {
            entry.all("dc:creator").forEach(creator -> draft.author(creator.value()));
        }
        if (!draft.hasAuthor()) {
            AtomPeople.inherit(entry, feedAuthors, draft);
        }
        dates(entry, draft);
        TagExtension.read(entry, draft);
        MediaExtension.read(entry, draft);
        return draft.rights(RightsExtension.read(entry, draft.base()))
                .language(entry.language())
                .language(entry.value("dc:language"));
    }

    private void text(XmlNode entry, EntryDraft draft) {
        for (String name : List.of("atom:title", "dc:title", "media:title")) {
            entry.first(name).ifPresent(title -> {
                if (!draft.hasTitle()) {
                    draft.title(AtomText.title(title, reading.flaws()));
                }
            });
        }
        entry.first("atom:content").ifPresent(content -> draft.content(AtomText.html(content), content.base(feedBase)));
        entry.first("atom:summary").ifPresent(summary -> draft.summary(AtomText.html(summary), summary.base(feedBase)));
        if (!draft.hasSummary()) {
            MediaExtension.description(entry).ifPresent(text -> draft.summary(text, draft.base()));
        }
    }

    private static void dates(XmlNode entry, EntryDraft draft) {
        draft.published(entry.value("atom:published"))
                .published(entry.value("atom:issued"))
                .published(entry.value("atom:created"))
                .published(entry.value("dcterms:issued"))
                .published(entry.value("dc:date"))
                .updated(entry.value("atom:updated"))
                .updated(entry.value("atom:modified"))
                .updated(entry.value("dcterms:modified"))
                .updated(entry.value("dc:date"));
    }
}
