package news.broadsheet.search;

import java.util.List;
import news.broadsheet.core.search.Hit;
import news.broadsheet.core.search.Hit.Piece;
import news.broadsheet.lambda.view.CardView;
import tools.jackson.core.JsonGenerator;

/** A result as JSON ({@code SearchHit} of docs/api.yaml). */
final class SearchView {

    private SearchView() {}

    static void hit(JsonGenerator json, Hit hit) {
        json.writeStartObject();
        CardView.properties(json, hit.card());
        json.writeObjectPropertyStart("highlights");
        pieces(json, "headline", hit.headline());
        pieces(json, "excerpt", hit.excerpt());
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void pieces(JsonGenerator json, String name, List<Piece> pieces) {
        json.writeArrayPropertyStart(name);
        for (Piece piece : pieces) {
            json.writeStartObject();
            json.writeStringProperty("text", piece.text());
            json.writeBooleanProperty("match", piece.match());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
