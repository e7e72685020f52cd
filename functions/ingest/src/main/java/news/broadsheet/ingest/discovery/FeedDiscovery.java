package news.broadsheet.ingest.discovery;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.broadsheet.core.web.WebUrls;
import news.broadsheet.ingest.discovery.Candidate.Hint;
import news.broadsheet.ingest.page.PageReader;
import news.broadsheet.ingest.web.PlainText;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Where the feeds of a page may be, the likeliest first: what its {@code link} elements say (the RSS board's and the HTML
 * standard's autodiscovery), anchors on the same site that look like feeds, the addresses where many sites have theirs. It
 * asks no server; {@link FeedFinder} does.
 */
public final class FeedDiscovery {

    private static final int MOST_ANCHORS = 10;

    private static final Set<String> FEED_TYPES =
            Set.of("application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml");

    /** Types that feeds share with other documents (WordPress links its API so): they need a word that says "feed". */
    private static final Set<String> SHARED_TYPES = Set.of("application/json", "application/xml", "text/xml");

    private static final Pattern COMMENTS =
            Pattern.compile("comment|kommentar|commentaire|coment[aá]rio|commenti|reacties|replies|댓글|コメント");
    private static final Pattern FEED_PATH =
            Pattern.compile("(^|[/._?=&-])(rss2?|rdf|atom|feeds?|feedburner)([/._?=&-]|$)|\\.(rss|rdf|atom)$");
    private static final Pattern FEED_TEXT = Pattern.compile("(?U)\\b(rss|atom|(news|json )?feeds?)\\b");

    private static final List<String> WELL_KNOWN = List.of(
            "feed",
            "rss",
            "rss.xml",
            "feed.xml",
            "atom.xml",
            "index.xml",
            "feed.json",
            "feeds/posts/default",
            "index.rdf");

    private FeedDiscovery() {}

    /**
     * @param contentType as sent
     * @param url where the page was found
     * @return each address once, the page's own left out
     */
    public static List<Candidate> candidates(byte[] page, @Nullable String contentType, URI url) {
        List<Candidate> found = PageReader.parse(page, contentType, url)
                .map(tree -> Stream.concat(links(tree, url), anchors(tree, url)).toList())
                .orElse(List.of());
        return once(Stream.concat(found.stream(), wellKnown(url).stream()), url);
    }

    /** The addresses where many sites have their feed: under the page's own folder, then at the root of its site. */
    public static List<Candidate> wellKnown(URI url) {
        String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        String folder = path.endsWith("/") ? path : path + "/";
        return Stream.of(folder, "/")
                .distinct()
                .flatMap(base -> WELL_KNOWN.stream().map(name -> base + name))
                .flatMap(known -> WebUrls.resolve(url, known).stream())
                .map(known -> new Candidate(known, "", "", Hint.WELL_KNOWN))
                .toList();
    }

    private static Stream<Candidate> links(Document tree, URI url) {
        return tree.select("link[href][rel]").stream()
                .filter(FeedDiscovery::saysFeed)
                .flatMap(link -> link(link, base(tree, url)).stream())
                .sorted(Comparator.comparing(Candidate::hint));
    }

    private static boolean saysFeed(Element link) {
        List<String> relations =
                List.of(link.attr("rel").toLowerCase(Locale.ROOT).strip().split("\\s+"));
        String type = type(link);
        boolean shared = SHARED_TYPES.contains(type) && looksLikeFeed(link);
        return (relations.contains("alternate") && (FEED_TYPES.contains(type) || shared))
                || (relations.contains("feed") && (type.isEmpty() || FEED_TYPES.contains(type) || shared));
    }

    private static Optional<Candidate> link(Element link, URI base) {
        String title = PlainText.collapse(link.attr("title"));
        boolean comments = COMMENTS.matcher((title + " " + link.attr("href")).toLowerCase(Locale.ROOT))
                .find();
        return WebUrls.resolve(base, link.attr("href"))
                .map(to -> new Candidate(to, title, type(link), comments ? Hint.COMMENTS : Hint.LINK));
    }

    private static Stream<Candidate> anchors(Document tree, URI url) {
        return tree.select("a[href]").stream()
                .filter(FeedDiscovery::looksLikeFeed)
                .flatMap(anchor -> WebUrls.resolve(base(tree, url), anchor.attr("href"))
                        .filter(to -> isSameSite(to, url))
                        .map(to -> new Candidate(to, PlainText.collapse(anchor.text()), type(anchor), Hint.ANCHOR))
                        .stream())
                .limit(MOST_ANCHORS);
    }

    private static boolean looksLikeFeed(Element element) {
        String href = element.attr("href").toLowerCase(Locale.ROOT);
        String words = (element.text() + " " + element.attr("title")).toLowerCase(Locale.ROOT);
        return FEED_TYPES.contains(type(element))
                || FEED_PATH.matcher(href).find()
                || FEED_TEXT.matcher(words).find();
    }

    private static String type(Element element) {
        return element.attr("type").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /** The first base element with an address counts (HTML standard 4.2.3). */
    private static URI base(Document tree, URI url) {
        Element base = tree.selectFirst("base[href]");
        return base == null ? url : WebUrls.resolve(url, base.attr("href")).orElse(url);
    }

    private static boolean isSameSite(URI one, URI other) {
        String a = site(one);
        String b = site(other);
        return a.equals(b) || a.endsWith("." + b) || b.endsWith("." + a);
    }

    private static String site(URI url) {
        return url.getHost().toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
    }

    private static List<Candidate> once(Stream<Candidate> candidates, URI page) {
        Set<String> seen = new HashSet<>(Set.of(withoutFragment(page)));
        List<Candidate> once = new ArrayList<>();
        candidates
                .filter(candidate -> seen.add(withoutFragment(candidate.url())))
                .forEach(once::add);
        return once;
    }

    private static String withoutFragment(URI url) {
        return url.toString().replaceFirst("#.*$", "");
    }
}
