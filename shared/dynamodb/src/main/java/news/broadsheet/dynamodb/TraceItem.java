package news.broadsheet.dynamodb;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import news.broadsheet.core.ForeignPositionException;
import news.broadsheet.core.Position;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.comment.CommentId;
import news.broadsheet.core.comment.People.Trace;
import news.broadsheet.core.comment.Reaction;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What a person did about a comment: {@code USER#<person>/ON#<article>#<comment>#OWN}, {@code #VOTE} or {@code #REPORT}, so
 * that one query has all of one person, or all of one person below one article.
 */
final class TraceItem {

    static final String OWN = "OWN";
    static final String VOTE = "VOTE";
    static final String REPORT = "REPORT";

    /** Begins the sort key of every trace, by which the stream's filter knows them. */
    static final String PREFIX = "ON#";

    private static final Pattern FORM = Pattern.compile("ON#[0-9a-z]{26}#[0-9a-z]{26}#(OWN|VOTE|REPORT)");

    private TraceItem() {}

    static String below(ArticleId article) {
        return PREFIX + article + "#";
    }

    static Map<String, AttributeValue> key(String person, ArticleId article, CommentId comment, String kind) {
        return Item.key(StandingItem.pk(person), below(article) + comment + "#" + kind);
    }

    static ArticleId article(Item item) {
        return new ArticleId(part(item, 1));
    }

    static CommentId comment(Item item) {
        return new CommentId(part(item, 2));
    }

    /** The vote or report that a trace is; empty for other items. */
    static Optional<Reaction> reaction(Item item) {
        if (!item.text(Item.SK).startsWith(PREFIX) || kind(item).equals(OWN)) {
            return Optional.empty();
        }
        return Optional.of(new Reaction(
                kind(item).equals(VOTE) ? Reaction.Kind.VOTE : Reaction.Kind.REPORT,
                StandingItem.person(item),
                article(item),
                comment(item)));
    }

    static Trace read(Item item) {
        return switch (kind(item)) {
            case OWN -> new Trace.Wrote(article(item), comment(item));
            case VOTE -> new Trace.Voted(article(item), comment(item), ReactionItem.value(item));
            case REPORT ->
                new Trace.Reported(article(item), comment(item), ReactionItem.report(StandingItem.person(item), item));
            default -> throw new IllegalStateException("an item is no trace of a person");
        };
    }

    /** @throws ForeignPositionException where the position was not made here */
    static Optional<String> place(@Nullable Position after) {
        if (after != null && !FORM.matcher(after.value()).matches()) {
            throw new ForeignPositionException();
        }
        return Optional.ofNullable(after).map(Position::value);
    }

    static String kind(Item item) {
        return part(item, 3);
    }

    private static String part(Item item, int index) {
        String[] parts = item.text(Item.SK).split("#", -1);
        if (parts.length != 4) {
            throw new IllegalStateException("an item is no trace of a person");
        }
        return parts[index];
    }
}
