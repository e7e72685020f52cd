package news.broadsheet.site.page;

import java.util.Optional;
import news.broadsheet.lambda.http.Problem;
import news.broadsheet.lambda.http.Request;
import news.broadsheet.lambda.http.Response;
import news.broadsheet.lambda.http.Routes;
import news.broadsheet.site.Paths;
import news.broadsheet.site.head.Head;
import news.broadsheet.site.text.Texts;

/** Pages of fixed text, the files that pages are made with, and what readers get instead of a page. */
public final class HousePages {

    private static final String API = "/v1/";

    private final Assets assets;
    private final Kit kit;

    HousePages(Assets assets, Kit kit) {
        this.assets = assets;
        this.kit = kit;
    }

    void addTo(Routes routes) {
        routes.on("GET /about", this::about)
                .on("GET /saved", request -> own(request, Paths.SAVED, "saved", "saved", "saved.text"))
                .on("GET /signed-in", request -> own(request, Paths.SIGNED_IN, "signed-in", "signin", "signin.wait"))
                .on("GET /assets/{version}/{name}", this::asset)
                .on("GET /opensearch.xml", this::openSearch)
                .on("GET /{page+}", request -> {
                    throw Problem.notFound("There is nothing at this address.");
                })
                .on("HEAD /v1/{path+}", request -> {
                    // Not as 404, which caches may keep and show to whoever asks with GET.
                    throw Problem.of(405, "Method not allowed", "The API is read with GET.")
                            .header("allow", "GET");
                });
    }

    private Response about(Request request) {
        Shell shell = kit.frames().shell(request);
        String name = shell.settings().name();
        Texts texts = shell.texts();
        Head head =
                kit.heads().plain(texts, Paths.ABOUT, texts.with("about.title", name), texts.with("about.text", name));
        return plain("about", Frames.translated(shell, head, Paths.ABOUT, null));
    }

    private Response own(Request request, String path, String template, String title, String description) {
        Shell shell = kit.frames().shell(request);
        Head head = kit.heads().own(shell.texts(), path, shell.text(title), shell.text(description));
        return plain(template, Frames.translated(shell, head, path, null));
    }

    private Response plain(String template, Frame frame) {
        return kit.answers().page(200, Answers.FIXED, template, frame, new PlainView(frame));
    }

    /**
     * Pages of the deployment before this one may ask for its files for a while: they get today's, but may not keep them under
     * that name.
     */
    private Response asset(Request request) {
        Assets.Asset asset = assets.find(request.path("name"))
                .orElseThrow(() -> Problem.notFound("There is nothing at this address."));
        boolean current = request.path("version").equals(assets.version());
        return kit.answers().asset(asset.type(), current ? Answers.FOR_EVER : "public, max-age=60", asset.body());
    }

    /** Lets browsers search here from their address line (OpenSearch 1.1, github.com/dewitt/opensearch). */
    private Response openSearch(Request request) {
        Shell shell = kit.frames().shell(request);
        return kit.answers().document("application/opensearchdescription+xml", "opensearch", shell);
    }

    /** A failure as a page; below the API's addresses as what its callers read. */
    Response failure(Optional<Request> request, Problem problem) {
        if (request.isEmpty() || request.get().rawPath().startsWith(API)) {
            return problem.response();
        }
        Shell shell = kit.frames().shell(request.get());
        String title = shell.text("error." + known(problem.status()) + ".title");
        String text = text(shell, problem);
        Frame frame = Frames.single(shell, kit.heads().error(title, text), Paths.FRONT, null);
        return kit.answers()
                .page(
                        problem.status(),
                        problem.status() == 410 || problem.status() == 404 ? "public, max-age=15" : "no-store",
                        "error",
                        frame,
                        new ErrorView(frame, problem.status(), title, text))
                .with(problem.headers());
    }

    private static int known(int status) {
        return switch (status) {
            case 404, 410, 503 -> status;
            default -> status < 500 ? 400 : 500;
        };
    }

    private static String text(Shell shell, Problem problem) {
        return switch (known(problem.status())) {
            case 404 -> shell.text("error.404.text");
            case 410 -> shell.text(problem.isOf("story-gone") ? "error.410.story" : "error.410.text");
            case 503 -> shell.text("error.503.text");
            case 500 -> shell.text("error.500.text");
            default -> problem.detail();
        };
    }
}
