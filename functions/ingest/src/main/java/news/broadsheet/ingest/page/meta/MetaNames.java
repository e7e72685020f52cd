package news.broadsheet.ingest.page.meta;

import java.util.List;

/**
 * Names of meta elements, of each field the most trusted first: in lower case, with a point for a colon, and "dc." for each
 * way to spell Dublin Core. A name that says what the page is about goes before one that says what it shows in a list.
 */
final class MetaNames {

    static final List<String> HEADLINE = names("""
            dc.title og.title parsely-title sailthru.title citation_title twitter.title headline title""");

    static final List<String> STANDFIRST = names("""
            dc.description og.description description twitter.description sailthru.description""");

    static final List<String> AUTHOR = names("""
            dc.creator author article.author parsely-author sailthru.author citation_author authors byl byline
            article.author_name article_author cxenseparse.author og.article.author dc.contributor""");

    /** A twitter card has two lines of label and value; WordPress writes the author into one of them. */
    static final List<String> AUTHOR_LABELS = List.of(
            "written by",
            "by",
            "author",
            "verfasst von",
            "geschrieben von",
            "autor",
            "écrit par",
            "auteur",
            "escrito por",
            "scritto da",
            "door",
            "geschreven door",
            "skrevet av",
            "skrevet af",
            "skriven av",
            "napisane przez",
            "написано автором",
            "автор",
            "yazan",
            "作者");

    static final List<String> PUBLISHED = names("""
            article.published_time og.article.published_time og.published_time article.published rnews.datepublished
            datepublished parsely-pub-date sailthru.date date_published publish_date publish-date publishdate
            publication_date publication-date publicationdate published_time published_at published-date pubdate pub_date
            cxenseparse.recs.publishtime cxenseparse.publishtime original-publish-date originalpublicationdate
            article_date_original article.post_date displaydate dc.date.issued dc.issued dc.date.published dc.available
            dc.date.created dc.created citation_publication_date citation_online_date article.created article.date
            datecreated bt.pubdate pdate ptime""");

    /** Names that some give to the day of publication, others to that of the latest change or of the page's making. */
    static final List<String> PERHAPS_PUBLISHED = names("""
            date dc.date citation_date article_date creation_date created created_time date_created og.pubdate
            timestamp gentime""");

    static final List<String> UPDATED = names("""
            article.modified_time og.updated_time article.updated_time og.modified_time article.modified datemodified
            dc.date.modified dc.modified last-modified lastmod last-update lastupdate lastmodified last_modified
            modified_time modificationdate revised revision_date dc.date.updated updated_time""");

    static final List<String> SECTION = names("article.section section parsely-section cxenseparse.section og.section");

    static final List<String> TAGS = names("article.tag news_keywords keywords sailthru.tags parsely-tags dc.subject");

    static final List<String> LANGUAGE = names("content-language og.locale dc.language language");

    static final List<String> SITE = names("og.site_name application-name dc.publisher twitter.app.name.iphone");

    static final List<String> IMAGE = names("""
            og.image og.image.secure_url og.image.url twitter.image twitter.image.src parsely-image-url
            sailthru.image.full thumbnail""");

    private MetaNames() {}

    /** As the tables above have it. */
    static String normal(String name) {
        String point = name.replace(':', '.');
        String rest = point.startsWith("dcterms.") || point.startsWith("dcterm.")
                ? point.substring(point.indexOf('.') + 1)
                : null;
        return rest == null ? point : "dc." + rest;
    }

    static Carrier carrier(String name) {
        boolean card = name.startsWith("og.") || name.startsWith("article.") || name.startsWith("twitter.");
        return card ? Carrier.OPEN_GRAPH : Carrier.META;
    }

    private static List<String> names(String words) {
        return List.of(words.strip().split("\\s+"));
    }
}
