package news.broadsheet.comment;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import news.broadsheet.core.article.ArticleBrief;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.article.Known;
import news.broadsheet.core.comment.Actor;
import news.broadsheet.core.comment.Comment;
import news.broadsheet.core.comment.CommentId;
import news.broadsheet.core.comment.CommentSettings;
import news.broadsheet.core.comment.CommentStore;
import news.broadsheet.core.comment.CommentStore.Changing;
import news.broadsheet.core.comment.Decision;
import news.broadsheet.core.comment.Scope;
import news.broadsheet.testkit.Event;
import news.broadsheet.testkit.FakeArchive;
import news.broadsheet.testkit.FakeComments;
import news.broadsheet.testkit.FakeNews;
import news.broadsheet.testkit.FakeNewsroom;
import news.broadsheet.testkit.FakePeople;
import news.broadsheet.testkit.FakeSettings;
import news.broadsheet.testkit.SampleArticle;
import news.broadsheet.testkit.SampleComment;
import news.broadsheet.testkit.Samples;
import news.broadsheet.testkit.TestClock;
import tools.jackson.databind.json.JsonMapper;

/** The comment function among fakes, with the article {@code one} in place. */
final class World {

    final FakeNews news = new FakeNews();
    final FakeComments comments = new FakeComments();
    final FakePeople people = new FakePeople(comments);
    final FakeNewsroom newsroom = new FakeNewsroom(comments);
    final FakeSettings settings = new FakeSettings();
    final TestClock clock = new TestClock();
    final SampleArticle article = Samples.article("one");
    Classifier classifier = Classifier.NONE;

    private final AtomicInteger nonces = new AtomicInteger();

    World() {
        news.store(article.build(), article.identities(), "entry");
    }

    Ports ports() {
        return new Ports(
                new Articles(news),
                comments,
                comments.reactions(),
                people,
                newsroom,
                settings,
                text -> classifier.judge(text),
                clock,
                () -> Integer.toString(nonces.incrementAndGet()),
                "https://site.example");
    }

    CommentHandler handler() {
        return new CommentHandler(ports());
    }

    ArchiveHandler archive() {
        return new ArchiveHandler(
                new ArchivePorts(new Articles(news), comments, new FakeArchive(comments), people, newsroom, clock));
    }

    ModerationHandler staff() {
        return new ModerationHandler(ports());
    }

    CommentCountHandler stream() {
        return new CommentCountHandler(new StreamPorts(comments, comments, settings, news::known, clock));
    }

    private record Articles(FakeNews news) implements Ports.Articles {

        @Override
        public Optional<Known> known(ArticleId id) {
            return news.known(id);
        }

        @Override
        public Optional<ArticleBrief> brief(ArticleId id) {
            return news.brief(id);
        }
    }

    /** Publishes a comment of a reader, past all that stands before the store. */
    Comment put(Comment comment) {
        comments.submit(SampleComment.entry(
                comment, new CommentStore.Pace(comment.createdAt().plusSeconds(60))));
        return comment;
    }

    /** Changes a comment as it stands. */
    Comment change(CommentId id, UnaryOperator<Comment> change) {
        Comment now = comments.find(id).orElseThrow();
        return ((Changing.Done) comments.change(new CommentStore.Change(now, change.apply(now)))).comment();
    }

    /** As its author would. */
    void takeBack(CommentId id, Instant at) {
        Actor author = new Actor(Actor.Kind.AUTHOR, null, null);
        change(id, now -> now.takenBack(Decision.of(Decision.Action.REMOVE, author, at)));
    }

    Comment only() {
        List<Comment> all = comments.all();
        if (all.size() != 1) {
            throw new AssertionError(all.size() + " comments");
        }
        return all.getFirst();
    }

    /** The last one about the only comment. */
    Decision lastDecision() {
        return Objects.requireNonNull(only().decision());
    }

    /** Sets something for the whole site, as it is felt after the time settings are kept. */
    void set(UnaryOperator<CommentSettings> change) {
        CommentSettings now =
                Objects.requireNonNullElse(settings.find(List.of(Scope.SITE)).get(Scope.SITE), CommentSettings.NONE);
        if (!settings.put(Scope.SITE, change.apply(now))) {
            throw new AssertionError("the settings have another version");
        }
        clock.advance(HouseRules.KEPT);
    }

    /** A submission of the reader {@code sub}, under no key, so that each is a comment of its own. */
    Event submission(String sub, String text) {
        clock.advance(Submissions.GAP);
        return Event.read("comment", "submit")
                .without("idempotency-key")
                .claim("sub", sub)
                .body("{\"text\":" + quoted(text) + "}");
    }

    static String quoted(String text) {
        return JsonMapper.shared().writeValueAsString(text);
    }
}
