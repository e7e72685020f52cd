package news.broadsheet.media;

import java.util.Set;
import news.broadsheet.core.media.MediaLink;
import news.broadsheet.core.media.Refusal;
import news.broadsheet.lambda.http.Problem;
import news.broadsheet.lambda.http.Request;
import news.broadsheet.lambda.http.Response;
import news.broadsheet.lambda.http.Routes;
import news.broadsheet.media.image.Made;

/** The route of the media function. Nothing is looked up, let alone fetched, before an address is known to be ours. */
final class MediaRoutes {

    /** A picture is taken to stay what it is. What is withdrawn is refused here at once; what a cache has, it keeps until it is purged. */
    private static final String CACHE = "public, max-age=2592000, immutable";

    /** Long enough to carry a crowd past a broken picture, short enough for the publisher to mend it. */
    private static final String BRIEFLY = "public, max-age=300";

    private final Ports ports;
    private final Renditions renditions;

    MediaRoutes(Ports ports) {
        this.ports = ports;
        this.renditions = new Renditions(ports.shelf(), ports.source(), ports.clock());
    }

    Routes table() {
        return new Routes().on("GET /media/{signature}/{article}/{rendition}/{image}", this::image);
    }

    private Response image(Request request) {
        MediaLink link = ports.key()
                .read(
                        request.path("signature"),
                        request.path("article"),
                        request.path("rendition"),
                        request.path("image"))
                .orElseThrow(() -> Problem.notFound("There is no picture at this address."));
        request.allowQuery(Set.of());
        switch (Permission.of(link, ports.articles())) {
            case GIVEN -> {}
            case WITHDRAWN -> throw withdrawn();
            case UNKNOWN -> throw Problem.notFound("There is no article that shows this picture.");
            case REFUSED -> throw none("The publisher's rights do not let this picture be shown here.");
        }
        return switch (renditions.find(link)) {
            case Made.Rendition rendition ->
                Response.binary(link.format().mediaType(), CACHE, rendition.bytes())
                        .with("x-content-type-options", "nosniff");
            case Made.Refused refused -> throw refused(refused.why());
        };
    }

    private static Problem withdrawn() {
        return Problem.of(410, "Gone", "The article that showed this picture was withdrawn.")
                .kind("withdrawn");
    }

    private static Problem refused(Refusal why) {
        return switch (why) {
            case LATE ->
                Problem.of(
                                504,
                                "Gateway timeout",
                                "The publisher's server keeps us waiting; please try again in a minute.")
                        .header("retry-after", Long.toString(why.time().toSeconds()));
            case OUT_OF_REACH -> none("The picture cannot be had from its publisher.");
            case TOO_LARGE -> none("The picture has more bytes or pixels than are read here.");
            case NO_IMAGE -> none("What lies at the publisher is no picture of a kind that is read here.");
            case BROKEN -> none("The publisher's picture is damaged.");
        };
    }

    private static Problem none(String detail) {
        return Problem.notFound(detail).kind("no-picture").header("cache-control", BRIEFLY);
    }
}
