package news.broadsheet.local.comments;

import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import news.broadsheet.core.article.SafeUrls;
import news.broadsheet.core.web.WebUrls;
import news.broadsheet.local.comments.ForeignComment.State;
import org.jspecify.annotations.Nullable;

/**
 * Disqus's export, "Comments Export" in help.disqus.com (earlier docs.disqus.com/developers/export), schema
 * disqus.com/api/schemas/1.0/disqus.xsd: {@code category} elements, then {@code thread}, one for each page, then
 * {@code post}. What Disqus takes in for import is another format, see {@link WordPressExport}.
 *
 * <p>Posts name their thread and parent by Disqus's number ({@code dsq:id}), in the documentation's example also by the
 * site's own {@code id}. Threads come before posts, so their addresses are all that must be kept.
 */
public final class DisqusExport implements CommentExport {

    private static final String SYSTEM = "disqus";
    private static final String POST = "post";
    private static final String THREAD = "thread";
    private static final Set<String> BREAKERS = Set.of(POST, "/disqus");

    @Override
    public void read(InputStream in, Consumer<Read> sink) {
        new Reading(sink).read(in, Set.of("disqus"), Map.of(THREAD, Set.of(POST, THREAD, "/disqus"), POST, BREAKERS));
    }

    /** Where a thread's comments stood. */
    private record Place(URI url, Optional<String> title) {}

    private static final class Reading extends RecordReader {

        private final Map<String, Place> byNumber = new HashMap<>();
        private final Map<String, Place> byName = new HashMap<>();

        Reading(Consumer<Read> sink) {
            super("disqus", sink);
        }

        @Override
        void opened(String name) {
            // Nothing outside of the records counts.
        }

        @Override
        Optional<String> id(XmlFields fields) {
            return fields.either("@dsq:id", "id");
        }

        @Override
        void record(String name, XmlFields fields, String where) {
            if (name.equals(THREAD)) {
                thread(fields);
            } else {
                give(comment(fields));
            }
        }

        /** Sites may give an address as the identifier, and Disqus then at times has no link. */
        private void thread(XmlFields fields) {
            URI url = fields.text("link")
                    .flatMap(WebUrls::parse)
                    .or(() -> fields.text("id").flatMap(WebUrls::parse))
                    .filter(address -> SafeUrls.isWeb(address.toString()))
                    .orElseThrow(() -> new IllegalArgumentException("The thread has no address on the web."));
            Place place =
                    new Place(url, fields.text("title").map(PlainText::line).filter(title -> !title.isEmpty()));
            fields.text("@dsq:id").ifPresent(number -> byNumber.putIfAbsent(number, place));
            fields.text("id").ifPresent(own -> byName.putIfAbsent(own, place));
        }

        private ForeignComment comment(XmlFields fields) {
            String id = id(fields).orElse("");
            Place place = place(fields);
            State state = state(fields);
            boolean isKept = state != State.REMOVED;
            return new ForeignComment(
                    id,
                    fields.either("parent@dsq:id", "parent"),
                    place.url(),
                    place.title(),
                    isKept ? fields.raw("author/name") : "",
                    isKept ? key(fields, id) : AuthorName.unknown(SYSTEM, id),
                    isKept ? text(fields.raw("message")) : "",
                    createdAt(fields),
                    state);
        }

        private Place place(XmlFields fields) {
            @Nullable
            Place place = fields.has("thread@dsq:id")
                    ? byNumber.get(fields.raw("thread@dsq:id").strip())
                    : byName.get(fields.raw(THREAD).strip());
            if (place == null) {
                throw new IllegalArgumentException(
                        "Its thread, with the article's address, is not in the file before it.");
            }
            return place;
        }

        private static Instant createdAt(XmlFields fields) {
            return Moments.parse(fields.raw("createdAt"))
                    .orElseThrow(() -> new IllegalArgumentException("The time it was written at cannot be read."));
        }

        private static State state(XmlFields fields) {
            if (isTrue(fields, "isDeleted")) {
                return State.REMOVED;
            }
            if (isTrue(fields, "isSpam")) {
                return State.REJECTED;
            }
            boolean isHeld = fields.raw("isApproved").strip().equalsIgnoreCase("false");
            return isHeld ? State.HELD : State.PUBLISHED;
        }

        private static boolean isTrue(XmlFields fields, String name) {
            String value = fields.raw(name).strip();
            return value.equalsIgnoreCase("true") || value.equals("1");
        }

        /** Members have a user name; of guests older exports have the e-mail address. */
        private static String key(XmlFields fields, String id) {
            return fields.text("author/username")
                    .or(() -> fields.text("author/email").map(mail -> mail.toLowerCase(Locale.ROOT)))
                    .map(person -> AuthorName.key(SYSTEM, person))
                    .orElseGet(() -> AuthorName.unknown(SYSTEM, id));
        }

        private static String text(String html) {
            return HtmlToMarkdown.of(html, HtmlToMarkdown.LineEnds.WHERE_NO_TAGS, DisqusLinks::target);
        }
    }
}
