package news.broadsheet.ingest.hub;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import news.broadsheet.core.source.HubSubscription;
import news.broadsheet.core.source.Source;
import news.broadsheet.core.source.SourceStore;
import news.broadsheet.core.source.SubscriptionStore;
import news.broadsheet.ingest.intake.Intake;
import news.broadsheet.ingest.intake.Taken;
import news.broadsheet.ingest.parse.FeedDocument;
import news.broadsheet.ingest.parse.FeedParser;
import news.broadsheet.ingest.parse.FeedResult.NotAFeed;
import news.broadsheet.ingest.parse.FeedResult.ParsedFeed;
import news.broadsheet.lambda.http.Request;

/**
 * Takes in what a hub delivers (section 7): the feed, or the part of it that is new. Which source it counts as is told by
 * the subscription alone, never by what the document or its headers say.
 */
final class HubDelivery {

    private final SourceStore sources;
    private final SubscriptionStore subscriptions;
    private final Intake intake;
    private final InstantSource clock;

    HubDelivery(SourceStore sources, SubscriptionStore subscriptions, Intake intake, InstantSource clock) {
        this.sources = sources;
        this.subscriptions = subscriptions;
        this.intake = intake;
        this.clock = clock;
    }

    /**
     * @param subscription live
     * @return one line for the log
     */
    String take(Request request, HubSubscription subscription) {
        String what = "delivery for source " + subscription.source();
        if (!HubSignature.isOf(subscription, request.header("x-hub-signature").orElse(""), request.body())) {
            return what + " ignored: it is not signed as agreed";
        }
        Optional<Source> source = sources.find(subscription.source());
        if (source.isEmpty()) {
            return what + " ignored: the source is no more";
        }
        FeedDocument document =
                new FeedDocument(request.body(), request.header("content-type").orElse(null), subscription.topic());
        return switch (FeedParser.parse(document)) {
            case NotAFeed no -> what + " ignored: " + no.reason();
            case ParsedFeed feed ->
                what + " has " + feed.entries().size() + " entries, "
                        + take(source.get(), feed, subscription).line();
        };
    }

    private Taken take(Source source, ParsedFeed feed, HubSubscription subscription) {
        Instant now = clock.instant();
        Taken taken = intake.take(source, feed, now);
        subscriptions.change(
                source.id(),
                each -> each.token().equals(subscription.token()) ? each.delivered(now, taken.news() > 0) : each);
        return taken;
    }
}
