package news.broadsheet.ingest.page.meta;

import java.net.URI;
import java.util.List;
import news.broadsheet.core.article.Picture;
import news.broadsheet.core.web.WebUrls;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The picture that a page names for its article, with what it says of it. */
final class LeadPicture {

    private static final List<String> ALT = List.of("og.image.alt", "twitter.image.alt");
    private static final List<String> WIDTH = List.of("og.image.width");
    private static final List<String> HEIGHT = List.of("og.image.height");
    private static final int LARGEST = 20_000;

    private LeadPicture() {}

    /**
     * A picture and where it is named.
     *
     * @param picture null where none is named
     */
    record Named(@Nullable Picture picture, Carrier carrier) {}

    static Named of(HeadMarks head, JsonLd linked, @Nullable URI url) {
        Picture described = linked(linked.image(), url);
        Said stated = head.first(MetaNames.IMAGE);
        String shown = WebUrls.resolved(url, stated.text());
        Carrier carrier = described == null ? stated.carrier() : Carrier.JSON_LD;
        if (shown == null || (described != null && !shown.equals(described.url()))) {
            return new Named(described, carrier);
        }
        Picture picture = new Picture(
                shown,
                text(head.first(ALT).text()),
                null,
                null,
                pixels(head.first(WIDTH).text()),
                pixels(head.first(HEIGHT).text()));
        return new Named(picture, carrier);
    }

    private static @Nullable Picture linked(JsonNode image, @Nullable URI url) {
        String named = JsonLd.plain(image.isObject() ? image.path("url") : image);
        String content = named.isEmpty() ? JsonLd.plain(image.path("contentUrl")) : named;
        String address = WebUrls.resolved(url, content);
        return address == null
                ? null
                : new Picture(address, null, null, null, pixels(image.path("width")), pixels(image.path("height")));
    }

    /** A number, its text ("1200px"), or an object that holds it. */
    private static int pixels(JsonNode size) {
        return pixels(JsonLd.plain(size.isObject() ? size.path("value") : size));
    }

    private static int pixels(String size) {
        int value = 0;
        for (int i = 0; i < size.length() && i < 6 && size.charAt(i) >= '0' && size.charAt(i) <= '9'; i++) {
            value = value * 10 + size.charAt(i) - '0';
        }
        return value > LARGEST ? 0 : value;
    }

    private static @Nullable String text(String value) {
        return value.isEmpty() ? null : value;
    }
}
