package news.broadsheet.lambda.http;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import news.broadsheet.core.ForeignPositionException;
import news.broadsheet.core.StoreBusyException;
import news.broadsheet.lambda.Json;
import news.broadsheet.lambda.Log;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Runs a function that answers HTTP: event to route to answer. Every failure becomes a response here and nowhere else. A
 * function answers HEAD wherever it answers GET and the template sends it HEAD: the same, without the content.
 */
public final class HttpFunction {

    /** How a failure is told to whoever asked; {@code request} is empty where the event was none. */
    @FunctionalInterface
    public interface Failures {
        Response tell(Optional<Request> request, Problem problem);
    }

    private final Routes routes;
    private final Failures failures;

    /** A function whose failures are problem details (RFC 9457). */
    public HttpFunction(Routes routes) {
        this(routes, (_, problem) -> problem.response());
    }

    /** A function that tells failures in its own way, such as a page for people. */
    public HttpFunction(Routes routes, Failures failures) {
        this.routes = routes;
        this.failures = failures;
    }

    public void handle(InputStream in, OutputStream out, Context context) {
        Log log = new Log(context);
        Optional<Request> sent = Optional.empty();
        Optional<Request> request = Optional.empty();
        Response response;
        try {
            sent = HttpEvent.read(read(in));
            request = sent.map(routes::answeredAs);
            response = answer(request.orElseThrow(HttpFunction::unknownShape), log);
        } catch (Problem problem) {
            response = failures.tell(request, problem);
        }
        Response prepared = Outgoing.prepare(request, response);
        HttpResult.write(out, sent.filter(Request::isHead).isPresent() ? prepared.head() : prepared);
    }

    private Response answer(Request request, Log log) {
        try {
            return routes.find(request.routeKey())
                    .orElseThrow(() -> Problem.notFound("There is nothing at this address."))
                    .answer(request);
        } catch (Problem problem) {
            throw problem;
        } catch (ForeignPositionException e) {
            throw Cursors.malformed();
        } catch (StoreBusyException e) {
            log.warn("store busy: " + e.getMessage());
            throw Problem.of(503, "Service unavailable", "The service is busy; please try again in a moment.")
                    .header("retry-after", "2");
        } catch (RuntimeException e) {
            log.bug("request " + request.id() + " failed at " + request.routeKey(), e);
            throw Problem.of(500, "Internal error", "Something went wrong on our side; it has been noted.")
                    .member("requestId", request.id());
        }
    }

    private static JsonNode read(InputStream in) {
        try {
            return Json.read(in);
        } catch (JacksonException e) {
            throw unknownShape();
        }
    }

    private static Problem unknownShape() {
        return Problem.badRequest("This is not a request of an HTTP API, payload format 2.0.");
    }
}
