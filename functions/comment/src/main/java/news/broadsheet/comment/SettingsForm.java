package news.broadsheet.comment;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import news.broadsheet.core.article.Words;
import news.broadsheet.core.comment.CommentSettings;
import news.broadsheet.core.comment.Scope;
import news.broadsheet.core.comment.rules.Policy.Failure;
import news.broadsheet.core.comment.rules.Policy.Mode;
import news.broadsheet.core.comment.rules.WordList;
import news.broadsheet.lambda.http.Problem;
import news.broadsheet.lambda.http.Request;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Settings as sent: all of a scope at once, null or absent where the wider scope's hold. */
final class SettingsForm {

    static final int MOST_LIST_BYTES = 100_000;

    /** Lists of site, source and article are read as one, which together must not be longer than a list can be. */
    static final int MOST_ENTRIES = WordList.MOST_ENTRIES / 3;

    /** Room for two lists, escaped as JSON writers usually do. */
    private static final int MOST_BODY_BYTES = 500_000;

    private static final int MOST_NAMES = 500;

    private static final Set<String> MEMBERS = Set.of(
            "mode",
            "firstComments",
            "banned",
            "suspect",
            "linksBeforeHold",
            "linksBeforeRefusal",
            "withoutClassifier",
            "reportsToHold",
            "closed",
            "closeAfterDays",
            "version");

    private SettingsForm() {}

    /**
     * The settings that follow those read.
     *
     * @throws Problem 400, 413 or 415
     */
    static CommentSettings of(Request request, Scope scope) {
        Set<String> members = new HashSet<>(MEMBERS);
        if (scope.equals(Scope.SITE)) {
            members.add("reservedNames");
        }
        Form form = Form.of(request, MOST_BODY_BYTES, members);
        Integer hold = form.number("linksBeforeHold", 0, 100);
        Integer refuse = form.number("linksBeforeRefusal", 0, 100);
        if (hold != null && refuse != null && refuse < hold) {
            throw Form.wrong("linksBeforeRefusal", "No comment is refused for fewer links than one is held for.");
        }
        Integer days = form.number("closeAfterDays", 1, 3_650);
        return new CommentSettings(
                form.choice("mode", List.of(Mode.values())).orElse(null),
                form.number("firstComments", 0, 100),
                words(form, "banned"),
                words(form, "suspect"),
                hold,
                refuse,
                form.choice("withoutClassifier", List.of(Failure.values())).orElse(null),
                form.number("reportsToHold", 1, 1_000),
                form.flag("closed"),
                days == null ? null : Duration.ofDays(days),
                form.texts("reservedNames", MOST_NAMES, Authors.MOST_CODE_POINTS),
                form.version() + 1);
    }

    /** A list as written, comments and all, when it has been found to be one. */
    private static @Nullable String words(Form form, String name) {
        JsonNode node = form.body().path(name);
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        String text = node.asString("");
        if (!node.isString() || !Draft.isPlain(text) || Words.utf8Length(text) > MOST_LIST_BYTES) {
            throw Form.wrong(name, "A list of words is a text of at most " + MOST_LIST_BYTES + " bytes, an entry a line.");
        }
        long entries = text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .count();
        if (entries > MOST_ENTRIES) {
            throw Form.wrong(name, "A list of words has at most " + MOST_ENTRIES + " entries.");
        }
        try {
            WordList.parse(text);
        } catch (IllegalArgumentException e) {
            throw Form.wrong(name, "This is no list of words: " + e.getMessage() + ".");
        }
        return text.isBlank() ? null : text;
    }
}
