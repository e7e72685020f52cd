package news.broadsheet.ingest.hub;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import news.broadsheet.core.source.HubSubscription;
import news.broadsheet.core.source.HubSubscription.Standing;
import news.broadsheet.core.source.SourceId;
import news.broadsheet.core.source.SourceStore;
import news.broadsheet.core.source.SubscriptionStore;
import news.broadsheet.ingest.intake.Intake;
import news.broadsheet.lambda.http.Problem;
import news.broadsheet.lambda.http.Request;
import news.broadsheet.lambda.http.Response;
import news.broadsheet.lambda.http.Routes;

/** The callbacks that hubs were given. Whoever comes without the right token costs half a read unit, or nothing. */
public final class HubRoutes {

    /** As much as API Gateway lets through; Lambda takes 6 MB of event. */
    private static final int MOST_BYTES = 10 * 1024 * 1024;

    private final SubscriptionStore subscriptions;
    private final HubVerification verification;
    private final HubDelivery delivery;
    private final InstantSource clock;

    public HubRoutes(SourceStore sources, SubscriptionStore subscriptions, Intake intake, InstantSource clock) {
        this.subscriptions = subscriptions;
        this.verification = new HubVerification(subscriptions, clock);
        this.delivery = new HubDelivery(sources, subscriptions, intake, clock);
        this.clock = clock;
    }

    /** @param log hears of each delivery in a line: hubs are answered 2xx also where nothing came of it */
    public Routes table(Consumer<String> log) {
        return new Routes()
                .on("GET /v1/hubs/{source}/{token}", this::verify)
                .on("POST /v1/hubs/{source}/{token}", request -> deliver(request, log));
    }

    private Response verify(Request request) {
        // As it stands: a hub may ask before it answers our request, milliseconds after the subscription was kept.
        String echo = find(request, source -> subscriptions.change(source, each -> each))
                .flatMap(subscription -> verification.answer(request, subscription))
                .orElseThrow(() -> Problem.notFound("Nothing was asked for at this address."));
        // Plain text that no browser takes for anything else (section 5.3.1: "a safe Media Type").
        return new Response(
                200,
                Map.of(
                        "content-type", "text/plain; charset=utf-8",
                        "x-content-type-options", "nosniff",
                        "cache-control", "no-store"),
                echo.getBytes(StandardCharsets.UTF_8));
    }

    private Response deliver(Request request, Consumer<String> log) {
        if (request.body().length > MOST_BYTES) {
            throw Problem.of(413, "Content too large", "A delivery may have at most " + MOST_BYTES + " bytes.");
        }
        HubSubscription subscription = find(request, subscriptions::find).orElseThrow(HubRoutes::gone);
        if (subscription.standing() == Standing.ASKED) {
            throw Problem.notFound("The subscription is not verified yet.");
        }
        if (!subscription.isLive(clock.instant())) {
            throw gone();
        }
        log.accept(delivery.take(request, subscription));
        return new Response(202, Map.of("cache-control", "no-store"), new byte[0]);
    }

    private static Optional<HubSubscription> find(
            Request request, Function<SourceId, Optional<HubSubscription>> store) {
        String token = request.path("token");
        return SourceId.parse(request.path("source"))
                .filter(_ -> HubSecrets.isToken(token))
                .flatMap(store)
                .filter(subscription -> HubSecrets.isTokenOf(subscription, token));
    }

    /** Section 7: with a 410 the hub may end the subscription. */
    private static Problem gone() {
        return Problem.of(410, "Gone", "There is no subscription at this address.");
    }
}
