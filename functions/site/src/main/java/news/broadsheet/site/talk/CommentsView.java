package news.broadsheet.site.talk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import news.broadsheet.core.Page;
import news.broadsheet.core.Position;
import news.broadsheet.core.comment.Comment;
import news.broadsheet.core.comment.CommentId;
import news.broadsheet.markup.Markdown;
import news.broadsheet.site.Paths;
import org.jspecify.annotations.Nullable;

/**
 * A page of comments as a template shows it to everybody: their words made safe, and of what is not published the place only.
 * It decides nothing about who may read what, and writes no markup but that of the words.
 *
 * @param next where the next page begins
 */
public record CommentsView(List<Entry> entries, Optional<Position> next) {

    /** Deepest level shown as such, as in the HTTP API; whatever is deeper is shown flat, on this one. */
    static final int DEEPEST = 6;

    public CommentsView {
        entries = List.copyOf(entries);
    }

    /**
     * One comment, or its place.
     *
     * @param name its author's, plain text; null where only the place is shown
     * @param html its words, safe to insert as they are; null where only the place is shown
     * @param indent 0 for a root, at most {@value #DEEPEST}
     * @param removed a place whose comment was removed; another place waits for the newsroom
     * @param replies published comments below a root; 0 for a reply
     * @param repliesPath the page of a root's replies; null where there are none
     */
    public record Entry(
            CommentId id,
            @Nullable String name,
            @Nullable String html,
            Instant createdAt,
            boolean edited,
            int indent,
            boolean removed,
            boolean pinned,
            boolean featured,
            long replies,
            @Nullable String repliesPath) {

        /** What the conversation's script calls it too, so that a link to a comment leads there either way. */
        public String anchor() {
            return "comment-" + id.value();
        }

        public boolean isPlace() {
            return html == null;
        }
    }

    /** Roots in the order in which they come. */
    public static CommentsView roots(Page<Comment> page) {
        return of(page.items(), page.next());
    }

    /** Replies, oldest first, each set behind what it answers; where that is on an earlier page they begin a line of their own. */
    public static CommentsView replies(Page<Comment> page) {
        return of(threaded(page.items()), page.next());
    }

    private static CommentsView of(List<Comment> comments, Optional<Position> next) {
        return new CommentsView(comments.stream().map(CommentsView::entry).toList(), next);
    }

    private static Entry entry(Comment comment) {
        boolean whole = comment.counts() && comment.text() != null && comment.author() != null;
        long replies = comment.isRoot() ? comment.tally().replies() : 0;
        return new Entry(
                comment.id(),
                whole && comment.author() != null ? comment.author().name() : null,
                whole && comment.text() != null ? Markdown.html(comment.text()) : null,
                comment.createdAt(),
                whole && comment.editedAt() != null,
                Math.min(DEEPEST, comment.depth()),
                comment.isTombstone(),
                comment.marks().pinned(),
                comment.marks().featured(),
                replies,
                replies == 0 ? null : Paths.comments(comment.article()) + "?parent=" + comment.id());
    }

    private static List<Comment> threaded(List<Comment> comments) {
        Set<CommentId> here = comments.stream().map(Comment::id).collect(Collectors.toSet());
        Map<CommentId, List<Comment>> answers = new LinkedHashMap<>();
        List<Comment> first = new ArrayList<>();
        for (Comment comment : comments) {
            CommentId parent = comment.parent();
            if (parent != null && here.contains(parent)) {
                answers.computeIfAbsent(parent, _ -> new ArrayList<>()).add(comment);
            } else {
                first.add(comment);
            }
        }
        List<Comment> ordered = new ArrayList<>();
        first.forEach(comment -> append(comment, answers, ordered));
        return ordered;
    }

    /** As deep as a page is long at most. */
    private static void append(Comment comment, Map<CommentId, List<Comment>> answers, List<Comment> ordered) {
        ordered.add(comment);
        answers.getOrDefault(comment.id(), List.of()).forEach(answer -> append(answer, answers, ordered));
    }
}
