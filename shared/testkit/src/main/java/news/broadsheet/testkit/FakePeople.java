package news.broadsheet.testkit;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import news.broadsheet.core.ForeignPositionException;
import news.broadsheet.core.Page;
import news.broadsheet.core.Position;
import news.broadsheet.core.comment.Actor;
import news.broadsheet.core.comment.CommentId;
import news.broadsheet.core.comment.Decision;
import news.broadsheet.core.comment.People;
import news.broadsheet.core.comment.Reaction;
import news.broadsheet.core.comment.Standing;
import org.jspecify.annotations.Nullable;

/** Persons in memory, over the comments and reactions that they have there. */
public final class FakePeople implements People {

    private static final Pattern PLACE = Pattern.compile("ON#[0-9a-z]{26}#[0-9a-z]{26}#(OWN|VOTE|REPORT)");

    private final FakeComments comments;

    public FakePeople(FakeComments comments) {
        this.comments = comments;
    }

    /** There is one where somebody wrote, or staff decided. */
    @Override
    public Optional<Standing> standing(String person) {
        comments.throttle().request();
        boolean known = comments.standings.containsKey(person)
                || comments.all().stream().anyMatch(comment -> comment.isBy(person));
        return known ? Optional.of(comments.standing(person)) : Optional.empty();
    }

    @Override
    public boolean restrict(Standing next) {
        comments.throttle().request();
        if (comments.standing(next.key()).version() != next.version() - 1) {
            return false;
        }
        comments.standings.put(next.key(), next);
        return true;
    }

    @Override
    public Page<Trace> traces(String person, @Nullable Position after, int limit) {
        comments.throttle().request();
        FakeReactions reactions = comments.reactions();
        NavigableMap<String, Trace> all = new TreeMap<>();
        reactions.written.values().stream()
                .filter(comment -> comment.isBy(person))
                .forEach(comment -> put(all, new Trace.Wrote(comment.article(), comment.id())));
        reactions.values.forEach((reaction, value) -> {
            if (reaction.person().equals(person) && reaction.kind() == Reaction.Kind.VOTE) {
                put(all, new Trace.Voted(reaction.article(), reaction.comment(), value));
            }
        });
        reactions.reports.forEach((reaction, report) -> {
            if (reaction.person().equals(person)) {
                put(all, new Trace.Reported(reaction.article(), reaction.comment(), report));
            }
        });
        if (after != null && !PLACE.matcher(after.value()).matches()) {
            throw new ForeignPositionException();
        }
        NavigableMap<String, Trace> rest = after == null ? all : all.tailMap(after.value(), false);
        return FakePages.cut(rest.values().stream().limit(limit + 1L).toList(), limit, FakePeople::place);
    }

    private static void put(Map<String, Trace> all, Trace trace) {
        all.put(place(trace), trace);
    }

    private static String place(Trace trace) {
        String kind = switch (trace) {
            case Trace.Wrote _ -> "OWN";
            case Trace.Voted _ -> "VOTE";
            case Trace.Reported _ -> "REPORT";
        };
        return "ON#" + trace.article() + "#" + trace.comment() + "#" + kind;
    }

    @Override
    public void forget(String person, Trace trace) {
        comments.throttle().request();
        FakeReactions reactions = comments.reactions();
        switch (trace) {
            case Trace.Wrote wrote -> reactions.written.remove(wrote.comment());
            case Trace.Voted voted ->
                reactions.forget(new Reaction(Reaction.Kind.VOTE, person, voted.article(), voted.comment()));
            case Trace.Reported reported ->
                reactions.forget(new Reaction(Reaction.Kind.REPORT, person, reported.article(), reported.comment()));
        }
    }

    @Override
    public void forgetHistory(CommentId comment) {
        comments.throttle().request();
        comments.revisions.remove(comment);
        comments.decisions.computeIfPresent(
                comment, (_, all) -> all.stream().map(FakePeople::wordless).collect(Collectors.toList()));
    }

    private static Decision wordless(Decision decision) {
        Actor by = decision.by().kind() == Actor.Kind.AUTHOR ? new Actor(Actor.Kind.AUTHOR, null, null) : decision.by();
        return new Decision(decision.action(), by, decision.at(), decision.code(), null, null, null);
    }

    @Override
    public void forgetStanding(String person) {
        comments.throttle().request();
        comments.standings.computeIfPresent(
                person,
                (_, standing) -> standing.banned()
                        ? new Standing(person, 0, null, false, null, true, null, standing.version() + 1)
                        : null);
    }
}
