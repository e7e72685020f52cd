package news.broadsheet.dynamodb;

import java.util.Map;
import java.util.Optional;
import news.broadsheet.core.ForeignPositionException;
import news.broadsheet.core.Ids;
import news.broadsheet.core.Position;
import news.broadsheet.core.comment.CommentId;
import news.broadsheet.core.comment.Reaction;
import news.broadsheet.core.comment.Report;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A vote or a report among a person's traces ({@link TraceItem}): {@code value} is what it is, {@code counted} what of it is in
 * the comment's tally. A vote is 1, -1 or, undone, 0; a report is 1.
 */
final class ReactionItem {

    private ReactionItem() {}

    static Map<String, AttributeValue> key(Reaction reaction) {
        String kind = reaction.kind() == Reaction.Kind.VOTE ? TraceItem.VOTE : TraceItem.REPORT;
        return TraceItem.key(reaction.person(), reaction.article(), reaction.comment(), kind);
    }

    static int value(Item row) {
        return row.integer("value", 0);
    }

    static int counted(Item row) {
        return row.integer("counted", 0);
    }

    /** The counter of a comment in which a row with this value counts; empty where it does in none. */
    static Optional<String> counter(Item row, int value) {
        if (value == 0) {
            return Optional.empty();
        }
        if (TraceItem.kind(row).equals(TraceItem.REPORT)) {
            return Optional.of(CommentItem.REPORTS);
        }
        return Optional.of(value > 0 ? CommentItem.UP : CommentItem.DOWN);
    }

    /** What a row needs besides its keys and counters. */
    static Map<String, AttributeValue> report(Report report) {
        return new ItemWriter()
                .text("cause", report.cause().name())
                .text("note", report.note())
                .instant("at", report.at())
                .build();
    }

    /** Copies of all reports of a comment, by who reports. */
    static String copies(CommentId comment) {
        return "REPORTS#" + comment;
    }

    static Map<String, AttributeValue> copyKey(CommentId comment, String person) {
        return Item.key(copies(comment), person);
    }

    static Report copy(Item item) {
        return report(item.text(Item.SK), item);
    }

    static Report report(String person, Item row) {
        String note = row.textOrNull("note");
        return new Report(
                person,
                Report.Cause.valueOf(row.text("cause")),
                note == null || note.isEmpty() ? null : note,
                row.instant("at"));
    }

    /** @throws ForeignPositionException where the position was not made here */
    static Optional<String> place(@Nullable Position after) {
        if (after != null && !Ids.isId(after.value())) {
            throw new ForeignPositionException();
        }
        return Optional.ofNullable(after).map(Position::value);
    }
}
