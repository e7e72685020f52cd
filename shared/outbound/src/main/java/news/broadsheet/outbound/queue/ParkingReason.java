package news.broadsheet.outbound.queue;

import java.util.Map;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/** Why a message is parked, as it stands beside the message: an attribute of it. */
public final class ParkingReason {

    /** Name of the message attribute that says why. */
    public static final String NAME = "reason";

    private static final int LONGEST = 1_000;

    private ParkingReason() {}

    public static Map<String, MessageAttributeValue> attribute(String reason) {
        MessageAttributeValue value = MessageAttributeValue.builder()
                .dataType("String")
                .stringValue(sendable(reason))
                .build();
        return Map.of(NAME, value);
    }

    /** One line, since log viewers show no more; and SQS takes only what XML 1.0 can hold. */
    private static String sendable(String reason) {
        String line = reason.replaceAll("[\\s\\p{Cc}]+", " ").strip();
        String clean = line.replaceAll("[^\\u0020-\\uD7FF\\uE000-\\uFFFD]", "?");
        String some = clean.isEmpty() ? "no reason given" : clean;
        return some.substring(0, Math.min(some.length(), LONGEST));
    }
}
