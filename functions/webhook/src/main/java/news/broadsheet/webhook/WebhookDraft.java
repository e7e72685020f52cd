package news.broadsheet.webhook;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import news.broadsheet.core.webhook.WebhookEvent;
import news.broadsheet.lambda.http.Problem;
import news.broadsheet.lambda.http.Request;
import tools.jackson.databind.JsonNode;

/**
 * A webhook as staff send it, and found to be one.
 *
 * @param active true where it is not said
 * @param version that is changed; 0 for a new one
 */
record WebhookDraft(URI url, Set<WebhookEvent> events, boolean active, long version) {

    private static final int MOST_BODY_BYTES = 16_384;

    /** @throws Problem 400, 413 or 415, each with what is wrong */
    static WebhookDraft ofNew(Request request, Targets targets) {
        JsonNode body = object(request, Set.of("url", "events"));
        return new WebhookDraft(url(body, targets), events(body), true, 0);
    }

    /** @throws Problem as for a new one */
    static WebhookDraft ofChange(Request request, Targets targets) {
        JsonNode body = object(request, Set.of("url", "events", "active", "version"));
        JsonNode active = body.path("active");
        if (!active.isBoolean()) {
            throw Problem.badRequest("It is said whether the webhook is active: true or false.")
                    .at("active");
        }
        return new WebhookDraft(url(body, targets), events(body), active.booleanValue(), version(body));
    }

    /** The version in a body that has nothing else. */
    static long version(Request request) {
        return version(object(request, Set.of("version")));
    }

    private static JsonNode object(Request request, Set<String> members) {
        JsonNode body = request.object(MOST_BODY_BYTES);
        for (String name : body.propertyNames()) {
            if (!members.contains(name)) {
                throw Problem.badRequest("Known here: " + String.join(", ", new TreeSet<>(members)) + ".")
                        .at(name);
            }
        }
        return body;
    }

    private static URI url(JsonNode body, Targets targets) {
        URI url = parse(body.path("url").asString(""))
                .orElseThrow(() -> Problem.badRequest("A webhook needs a URL, as a JSON string.")
                        .at("url"));
        targets.refusal(url).ifPresent(refusal -> {
            throw Problem.badRequest(refusal).at("url");
        });
        return url;
    }

    private static Optional<URI> parse(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(new URI(text));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static Set<WebhookEvent> events(JsonNode body) {
        JsonNode types = body.path("events");
        if (!types.isArray() || types.isEmpty()) {
            throw Problem.badRequest("The events it hears of are a JSON array of at least one.")
                    .at("events");
        }
        Set<WebhookEvent> events = EnumSet.noneOf(WebhookEvent.class);
        for (JsonNode type : types.values()) {
            events.add(WebhookEvent.of(type.asString(""))
                    .orElseThrow(() -> Problem.badRequest("There is no event of this name. Known: " + known() + ".")
                            .at("events")));
        }
        return events;
    }

    private static String known() {
        Set<String> types = new TreeSet<>();
        for (WebhookEvent event : WebhookEvent.values()) {
            types.add(event.type());
        }
        return String.join(", ", types);
    }

    private static long version(JsonNode body) {
        JsonNode version = body.path("version");
        if (!version.isIntegralNumber() || !version.canConvertToLong() || version.longValue() < 1) {
            throw Problem.badRequest("The version that is changed is a whole number from 1.")
                    .at("version");
        }
        return version.longValue();
    }
}
