package news.broadsheet.ingest.parse;

import java.net.URI;
import java.util.List;
import java.util.Set;
import news.broadsheet.ingest.parse.xml.XmlNode;
import org.jspecify.annotations.Nullable;

/** One item of an RSS or RDF document, with the extensions that news uses. */
final class RssItem {

    /** Texts of an item that stand beside {@code description}; the first in the document is the summary. */
    private static final Set<String> TEXTS =
            Set.of("description", "summary", "abstract", "atom:summary", "dc:description", "dcterms:abstract");

    private static final Set<String> CONTENTS =
            Set.of("content:encoded", "fullitem", "xhtml:body", "body", "xhtml:div", "atom:content");

    private final Reading reading;
    private final URI feedBase;
    private final @Nullable String feedLanguage;

    RssItem(Reading reading, URI feedBase, @Nullable String feedLanguage) {
        this.reading = reading;
        this.feedBase = feedBase;
        this.feedLanguage = feedLanguage;
    }

    EntryDraft read(XmlNode item) {
        EntryDraft draft = new EntryDraft(reading, item.base(feedBase));
        names(item, draft);
        draft.title(Titles.plain(item.value("title", "dc:title"), reading.flaws()));
        item.all("atom:title").forEach(title -> draft.title(AtomText.title(title, reading.flaws())));
        text(item, draft);
        people(item, draft);
        dates(item, draft);
        TagExtension.read(item, draft);
        MediaExtension.read(item, draft);
        if (!draft.hasTitle()) {
            draft.title(Titles.plain(item.value("itunes:title", "media:title"), reading.flaws()));
        }
        return draft.rights(RightsExtension.read(item, draft.base()))
                .language(item.value("dc:language"))
                .language(item.language())
                .language(feedLanguage);
    }

    private void names(XmlNode item, EntryDraft draft) {
        String guid = item.value("guid");
        draft.guid(guid)
                .guid(item.attribute("rdf:about"))
                .guid(item.value("atom:id", "dc:identifier"))
                // FeedBurner puts its own redirector into link, and the publisher's URL here.
                .link(item.value("feedburner:origlink"))
                .link(FeedLinks.page(item.all("link"), feedBase, reading))
                .link(FeedLinks.page(item.all("atom:link"), feedBase, reading))
                .link(item.attribute("href"));
        // A guid is a permalink unless it says otherwise (RSS 2.0), but many that say nothing are none.
        boolean permalink = item.all("guid").stream().noneMatch(node -> node.has("ispermalink", "false"));
        if (permalink) {
            draft.permalink(guid);
        }
    }

    private void text(XmlNode item, EntryDraft draft) {
        List<XmlNode> children = item.children();
        for (XmlNode child : children) {
            if (CONTENTS.contains(child.name())) {
                draft.content(child.name().equals("atom:content") ? AtomText.html(child) : child.value(), base(child));
            }
        }
        for (XmlNode child : children) {
            if (TEXTS.contains(child.name())) {
                draft.summary(child.name().equals("atom:summary") ? AtomText.html(child) : child.value(), base(child));
            }
        }
        if (!draft.hasSummary()) {
            draft.summary(item.value("itunes:summary", "itunes:subtitle"), draft.base());
            MediaExtension.description(item).ifPresent(text -> draft.summary(text, draft.base()));
        }
    }

    private URI base(XmlNode child) {
        return child.base(feedBase);
    }

    private static void people(XmlNode item, EntryDraft draft) {
        for (String name : new String[] {"dc:creator", "dc:author", "author", "itunes:author"}) {
            if (!draft.hasAuthor()) {
                item.all(name).forEach(author -> AtomPeople.read(author, draft));
            }
        }
        if (!draft.hasAuthor()) {
            item.all("atom:author").forEach(author -> AtomPeople.read(author, draft));
        }
    }

    private static void dates(XmlNode item, EntryDraft draft) {
        draft.published(item.value("pubdate"))
                .published(item.value("atom:published"))
                .published(item.value("dcterms:issued"))
                .published(item.value("dcterms:created"))
                .published(item.value("atom:issued"))
                .published(item.value("dc:date"))
                .published(item.value("dcterms:date"))
                .published(item.attribute("lastmod"))
                .updated(item.value("atom:updated"))
                .updated(item.value("dcterms:modified"))
                .updated(item.value("atom:modified"))
                .updated(item.value("dc:date"));
    }
}
