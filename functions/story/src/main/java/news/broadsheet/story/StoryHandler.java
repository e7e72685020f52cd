package news.broadsheet.story;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import news.broadsheet.core.article.Article;
import news.broadsheet.core.story.Story;
import news.broadsheet.dynamodb.StreamImages;
import news.broadsheet.lambda.Log;
import news.broadsheet.lambda.Settings;
import news.broadsheet.lambda.batch.StreamBatch;
import news.broadsheet.lambda.batch.StreamBatch.Change;

/**
 * Entry point of the story function: articles in the news table's stream, followed by {@link Storyline}. A record only says
 * which article to look at: what is done follows from the article as it is now, so that records may come late, twice or in
 * another order.
 *
 * <p>Changes of stories come the same way, for a stream has no room for a reader more: where one cannot wait for the schedule
 * of the ranking, see {@link RankChange}, the fronts are ranked again, by one instance at most once in {@link #PAUSE}.
 */
public final class StoryHandler implements RequestStreamHandler {

    /** Between two rankings on change; the schedule brings what comes in between. */
    private static final Duration PAUSE = Duration.ofSeconds(15);

    private final Storyline storyline;
    private final RankPorts rankPorts;
    private final Ranking ranking;
    private final StreamBatch batch = new StreamBatch(this::isStory, this::rank, this::follow);
    private Instant lastRanked = Instant.EPOCH;
    private boolean waiting;

    public StoryHandler() {
        this(Settings.environment());
    }

    public StoryHandler(Settings settings) {
        this(Wiring.ports(settings), Wiring.rank(settings));
    }

    StoryHandler(Ports ports, RankPorts rankPorts) {
        this.storyline = new Storyline(ports);
        this.rankPorts = rankPorts;
        this.ranking = new Ranking(rankPorts);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) {
        batch.handle(in, out, context);
    }

    private boolean isStory(Change change) {
        return change.keys().path("sk").path("S").asString("").equals("STORY");
    }

    /** What had to wait is ranked with the next change of any story; what was taken back does not wait. */
    private void rank(List<Change> changes, Log log) {
        boolean now = isPauseOver();
        for (Change change : changes) {
            Optional<Story> before = rankPorts.images().apply(change.before());
            Optional<Story> after = rankPorts.images().apply(change.after());
            waiting |= RankChange.isUrgent(before, after);
            now |= RankChange.takesBack(before, after);
        }
        if (waiting && now) {
            log.info(ranking.fronts() + " stories are ranked for " + changes.size() + " changes");
            lastRanked = rankPorts.clock().instant();
            waiting = false;
        }
    }

    private boolean isPauseOver() {
        return !rankPorts.clock().instant().isBefore(lastRanked.plus(PAUSE));
    }

    private void follow(Change change, Log log) {
        Optional<Article> before = StreamImages.article(change.before());
        Optional<Article> after = StreamImages.article(change.after());
        // A name more or a note of the store's own changes nothing that is told. A large body does not travel, but its
        // fingerprint does.
        if (!before.equals(after)) {
            before.or(() -> after).ifPresent(article -> storyline.follow(article.id()));
        }
    }
}
