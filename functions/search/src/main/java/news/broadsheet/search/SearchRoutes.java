package news.broadsheet.search;

import news.broadsheet.core.Page;
import news.broadsheet.core.search.Hit;
import news.broadsheet.core.search.Search;
import news.broadsheet.core.search.SearchQuery;
import news.broadsheet.lambda.http.Cursors;
import news.broadsheet.lambda.http.PageView;
import news.broadsheet.lambda.http.Request;
import news.broadsheet.lambda.http.Response;
import news.broadsheet.lambda.http.Routes;
import news.broadsheet.lambda.http.SearchParameters;

/** The route of the search function. Its answers are the same for everybody, so shared caches may keep them. */
final class SearchRoutes {

    static final int USUAL_LIMIT = 10;
    static final int MOST = 20;

    /**
     * What many type at once is asked of the table twice a minute. Not longer: what was withdrawn goes from a shared cache
     * within a minute and a half (RFC 9111 section 5.2.2.10, RFC 5861 section 3).
     */
    private static final String CACHE = "public, max-age=15, s-maxage=30, stale-while-revalidate=60";

    private final Ports ports;
    private final Search search;
    private final Cursors cursors;

    SearchRoutes(Ports ports) {
        this.ports = ports;
        this.search = new Search(ports.store());
        this.cursors = new Cursors(ports.clock());
    }

    Routes table() {
        return new Routes().on("GET /v1/search", this::search);
    }

    private Response search(Request request) {
        request.allowQuery(SearchParameters.KNOWN);
        SearchQuery query = SearchParameters.query(request);
        String scope = SearchParameters.scope(query);
        Page<Hit> page = search.find(
                query,
                cursors.read(scope, request).orElse(null),
                request.limit(USUAL_LIMIT, MOST),
                ports.clock().instant());
        return PageView.answer(request, CACHE, page, cursors.next(scope, page), SearchView::hit)
                .with("content-location", NormalAddress.of(request, query));
    }
}
