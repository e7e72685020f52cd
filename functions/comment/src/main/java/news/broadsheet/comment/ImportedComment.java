package news.broadsheet.comment;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import news.broadsheet.core.Ids;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.article.Dates;
import news.broadsheet.core.comment.Actor;
import news.broadsheet.core.comment.Author;
import news.broadsheet.core.comment.Comment;
import news.broadsheet.core.comment.CommentId;
import news.broadsheet.core.comment.CommentState;
import news.broadsheet.core.comment.Decision;
import news.broadsheet.core.comment.Marks;
import news.broadsheet.core.comment.Tally;
import news.broadsheet.lambda.http.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A comment as it was brought, and found to be one ({@code ArchivedComment} of docs/api.yaml).
 *
 * @param system whose {@code id} and {@code parent} are; empty where they are ours
 * @param author null where only the place is left
 * @param decision about one that is not published, without who decided
 */
record ImportedComment(
        Optional<String> system,
        String id,
        Optional<String> parent,
        Optional<ArticleId> article,
        Optional<String> articleUrl,
        @Nullable Author author,
        @Nullable String text,
        Instant createdAt,
        @Nullable Instant editedAt,
        CommentState state,
        Marks marks,
        Decided decision) {

    /** What was decided, where the comment is not published. */
    record Decided(
            Instant at, @Nullable String code, @Nullable String reason) {}

    private static final Set<String> MEMBERS = Set.of(
            "system",
            "id",
            "parent",
            "article",
            "articleUrl",
            "articleTitle",
            "authorKey",
            "authorName",
            "text",
            "createdAt",
            "editedAt",
            "state",
            "featured",
            "pinned",
            "decidedAt",
            "reasonCode",
            "reason");

    private static final Pattern SYSTEM = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_.:-]{1,100}");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");
    private static final int LONGEST_REASON = 1_000;

    /** Why a comment stands where it stands, when nobody says. */
    private static final String IMPORTED = "IMPORTED";

    /** @throws Problem with a sentence, where it is none */
    static ImportedComment of(JsonNode json, Instant now) {
        require(json.isObject(), "A comment is a JSON object.");
        for (String name : json.propertyNames()) {
            require(MEMBERS.contains(name), "A comment has no member of another name than those documented.");
        }
        CommentState state = state(json);
        Author author = author(json, state);
        Instant createdAt = time(json, "createdAt", now)
                .orElseThrow(() -> Problem.badRequest("The time it was written at is missing."));
        return new ImportedComment(
                given(json, "system", SYSTEM, "The name of the system has lower case letters, digits and hyphens."),
                given(json, "id", ID, "The id has 1 to 100 letters, digits or signs of -_.:")
                        .orElseThrow(() -> Problem.badRequest("The id is missing.")),
                given(json, "parent", ID, "The parent's id has 1 to 100 letters, digits or signs of -_.:"),
                text(json, "article").flatMap(ArticleId::parse),
                text(json, "articleUrl"),
                author,
                author == null ? null : words(json, state),
                createdAt,
                time(json, "editedAt", now).orElse(null),
                state,
                marks(json, state),
                decided(json, now));
    }

    private static CommentState state(JsonNode json) {
        String name = text(json, "state").orElse("");
        return Arrays.stream(CommentState.values())
                .filter(state -> CommentView.state(state).equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.badRequest("The state is published, held, rejected or removed."));
    }

    /** Of what was removed perhaps only the place is left: then nobody is named, and a key alone says nothing. */
    private static @Nullable Author author(JsonNode json, CommentState state) {
        Optional<String> key = text(json, "authorKey");
        Optional<String> name = text(json, "authorName");
        if (state == CommentState.REMOVED && (key.isEmpty() || name.isEmpty())) {
            return null;
        }
        require(key.filter(Ids::isId).isPresent(), "The author's key has 26 characters of base 32.");
        return new Author(key.get(), Authors.name(name.orElse(null)));
    }

    private static @Nullable String words(JsonNode json, CommentState state) {
        boolean none = state == CommentState.REMOVED && text(json, "text").isEmpty();
        return none ? null : Draft.text(json.path("text"));
    }

    private static Marks marks(JsonNode json, CommentState state) {
        boolean published = state == CommentState.PUBLISHED;
        return new Marks(published && flag(json, "featured"), published && flag(json, "pinned"));
    }

    /** Where it is not said when it was decided, it was not decided here before. */
    private static Decided decided(JsonNode json, Instant now) {
        Optional<Instant> at = time(json, "decidedAt", now);
        Optional<String> code =
                given(json, "reasonCode", CODE, "The code of a reason has upper case letters, digits and lines.");
        Optional<String> reason = text(json, "reason");
        boolean plain = reason.filter(text -> text.length() > LONGEST_REASON || !Draft.isPlain(text))
                .isEmpty();
        require(plain, "A reason has at most " + LONGEST_REASON + " characters, and no controls.");
        return new Decided(at.orElse(now), code.orElse(at.isPresent() ? null : IMPORTED), reason.orElse(null));
    }

    private static boolean flag(JsonNode json, String name) {
        JsonNode value = json.path(name);
        require(value.isMissingNode() || value.isNull() || value.isBoolean(), "A mark is true or false.");
        return value.asBoolean(false);
    }

    private static Optional<Instant> time(JsonNode json, String name, Instant now) {
        return text(json, name).map(text -> {
            try {
                Instant time = Instant.parse(text).truncatedTo(ChronoUnit.MILLIS);
                require(Dates.isBelievable(time) && !time.isAfter(now), "A time cannot be right.");
                return time;
            } catch (DateTimeException e) {
                throw Problem.badRequest("A time is none in ISO 8601, in UTC.");
            }
        });
    }

    private static Optional<String> given(JsonNode json, String name, Pattern form, String otherwise) {
        Optional<String> text = text(json, name);
        require(text.isEmpty() || form.matcher(text.get()).matches(), otherwise);
        return text;
    }

    /** Empty, null and missing are the same. */
    private static Optional<String> text(JsonNode json, String name) {
        JsonNode value = json.path(name);
        require(
                value.isMissingNode() || value.isNull() || value.isString(),
                "What is no mark of a comment is text, or null.");
        return Optional.of(value.asString("")).filter(text -> !text.isEmpty());
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw Problem.badRequest(otherwise);
        }
    }

    /** As it is to be stored. */
    Comment comment(CommentId ownId, ArticleId ownArticle, Optional<Comment> above, Actor admin) {
        return new Comment(
                ownId,
                ownArticle,
                above.map(Comment::id).orElse(null),
                above.map(Comment::root).orElse(ownId),
                above.map(parent -> parent.depth() + 1).orElse(0),
                author,
                text,
                createdAt,
                editedAt,
                state,
                decision(admin),
                marks,
                Tally.NONE,
                1);
    }

    private @Nullable Decision decision(Actor admin) {
        Decision.Action action = switch (state) {
            case PUBLISHED -> null;
            case HELD -> Decision.Action.HOLD;
            case REJECTED -> Decision.Action.REJECT;
            case REMOVED -> Decision.Action.REMOVE;
        };
        Actor by = author == null ? new Actor(Actor.Kind.AUTHOR, null, null) : admin;
        return action == null
                ? null
                : Decision.of(action, by, decision.at()).because(decision.code(), decision.reason(), null);
    }
}
