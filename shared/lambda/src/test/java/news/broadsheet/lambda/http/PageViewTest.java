package news.broadsheet.lambda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.broadsheet.core.Page;
import org.junit.jupiter.api.Test;

class PageViewTest {

    @Test
    void aPageLinksToTheNextWithTheSameFilters() {
        Request request = Requests.get(Map.of("lang", "en", "section", "a b&c", "cursor", "old"));

        Response response = answer(request, Optional.of("new"));

        assertThat(response.text()).isEqualTo("{\"items\":[\"one\",\"two\"],\"next\":\"new\"}");
        assertThat(response.headers())
                .containsEntry("link", "</v1/feed?cursor=new&lang=en&section=a%20b%26c>; rel=\"next\"");
    }

    @Test
    void theLastPageLinksNowhere() {
        Response response = answer(Requests.get(Map.of()), Optional.empty());

        assertThat(response.text()).isEqualTo("{\"items\":[\"one\",\"two\"],\"next\":null}");
        assertThat(response.headers()).doesNotContainKey("link");
    }

    private static Response answer(Request request, Optional<String> cursor) {
        return PageView.answer(
                request, "no-store", Page.end(List.of("one", "two")), cursor, (json, item) -> json.writeString(item));
    }
}
