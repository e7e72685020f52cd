package news.broadsheet.comment;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import news.broadsheet.core.Ids;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.comment.CommentId;
import news.broadsheet.core.comment.Decision.Action;
import news.broadsheet.lambda.http.Problem;
import news.broadsheet.lambda.http.Request;

/**
 * A decision on many comments, as sent: on those named, or on an author's.
 *
 * @param id the sender's own, by which sending it again is known as the same
 * @param author key of the author; their comments are looked for where none are named
 * @param article only theirs below it
 * @param preview whether nothing is to be changed yet
 */
record BulkOrder(
        String id,
        Ruling ruling,
        List<CommentId> comments,
        Optional<String> author,
        Optional<ArticleId> article,
        boolean preview) {

    static final int MOST = 500;

    static final Set<Action> ACTIONS =
            EnumSet.of(Action.APPROVE, Action.REJECT, Action.REMOVE, Action.RESTORE, Action.HOLD);

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    /** @throws Problem 400, 413 or 415 */
    static BulkOrder of(Request request) {
        Set<String> members = new HashSet<>(Ruling.MEMBERS);
        members.addAll(Set.of("id", "comments", "author", "article", "preview"));
        Form form = Form.of(request, Form.MOST_BODY_BYTES, members);
        Ruling ruling = Ruling.of(form, ACTIONS);
        String id = form.text("id", 64).orElseThrow(() -> Form.missing("id"));
        if (!isId(id)) {
            throw Form.wrong("id", "An id has 1 to 64 letters, digits, - and _.");
        }
        List<CommentId> comments = form.comments("comments", MOST);
        Optional<String> author = form.text("author", Ids.LENGTH);
        if (author.isPresent() != comments.isEmpty() || author.filter(key -> !Ids.isId(key)).isPresent()) {
            throw Form.wrong("comments", "Name comments, or the key of their author.");
        }
        Optional<ArticleId> article = form.text("article", Ids.LENGTH).map(BulkOrder::article);
        if (article.isPresent() && author.isEmpty()) {
            throw Form.wrong("article", "This goes with an author.");
        }
        return new BulkOrder(id, ruling, comments, author, article, Boolean.TRUE.equals(form.flag("preview")));
    }

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    private static ArticleId article(String text) {
        return ArticleId.parse(text).orElseThrow(() -> Form.wrong("article", "This is not the id of an article."));
    }
}
