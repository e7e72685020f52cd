package news.broadsheet.ingest.page.stated;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** A picture among the blocks of a body, as a figure. */
final class ImageHtml {

    private ImageHtml() {}

    static void append(StringBuilder html, JsonNode image) {
        String url = first(image, List.of("url", "src", "originalUrl", "uri"));
        if (url.isEmpty()) {
            return;
        }
        String caption = first(image, List.of("caption", "title", "subtitle"));
        String alt = first(image, List.of("alt", "altText", "alt_text"));
        html.append("<figure><img src=\"")
                .append(TextHtml.escaped(url))
                .append("\" alt=\"")
                .append(TextHtml.escaped(alt));
        html.append("\">");
        if (!caption.isEmpty()) {
            html.append("<figcaption>").append(TextHtml.line(caption)).append("</figcaption>");
        }
        html.append("</figure>\n");
    }

    private static String first(JsonNode image, List<String> names) {
        for (JsonNode holder : List.of(
                image,
                image.path("image"),
                image.path("data"),
                image.path("data").path("file"),
                image.path("attributes"))) {
            for (String name : names) {
                JsonNode value = holder.path(name);
                if (value.isString() && !value.stringValue().isBlank()) {
                    return value.stringValue();
                }
            }
        }
        return "";
    }
}
