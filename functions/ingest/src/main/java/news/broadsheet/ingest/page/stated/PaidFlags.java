package news.broadsheet.ingest.page.stated;

import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** How an article in a page's state says that it is for those who pay. */
final class PaidFlags {

    private static final Set<String> TRUE = Set.of(
            "premium",
            "ispremium",
            "paid",
            "ispaid",
            "ispaidcontent",
            "paywall",
            "haspaywall",
            "ispaywalled",
            "paywalled",
            "subscriberonly",
            "subscribersonly",
            "issubscriberonly",
            "issubscribersonly",
            "isforsubscribers",
            "requiressubscription",
            "locked",
            "islocked",
            "isplus");

    private static final Set<String> LEVEL =
            Set.of("access", "accesslevel", "accesstype", "contenttier", "contentcode", "contentaccess", "tier");

    private static final Set<String> PAID = Set.of(
            "premium", "paid", "locked", "metered", "subscriber", "subscribers", "subscription", "plus", "paywall");

    private PaidFlags() {}

    static boolean areIn(JsonNode object) {
        for (var part : object.properties()) {
            String key = BlockKind.key(part.getKey());
            JsonNode value = part.getValue();
            boolean said = value.asString("").equalsIgnoreCase("true") || (value.isBoolean() && value.booleanValue());
            boolean level =
                    LEVEL.contains(key) && PAID.contains(value.asString("").toLowerCase(Locale.ROOT));
            boolean notFree = key.equals("isaccessibleforfree")
                    && (value.asString("").equalsIgnoreCase("false") || (value.isBoolean() && !value.booleanValue()));
            if ((TRUE.contains(key) && said) || level || notFree) {
                return true;
            }
            // Arc: content_restrictions.content_code.
            if (key.equals("contentrestrictions") && value.isObject() && areIn(value)) {
                return true;
            }
        }
        return false;
    }
}
