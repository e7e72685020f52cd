package news.broadsheet.dynamodb;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import news.broadsheet.core.comment.CommentSettings;
import news.broadsheet.core.comment.Scope;
import news.broadsheet.core.comment.rules.Policy.Failure;
import news.broadsheet.core.comment.rules.Policy.Mode;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Settings: {@code SETTINGS#SITE}, {@code SETTINGS#SRC#<source>} or {@code SETTINGS#ART#<article>}, each {@code /SETTINGS}. */
final class SettingsItem {

    private static final String SK = "SETTINGS";

    private SettingsItem() {}

    static String pk(Scope scope) {
        return switch (scope) {
            case Scope.Site _ -> "SETTINGS#SITE";
            case Scope.OfSource of -> "SETTINGS#SRC#" + of.source();
            case Scope.OfArticle of -> "SETTINGS#ART#" + of.article();
        };
    }

    static Map<String, AttributeValue> key(Scope scope) {
        return Item.key(pk(scope), SK);
    }

    static Map<String, AttributeValue> write(Scope scope, CommentSettings settings) {
        ItemWriter item = ItemWriter.item(pk(scope), SK)
                .text("mode", name(settings.mode()))
                .text("banned", settings.banned())
                .text("suspect", settings.suspect())
                .text("withoutClassifier", name(settings.withoutClassifier()))
                .seconds("closeAfter", settings.closeAfter())
                .texts("reservedNames", settings.reservedNames())
                .number("version", settings.version());
        number(item, "firstComments", settings.firstComments());
        number(item, "linksBeforeHold", settings.linksBeforeHold());
        number(item, "linksBeforeRefusal", settings.linksBeforeRefusal());
        number(item, "reportsToHold", settings.reportsToHold());
        number(item, "closed", settings.closed() == null ? null : settings.closed() ? 1 : 0);
        return item.build();
    }

    static CommentSettings read(Item item) {
        Integer closed = integer(item, "closed");
        return new CommentSettings(
                named(item, "mode", Mode::valueOf),
                integer(item, "firstComments"),
                item.textOrNull("banned"),
                item.textOrNull("suspect"),
                integer(item, "linksBeforeHold"),
                integer(item, "linksBeforeRefusal"),
                named(item, "withoutClassifier", Failure::valueOf),
                integer(item, "reportsToHold"),
                closed == null ? null : closed == 1,
                item.secondsOrNull("closeAfter"),
                item.texts("reservedNames"),
                item.number("version", 0));
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static <T> @Nullable T named(Item item, String name, Function<String, T> value) {
        return Optional.ofNullable(item.textOrNull(name)).map(value).orElse(null);
    }

    private static void number(ItemWriter item, String name, @Nullable Integer value) {
        if (value != null) {
            item.number(name, value);
        }
    }

    private static @Nullable Integer integer(Item item, String name) {
        return item.has(name) ? item.integer(name, 0) : null;
    }
}
