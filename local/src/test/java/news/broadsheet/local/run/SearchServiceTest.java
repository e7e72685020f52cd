package news.broadsheet.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** Search from the poll to the answer, and its answers beside {@code docs/api.yaml}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchServiceTest {

    private static final String SEARCH = "GET /v1/search";

    private ApiContract contract;
    private RunningService service;

    @BeforeAll
    void start() throws Exception {
        contract = ApiContract.read(RunningService.ROOT.resolve("docs/api.yaml"));
        service = RunningService.shared();
        RunningService.awaitThat(() -> found("strike").contains("strike"));
    }

    @Test
    void answersKeepTheContract() {
        HttpResponse<String> answer = check(200, "q=The%20Ferry%20stri&limit=2");
        assertThat(answer.headers().firstValue("content-location")).contains("/v1/search?limit=2&q=ferry%20stri");
        assertThat(answer.body()).contains("{\"text\":\"strike\",\"match\":true}");
        check(200, "q=ferry&section=business&lang=en&source=demo-lantern&from=2020-01-01&to=2037-01-01");
        check(200, "q=the%20and%20");
        check(200, "q=%E5%9C%B0%E9%9C%87");
        for (String query : List.of(
                "",
                "q=",
                "q=" + "x".repeat(201),
                "q=x&limit=21",
                "q=x&from=x",
                "q=x&to=2026-02-30",
                "q=x&section=gossip",
                "q=x&sort=top",
                "q=x&cursor=x")) {
            check(400, query);
        }
    }

    @Test
    void aWithdrawnArticleIsNotFoundAnyMore() throws InterruptedException {
        JsonNode oldest = service.json("/v1/feed?limit=100")
                .path("items")
                .valueStream()
                .reduce((_, last) -> last)
                .orElseThrow();
        String id = oldest.path("id").asString();
        String words = URLEncoder.encode(oldest.path("headline").asString(), StandardCharsets.UTF_8);
        RunningService.awaitThat(() -> found(words).contains(id));
        service.command("{\"command\":\"withdraw-article\",\"article\":\"" + id
                + "\",\"reason\":\"At the publisher's request.\"}");
        assertThat(found(words)).doesNotContain(id);
    }

    private String found(String q) {
        return service.get("/v1/search?q=" + q).body();
    }

    private HttpResponse<String> check(int status, String query) {
        HttpResponse<String> response = service.get("/v1/search?" + query);
        assertThat(response.statusCode()).as(query).isEqualTo(status);
        String type = response.headers().firstValue("content-type").orElse("");
        assertThat(contract.violations(SEARCH, status, type, response.body()))
                .as(query)
                .isEmpty();
        return response;
    }
}
