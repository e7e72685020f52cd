package news.broadsheet.local.comments;

import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import news.broadsheet.core.article.SafeUrls;
import news.broadsheet.core.web.WebUrls;
import news.broadsheet.local.comments.ForeignComment.State;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * WordPress eXtended RSS, 1.0 to 1.2: RSS 2.0 in which each {@code item} is an article with its {@code wp:comment}s. It is
 * defined by what writes it, {@code wp-admin/includes/export.php} of WordPress ({@code WXR_VERSION}); the values of
 * {@code comment_approved} and {@code comment_type} are those of
 * developer.wordpress.org/reference/hooks/pre_comment_approved, {@code post-trashed} of
 * developer.wordpress.org/reference/functions/wp_trash_post_comments. Disqus's "Custom XML Import Format"
 * (help.disqus.com/en/articles/1717222-custom-xml-import-format), which many other systems export, is the same.
 */
public final class WordPressExport implements CommentExport {

    private static final String SYSTEM = "wordpress";
    private static final String COMMENT = "wp:comment";
    private static final String SITE = "wp:base_blog_url";

    private static final Set<String> IN_NO_COMMENT = Set.of(COMMENT, "item", "/item", "/channel", "/rss");
    private static final Set<String> IN_NO_FIELD =
            Set.of(COMMENT, "item", "/item", "/channel", "/rss", "title", "link", SITE);

    @Override
    public void read(InputStream in, Consumer<Read> sink) {
        Map<String, Set<String>> records =
                Map.of(COMMENT, IN_NO_COMMENT, "title", IN_NO_FIELD, "link", IN_NO_FIELD, SITE, IN_NO_FIELD);
        new Reading(sink).read(in, Set.of("rss", "item"), records);
    }

    private static final class Reading extends RecordReader {

        private String site = "";
        private Optional<String> title = Optional.empty();
        private @Nullable URI url;

        Reading(Consumer<Read> sink) {
            super("rss", sink);
        }

        @Override
        void opened(String name) {
            if (name.equals("item")) {
                title = Optional.empty();
                url = null;
            }
        }

        @Override
        Optional<String> id(XmlFields fields) {
            return fields.text("wp:comment_id");
        }

        /** Title and link of the channel are overwritten as its first item opens, before any comment. */
        @Override
        void record(String name, XmlFields fields, String where) {
            switch (name) {
                case SITE -> site = fields.raw("");
                case "title" ->
                    title = title.or(() -> fields.text("").map(text -> Parser.unescapeEntities(text, false)));
                case "link" -> url = url != null ? url : address(fields.raw(""));
                default -> entry(fields, where);
            }
        }

        private static @Nullable URI address(String link) {
            return WebUrls.parse(link)
                    .filter(found -> SafeUrls.isWeb(found.toString()))
                    .orElse(null);
        }

        private void entry(XmlFields fields, String where) {
            String type = fields.raw("wp:comment_type").strip();
            switch (type) {
                case "", "comment" -> give(comment(fields));
                case "pingback", "trackback" -> skip(Read.Kind.PING, where, "It is a " + type + ", no comment.");
                default -> skip(Read.Kind.BROKEN, where, "It is of a type that is no comment.");
            }
        }

        private ForeignComment comment(XmlFields fields) {
            if (url == null) {
                throw new IllegalArgumentException("The article above it has no address on the web.");
            }
            String id = id(fields).orElse("");
            State state = state(fields.raw("wp:comment_approved").strip());
            boolean isKept = state != State.REMOVED;
            return new ForeignComment(
                    id,
                    fields.text("wp:comment_parent").filter(parent -> !parent.equals("0")),
                    url,
                    title,
                    isKept ? Parser.unescapeEntities(fields.raw("wp:comment_author"), false) : "",
                    isKept ? key(fields, id) : AuthorName.unknown(SYSTEM, id),
                    isKept
                            ? HtmlToMarkdown.of(
                                    fields.raw("wp:comment_content"), HtmlToMarkdown.LineEnds.KEPT, link -> link)
                            : "",
                    createdAt(fields),
                    state);
        }

        /** Some old imports into WordPress have zeros for the time in GMT; the site's own time is at most a day off. */
        private static Instant createdAt(XmlFields fields) {
            return Moments.parse(fields.raw("wp:comment_date_gmt"))
                    .or(() -> Moments.parse(fields.raw("wp:comment_date")))
                    .orElseThrow(() -> new IllegalArgumentException("The time it was written at cannot be read."));
        }

        /** What is unknown to us waits for staff. */
        private static State state(String approved) {
            return switch (approved) {
                case "1", "approve", "approved" -> State.PUBLISHED;
                case "spam" -> State.REJECTED;
                case "trash", "post-trashed" -> State.REMOVED;
                default -> State.HELD;
            };
        }

        /** Whoever signed in is known by a number, in Disqus's import format by that of the site. Numbers of users are the site's own, so that two sites' exports do not make two people one. */
        private String key(XmlFields fields, String id) {
            return fields.text("wp:comment_user_id")
                    .filter(user -> !user.equals("0"))
                    .or(() -> fields.text("dsq:remote/dsq:id"))
                    .map(user -> site.strip() + " " + user)
                    .or(() -> fields.text("wp:comment_author_email").map(mail -> mail.toLowerCase(Locale.ROOT)))
                    .map(person -> AuthorName.key(SYSTEM, person))
                    .orElseGet(() -> AuthorName.unknown(SYSTEM, site.strip() + " " + id));
        }
    }
}
