package news.broadsheet.comment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import news.broadsheet.core.Page;
import news.broadsheet.core.Position;
import news.broadsheet.core.comment.Comment;
import news.broadsheet.core.comment.CommentId;
import news.broadsheet.core.comment.People.Trace;

/**
 * What a bulk order would do as things stand.
 *
 * @param comments to which it can be done
 * @param skipped those to which it cannot
 * @param more whether the author has more comments than one order takes
 */
record BulkPlan(List<Comment> comments, List<Skipped> skipped, boolean more) {

    /** A comment that was left alone, and why. */
    record Skipped(CommentId comment, String why) {}

    /** Traces of a page; a vote is one as well, so a page may have few comments. */
    private static final int TRACES = 100;

    /** Who has voted on more than all these pages hold is looked at again in the next order. */
    private static final int MOST_PAGES = 50;

    private record Meant(Collection<CommentId> comments, boolean more) {}

    static BulkPlan of(BulkOrder order, Ports ports, Moderation moderation) {
        Meant meant = order.author().map(author -> of(author, order, ports)).orElse(new Meant(order.comments(), false));
        Map<CommentId, Comment> found = found(ports, meant.comments());
        List<Comment> comments = new ArrayList<>();
        List<Skipped> skipped = new ArrayList<>();
        for (CommentId id : meant.comments()) {
            Comment comment = found.get(id);
            Optional<String> objection = comment == null
                    ? Optional.of("There is no comment of this id.")
                    : moderation.objection(comment, order.ruling().action());
            objection.ifPresentOrElse(why -> skipped.add(new Skipped(id, why)), () -> comments.add(found.get(id)));
        }
        return new BulkPlan(comments, skipped, meant.more());
    }

    static Map<CommentId, Comment> found(Ports ports, Collection<CommentId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : ports.comments().find(ids).stream().collect(Collectors.toMap(Comment::id, Function.identity()));
    }

    private static Meant of(String author, BulkOrder order, Ports ports) {
        List<CommentId> all = order.article().isPresent()
                ? ports.reactions().own(author, order.article().get()).comments().stream()
                        .sorted((a, b) -> a.value().compareTo(b.value()))
                        .toList()
                : written(author, ports);
        return new Meant(all.stream().limit(BulkOrder.MOST).toList(), all.size() > BulkOrder.MOST);
    }

    /** One more than an order takes, where there are as many. */
    private static List<CommentId> written(String author, Ports ports) {
        List<CommentId> written = new ArrayList<>();
        Optional<Position> after = Optional.empty();
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            Page<Trace> page = ports.people().traces(author, after.orElse(null), TRACES);
            page.items().stream()
                    .filter(Trace.Wrote.class::isInstance)
                    .map(Trace::comment)
                    .forEach(written::add);
            after = page.next();
            if (after.isEmpty() || written.size() > BulkOrder.MOST) {
                break;
            }
        }
        return written;
    }
}
