package news.broadsheet.dynamodb;

import java.util.Map;
import news.broadsheet.core.comment.Actor;
import news.broadsheet.core.comment.Decision;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A decision as a map within an item. */
final class DecisionItem {

    private DecisionItem() {}

    static Map<String, AttributeValue> write(@Nullable Decision decision) {
        if (decision == null) {
            return Map.of();
        }
        return new ItemWriter()
                .text("action", decision.action().name())
                .text("kind", decision.by().kind().name())
                .text("by", decision.by().key())
                .text("name", decision.by().name())
                .instant("at", decision.at())
                .text("code", decision.code())
                .text("reason", decision.reason())
                .text("note", decision.note())
                .text("word", decision.word())
                .build();
    }

    static @Nullable Decision read(@Nullable Item map) {
        return map == null
                ? null
                : new Decision(
                        Decision.Action.valueOf(map.text("action")),
                        new Actor(Actor.Kind.valueOf(map.text("kind")), map.textOrNull("by"), map.textOrNull("name")),
                        map.instant("at"),
                        map.textOrNull("code"),
                        map.textOrNull("reason"),
                        map.textOrNull("note"),
                        map.textOrNull("word"));
    }
}
