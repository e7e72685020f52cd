package news.broadsheet.ingest.parse;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import news.broadsheet.ingest.parse.FeedResult.NotAFeed;
import news.broadsheet.ingest.parse.FeedResult.ParsedFeed;
import org.jspecify.annotations.Nullable;

/** Documents as tests write them, parsed. */
final class Feeds {

    private static final URI URL = URI.create("https://news.example/feeds/all.xml");

    private Feeds() {}

    static FeedResult parse(byte[] bytes, @Nullable String contentType) {
        return FeedParser.parse(new FeedDocument(bytes, contentType, URL));
    }

    static ParsedFeed feed(String document) {
        return (ParsedFeed) parse(document.getBytes(StandardCharsets.UTF_8), null);
    }

    /** The first entry of a feed. */
    static Entry entry(String document) {
        return feed(document).entries().getFirst();
    }

    /** The entry of an RSS feed whose only item holds this. */
    static Entry item(String inner) {
        return entry("<rss version='2.0'><channel><title>News</title><link>https://news.example/</link><item>" + inner
                + "</item></channel></rss>");
    }

    /** Why a document is no feed; empty where it is one. */
    static String refusal(String document) {
        return parse(document.getBytes(StandardCharsets.UTF_8), null) instanceof NotAFeed no ? no.reason() : "";
    }
}
