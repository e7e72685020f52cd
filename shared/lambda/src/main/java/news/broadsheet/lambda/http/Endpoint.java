package news.broadsheet.lambda.http;

/** What answers one route: decode, one call, view. */
@FunctionalInterface
public interface Endpoint {

    /** @throws Problem where the request cannot be served */
    Response answer(Request request);
}
