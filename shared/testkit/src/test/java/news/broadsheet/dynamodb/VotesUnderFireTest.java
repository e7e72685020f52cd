package news.broadsheet.dynamodb;

import static news.broadsheet.testkit.SampleComment.entry;
import static news.broadsheet.testkit.Samples.NOW;
import static news.broadsheet.testkit.Samples.comment;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.broadsheet.core.Ids;
import news.broadsheet.core.StoreBusyException;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.comment.Comment;
import news.broadsheet.core.comment.CommentStore.Pace;
import news.broadsheet.core.comment.Reaction;
import news.broadsheet.core.comment.Report;
import news.broadsheet.core.comment.Tally;
import news.broadsheet.testkit.Throttle;
import news.broadsheet.testkit.aws.EmbeddedAws;
import news.broadsheet.testkit.aws.TestTables;
import news.broadsheet.testkit.aws.Throttling;
import news.broadsheet.testkit.contract.CommentPorts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Votes of many at once, and a stream that repeats, reorders and is worked on twice at a time: the tally is exact in the end.
 * What the stream brings is made here, with a fixed seed, so that it is worse than a real one and the same each time.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VotesUnderFireTest {

    private static final int MANY = 1_000;
    private static final int AT_ONCE = 32;
    private static final int BATCH = 100;
    private static final int WORKERS = 3;
    private static final ArticleId ARTICLE = new ArticleId(Ids.of("under fire"));

    private EmbeddedAws embedded;
    private TestTables tables;
    private CommentPorts ports;

    @BeforeAll
    void start() {
        embedded = EmbeddedAws.start();
        tables = embedded.aws().fresh();
        ports = tables.commentPorts(new Throttle());
    }

    @AfterAll
    void stop() {
        tables.close();
        embedded.close();
    }

    @Test
    void aThousandVotesOfOnePersonAtOnceCountOnce() throws Exception {
        Comment comment = published("one person");
        String person = Ids.of("eager");
        atOnce(IntStream.range(0, MANY).<Callable<Void>>mapToObj(_ -> () -> vote(person, comment, 1)));

        stream(Collections.nCopies(MANY, reaction(person, comment)), new Random(1));

        assertThat(tally(comment)).isEqualTo(new Tally(0, 0, 1, 0, 0, 0));
    }

    @Test
    void aThousandPersonsAtOnceCountAThousand() throws Exception {
        Comment comment = published("a thousand persons");
        atOnce(IntStream.range(0, MANY).<Callable<Void>>mapToObj(n -> () -> vote(person(n), comment, 1)));

        stream(
                IntStream.range(0, MANY)
                        .mapToObj(n -> reaction(person(n), comment))
                        .toList(),
                new Random(2));

        assertThat(tally(comment)).isEqualTo(new Tally(0, 0, MANY, 0, 0, 0));
    }

    @Test
    void whoChangesTheirMindsAtOnceCountsAsTheyEndedUp() throws Exception {
        Comment comment = published("changing minds");
        Random random = new Random(3);
        List<Reaction> brought = new ArrayList<>();
        for (int round = 0; round < 3; round++) {
            int last = round;
            atOnce(IntStream.range(0, 300)
                    .<Callable<Void>>mapToObj(n -> () -> vote(person(n), comment, (n + last) % 3 - 1)));
            IntStream.range(0, 300).forEach(n -> brought.add(reaction(person(n), comment)));
            // Part of the stream is worked on before everybody has decided.
            stream(brought.subList(0, random.nextInt(brought.size())), random);
        }
        stream(brought, random);

        assertThat(tally(comment)).isEqualTo(new Tally(0, 0, 100, 100, 0, 0));
    }

    @Test
    void reportsOfManyCountEachPersonOnce() throws Exception {
        Comment comment = published("reported");
        atOnce(IntStream.range(0, 300).<Callable<Void>>mapToObj(n -> () -> {
            Report report = new Report(person(n % 100), Report.Cause.SPAM, "no. " + n, NOW);
            ports.reactions().report(ARTICLE, comment.id(), report);
            return null;
        }));
        List<Reaction> brought = IntStream.range(0, 300)
                .mapToObj(n -> new Reaction(Reaction.Kind.REPORT, person(n % 100), ARTICLE, comment.id()))
                .toList();

        stream(brought, new Random(4));

        assertThat(tally(comment).reports()).isEqualTo(100);
    }

    private Comment published(String name) {
        Comment comment = comment(ARTICLE, name).by(name).build();
        ports.comments().submit(entry(comment, new Pace(NOW.plusSeconds(1_000_000))));
        return comment;
    }

    private Void vote(String person, Comment comment, int value) {
        ports.reactions().vote(person, ARTICLE, comment.id(), value, NOW);
        return null;
    }

    private static String person(int n) {
        return Ids.of("person", "" + n);
    }

    private static Reaction reaction(String person, Comment comment) {
        return new Reaction(Reaction.Kind.VOTE, person, ARTICLE, comment.id());
    }

    private Tally tally(Comment comment) {
        return ports.comments().find(comment.id()).orElseThrow().tally();
    }

    /**
     * Brings changes as a bad stream would: each at least once and every third twice, shuffled, in batches that several workers
     * take at the same time, every fifth batch with the store failing midway; what fails is brought again.
     */
    private void stream(List<Reaction> changes, Random random) throws Exception {
        List<Reaction> brought = new ArrayList<>(changes);
        for (int i = 0; i < changes.size(); i += 3) {
            brought.add(changes.get(i));
        }
        Collections.shuffle(brought, random);
        List<List<Reaction>> batches = new ArrayList<>();
        for (int from = 0; from < brought.size(); from += BATCH) {
            batches.add(brought.subList(from, Math.min(brought.size(), from + BATCH)));
        }
        try (ExecutorService workers = Executors.newFixedThreadPool(WORKERS)) {
            List<Future<?>> running = new ArrayList<>();
            for (int n = 0; n < batches.size(); n++) {
                List<Reaction> batch = batches.get(n);
                int allowed = n % 5 == 0 ? 1 : Integer.MAX_VALUE;
                running.add(workers.submit(() -> untilDone(batch, allowed)));
            }
            for (Future<?> each : running) {
                each.get();
            }
        }
    }

    private void untilDone(List<Reaction> batch, int allowed) {
        Throttle throttle = new Throttle();
        throttle.failAfter(allowed);
        CommentPorts failing = tables.commentPorts(throttle, new Throttling(throttle, allowed == 1));
        while (true) {
            try {
                failing.counter().tally(batch);
                return;
            } catch (StoreBusyException e) {
                throttle.recover();
            }
        }
    }

    private static void atOnce(Stream<Callable<Void>> calls) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (Future<Void> done : threads.invokeAll(calls.toList())) {
                done.get();
            }
        }
    }
}
