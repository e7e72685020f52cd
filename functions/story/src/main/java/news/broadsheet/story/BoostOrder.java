package news.broadsheet.story;

import java.util.Set;
import java.util.TreeSet;
import news.broadsheet.lambda.http.Problem;
import news.broadsheet.lambda.http.Request;
import tools.jackson.databind.JsonNode;

/**
 * What an editor wants of a story.
 *
 * @param factor 0 to 10, in thousandths: 0 takes it from the fronts of rank, 1 leaves it as it is
 * @param reason for the log, never empty
 */
record BoostOrder(double factor, String reason) {

    private static final int MOST_BODY_BYTES = 4_096;
    private static final int MOST_REASON = 500;
    private static final int MOST_FACTOR = 10;
    private static final Set<String> MEMBERS = Set.of("boost", "reason");

    /** @throws Problem 400, 413 or 415 where this is no order */
    static BoostOrder of(Request request) {
        JsonNode body = request.object(MOST_BODY_BYTES);
        for (String name : new TreeSet<>(body.propertyNames())) {
            if (!MEMBERS.contains(name)) {
                throw Problem.badRequest("There is no member of this name here. Known: boost, reason.")
                        .at(name);
            }
        }
        return new BoostOrder(factor(body.path("boost")), reason(body.path("reason")));
    }

    private static double factor(JsonNode node) {
        double factor = node.isNumber() ? node.doubleValue() : -1;
        if (!(factor >= 0 && factor <= MOST_FACTOR)) {
            throw Problem.badRequest("The boost is a number from 0 to 10; 1 is none.")
                    .at("boost");
        }
        return Math.round(factor * 1_000) / 1_000.0;
    }

    private static String reason(JsonNode node) {
        String reason = node.isString() ? node.stringValue().strip() : "";
        boolean plain = reason.codePoints().noneMatch(Character::isISOControl);
        if (reason.isEmpty() || reason.codePointCount(0, reason.length()) > MOST_REASON || !plain) {
            throw Problem.badRequest("Say why, on one line of at most " + MOST_REASON + " characters.")
                    .at("reason");
        }
        return reason;
    }
}
