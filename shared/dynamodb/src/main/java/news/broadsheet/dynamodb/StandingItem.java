package news.broadsheet.dynamodb;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import news.broadsheet.core.comment.CommentId;
import news.broadsheet.core.comment.Standing;
import news.broadsheet.core.comment.rules.Policy.Mode;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A person's standing: {@code USER#<person>/STANDING}. Time and id of the last comment and the likenesses of the last three
 * change with each submission, {@code approved} by the stream, the rest by decisions of staff, which count {@code version}.
 */
final class StandingItem {

    static final String SK = "STANDING";
    static final String APPROVED = "approved";
    static final String VERSION = "version";

    static final List<String> LIKENESSES = List.of("like0", "like1", "like2");

    /** Stands where there is no likeness yet. */
    static final AttributeValue NO_LIKENESS = AttributeValue.fromS("-");

    private static final String PREFIX = "USER#";

    private StandingItem() {}

    static String pk(String person) {
        return PREFIX + person;
    }

    static Map<String, AttributeValue> key(String person) {
        return Item.key(pk(person), SK);
    }

    static String person(Item item) {
        return item.keyPart(Item.PK, PREFIX);
    }

    static Map<String, AttributeValue> last(CommentId comment, Instant at) {
        return new ItemWriter()
                .text("lastComment", comment.value())
                .instant("lastAt", at)
                .build();
    }

    static @Nullable Instant lastAt(Item item) {
        return item.instantOrNull("lastAt");
    }

    /** What decisions of staff change; what is null or false is left out, and to be removed. */
    static Map<String, AttributeValue> restrictions(Standing standing) {
        Mode mode = standing.mode();
        return new ItemWriter()
                .text("mode", mode == null ? null : mode.name())
                .flag("warned", standing.warned())
                .instant("suspendedUntil", standing.suspendedUntil())
                .flag("banned", standing.banned())
                .map("decision", DecisionItem.write(standing.decision()))
                .number(VERSION, standing.version())
                .build();
    }

    static Standing read(Item item) {
        String mode = item.textOrNull("mode");
        return new Standing(
                person(item),
                item.number(APPROVED, 0),
                mode == null ? null : Mode.valueOf(mode),
                item.flag("warned"),
                item.instantOrNull("suspendedUntil"),
                item.flag("banned"),
                DecisionItem.read(item.mapOrNull("decision")),
                item.number(VERSION, 0));
    }
}
