package news.broadsheet.testkit;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import news.broadsheet.core.Page;
import news.broadsheet.core.Position;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.comment.Comment;
import news.broadsheet.core.comment.CommentId;
import news.broadsheet.core.comment.Reaction;
import news.broadsheet.core.comment.Reactions;
import news.broadsheet.core.comment.Report;
import org.jspecify.annotations.Nullable;

/** Votes and reports in memory, counted when a test says which have changed. */
public final class FakeReactions implements Reactions {

    final Map<Reaction, Integer> values = new HashMap<>();
    final Map<Reaction, Integer> counted = new HashMap<>();
    final Map<Reaction, Report> reports = new HashMap<>();
    final Map<CommentId, Comment> written = new HashMap<>();

    private final Throttle throttle;

    FakeReactions(Throttle throttle) {
        this.throttle = throttle;
    }

    @Override
    public synchronized void vote(String person, ArticleId article, CommentId comment, int value, Instant at) {
        throttle.request();
        if (value < -1 || value > 1) {
            throw new IllegalArgumentException("a vote is 1, -1 or 0");
        }
        values.put(new Reaction(Reaction.Kind.VOTE, person, article, comment), value);
    }

    @Override
    public synchronized void report(ArticleId article, CommentId comment, Report report) {
        throttle.request();
        Reaction reaction = new Reaction(Reaction.Kind.REPORT, report.person(), article, comment);
        throttle.request();
        values.put(reaction, 1);
        reports.put(reaction, report);
    }

    /** What the stream writes down of a comment. */
    synchronized void wrote(Comment comment) {
        if (comment.author() != null) {
            written.put(comment.id(), comment);
        }
    }

    @Override
    public synchronized Own own(String person, ArticleId article) {
        throttle.request();
        Map<CommentId, Integer> votes = new HashMap<>();
        Set<CommentId> reported = new HashSet<>();
        values.forEach((reaction, value) -> {
            if (reaction.person().equals(person) && reaction.article().equals(article) && value != 0) {
                switch (reaction.kind()) {
                    case VOTE -> votes.put(reaction.comment(), value);
                    case REPORT -> reported.add(reaction.comment());
                }
            }
        });
        Set<CommentId> own = new HashSet<>();
        written.values().stream()
                .filter(comment -> comment.article().equals(article) && comment.isBy(person))
                .forEach(comment -> own.add(comment.id()));
        return new Own(votes, reported, own);
    }

    @Override
    public synchronized Page<Report> reports(CommentId comment, @Nullable Position after, int limit) {
        throttle.request();
        NavigableMap<String, Report> list = new TreeMap<>();
        reports.forEach((reaction, report) -> {
            if (reaction.comment().equals(comment)) {
                list.put(report.person(), report);
            }
        });
        NavigableMap<String, Report> rest = after == null ? list : list.tailMap(after.value(), false);
        return FakePages.cut(rest.values().stream().limit(limit + 1L).toList(), limit, Report::person);
    }

    synchronized void tally(Collection<Reaction> changed) {
        for (Reaction reaction : changed) {
            throttle.request();
            counted.put(reaction, values.getOrDefault(reaction, 0));
        }
    }

    synchronized void forget(Reaction reaction) {
        values.remove(reaction);
        counted.remove(reaction);
        reports.remove(reaction);
    }

    synchronized long counted(CommentId comment, Reaction.Kind kind, int value) {
        return counted.entrySet().stream()
                .filter(entry -> entry.getValue() == value)
                .map(Map.Entry::getKey)
                .filter(reaction ->
                        reaction.kind() == kind && reaction.comment().equals(comment))
                .count();
    }
}
