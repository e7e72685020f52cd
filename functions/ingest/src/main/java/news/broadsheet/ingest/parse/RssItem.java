package news.broadsheet.ingest.parse;

import java.net.URI;
import news.broadsheet.ingest.web.PlainText;
import news.broadsheet.ingest.web.WebUrls;
import org.jspecify.annotations.Nullable;

/** One item of an RSS or RDF document, with the extensions that news uses. */
final class RssItem {

    private final URI feedBase;
    private final @Nullable String feedLanguage;

    RssItem(URI feedBase, @Nullable String feedLanguage) {
        this.feedBase = feedBase;
        this.feedLanguage = feedLanguage;
    }

    EntryDraft read(XmlNode item) {
        EntryDraft draft = new EntryDraft(item.base(feedBase));
        names(item, draft);
        draft.title(PlainText.of(item.value("title", "dc:title")));
        text(item, draft);
        people(item, draft);
        dates(item, draft);
        item.all("category").forEach(category -> draft.tag(category.value()));
        item.all("dc:subject").forEach(subject -> draft.tag(subject.value()));
        MediaExtension.read(item, draft);
        return draft.language(item.value("dc:language"))
                .language(item.language())
                .language(feedLanguage);
    }

    private static void names(XmlNode item, EntryDraft draft) {
        String guid = item.value("guid");
        draft.guid(guid)
                .guid(item.attribute("rdf:about"))
                .guid(item.value("atom:id", "dc:identifier"))
                // FeedBurner puts its own redirector into link, and the publisher's URL here.
                .link(item.value("feedburner:origlink"))
                .link(item.value("link"));
        item.all("atom:link").stream()
                .filter(link -> link.attribute("rel") == null || link.has("rel", "alternate"))
                .forEach(link -> draft.link(link.attribute("href")));
        boolean permalink = item.all("guid").stream().noneMatch(node -> node.has("isPermaLink", "false"));
        // A guid is a permalink unless it says otherwise (RSS 2.0), but many that say nothing are none.
        if (permalink && WebUrls.parse(guid).isPresent()) {
            draft.link(guid);
        }
    }

    private static void text(XmlNode item, EntryDraft draft) {
        item.all("content:encoded").forEach(content -> draft.content(content.value()));
        item.all("atom:content").forEach(content -> draft.content(content.value()));
        draft.summary(item.value("description"))
                .summary(item.value("atom:summary", "dc:description", "itunes:summary", "itunes:subtitle"));
    }

    private static void people(XmlNode item, EntryDraft draft) {
        item.all("dc:creator").forEach(creator -> draft.author(creator.value()));
        if (!draft.hasAuthor()) {
            draft.author(item.value("author"));
            item.all("atom:author").forEach(author -> draft.author(author.value("atom:name")));
        }
        if (!draft.hasAuthor()) {
            draft.author(item.value("itunes:author"));
        }
    }

    private static void dates(XmlNode item, EntryDraft draft) {
        for (String name : new String[] {"pubdate", "dc:date", "dcterms:issued", "dcterms:created", "atom:published"}) {
            draft.published(item.value(name));
        }
        for (String name : new String[] {"atom:updated", "dcterms:modified"}) {
            draft.updated(item.value(name));
        }
    }
}
