package news.broadsheet.comment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import news.broadsheet.core.Ids;
import news.broadsheet.core.comment.Actor;
import news.broadsheet.core.comment.CommentSettings;
import news.broadsheet.core.comment.Decision;
import news.broadsheet.core.comment.Newsroom.AuditEntry;
import news.broadsheet.core.comment.Scope;
import news.broadsheet.lambda.Json;
import news.broadsheet.lambda.http.Problem;
import news.broadsheet.lambda.http.Response;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** What the newsroom has set, scope by scope; {@link HouseRules} makes one of it. */
final class SettingsDesk {

    private static final Map<String, Function<CommentSettings, ?>> MEMBERS = members();

    private final Ports ports;

    SettingsDesk(Ports ports) {
        this.ports = ports;
    }

    CommentSettings of(Scope scope) {
        return ports.settings().find(List.of(scope)).getOrDefault(scope, CommentSettings.NONE);
    }

    /** @throws Problem 409 where they have changed since they were read */
    CommentSettings put(Scope scope, CommentSettings next, Actor by) {
        CommentSettings before = of(scope);
        Conflicts.requireVersion(before.version(), next.version() - 1);
        if (!ports.settings().put(scope, next)) {
            throw Conflicts.version(of(scope).version());
        }
        String changed = MEMBERS.entrySet().stream()
                .filter(member -> !Objects.equals(
                        member.getValue().apply(before), member.getValue().apply(next)))
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
        Decision decision = Decision.of(Decision.Action.SETTINGS, by, Moments.now(ports.clock()))
                .because(null, null, changed.isEmpty() ? null : "Changed: " + changed + ".");
        String name = name(scope);
        String id = Ids.of("audit", "settings", name, Long.toString(next.version()));
        ports.newsroom().note(new AuditEntry(id, "settings", name, decision));
        return next;
    }

    private static String name(Scope scope) {
        return switch (scope) {
            case Scope.Site _ -> "site";
            case Scope.OfSource of -> "sources/" + of.source();
            case Scope.OfArticle of -> "articles/" + of.article();
        };
    }

    static Response answer(Scope scope, CommentSettings settings) {
        return Staff.answer(json -> {
            json.writeStartObject();
            json.writeStringProperty("scope", name(scope));
            MEMBERS.forEach((name, member) -> write(json, name, member.apply(settings)));
            json.writeNumberProperty("version", settings.version());
            json.writeEndObject();
        });
    }

    private static void write(JsonGenerator json, String name, @Nullable Object value) {
        switch (value) {
            case null -> json.writeNullProperty(name);
            case Boolean flag -> json.writeBooleanProperty(name, flag);
            case Number number -> json.writeNumberProperty(name, number.longValue());
            case Enum<?> word -> json.writeStringProperty(name, Form.spelled(word));
            case List<?> names -> {
                json.writeArrayPropertyStart(name);
                names.forEach(each -> json.writeString(each.toString()));
                json.writeEndArray();
            }
            default -> Json.nullable(json, name, value);
        }
    }

    private static Map<String, Function<CommentSettings, ?>> members() {
        Map<String, Function<CommentSettings, ?>> members = new LinkedHashMap<>();
        members.put("mode", CommentSettings::mode);
        members.put("firstComments", CommentSettings::firstComments);
        members.put("banned", CommentSettings::banned);
        members.put("suspect", CommentSettings::suspect);
        members.put("linksBeforeHold", CommentSettings::linksBeforeHold);
        members.put("linksBeforeRefusal", CommentSettings::linksBeforeRefusal);
        members.put("withoutClassifier", CommentSettings::withoutClassifier);
        members.put("reportsToHold", CommentSettings::reportsToHold);
        members.put("closed", CommentSettings::closed);
        members.put("closeAfterDays", SettingsDesk::days);
        members.put("reservedNames", CommentSettings::reservedNames);
        return members;
    }

    private static @Nullable Long days(CommentSettings settings) {
        return settings.closeAfter() == null ? null : settings.closeAfter().toDays();
    }
}
