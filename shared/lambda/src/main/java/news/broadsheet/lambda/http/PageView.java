package news.broadsheet.lambda.http;

import java.util.Optional;
import java.util.function.BiConsumer;
import news.broadsheet.core.Page;
import news.broadsheet.lambda.Json;
import tools.jackson.core.JsonGenerator;

/** A page as every list answers it: {@code {"items": [...], "next": cursor or null}}, and a {@code Link} to the next one. */
public final class PageView {

    private PageView() {}

    /**
     * @param cursor of the next page, empty at the end of the list
     * @param item writes one item as one JSON value
     */
    public static <T> Response answer(
            Request request,
            String cacheControl,
            Page<T> page,
            Optional<String> cursor,
            BiConsumer<JsonGenerator, T> item) {
        Response response = Response.json(200, cacheControl, json -> {
            json.writeStartObject();
            json.writeArrayPropertyStart("items");
            page.items().forEach(each -> item.accept(json, each));
            json.writeEndArray();
            Json.nullable(json, "next", cursor.orElse(null));
            json.writeEndObject();
        });
        return cursor.map(next -> response.with("link", Links.next(request, next)))
                .orElse(response);
    }
}
