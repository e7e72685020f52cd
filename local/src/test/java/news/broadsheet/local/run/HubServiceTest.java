package news.broadsheet.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import news.broadsheet.lambda.Json;
import org.junit.jupiter.api.Test;

/** WebSub over real HTTP, with the deployable functions: subscribe, verify, deliver, read. Lease and end are in ingest's HubTest. */
class HubServiceTest {

    @Test
    void whatAHubDeliversIsReadAndWhatIsForgedIsNot() throws Exception {
        RunningService service = RunningService.shared();
        try (HubOnLoopback hub = new HubOnLoopback()) {
            service.command("""
                    {"command": "add-source", "id": "hubville", "rights": "full", "pages": false, "feed": "%s"}""".formatted(hub.url("/feed.xml")));
            service.invoke("FetchFunction", fetch("hubville"));
            RunningService.awaitThat(hub::isConfirmed);
            confirmationsArePlainText(hub.verified());

            String forged = hub.feed("urn:hubville:9", "The mayor has fled");
            assertThat(hub.deliver(forged, "sha256=" + "0".repeat(64)).statusCode())
                    .isEqualTo(202);
            assertThat(hub.deliver(hub.feed("urn:hubville:2", "The fair is over"))
                            .statusCode())
                    .isEqualTo(202);

            String path = "/v1/feed?source=hubville";
            RunningService.awaitThat(() -> service.get(path).body().contains("The fair is over"));
            assertThat(service.get(path).body()).doesNotContain("The mayor has fled");
            String id = service.json(path).path("items").path(0).path("id").asString("");
            HttpResponse<String> article = service.get("/v1/articles/" + id);
            assertThat(article.statusCode()).isEqualTo(200);
            assertThat(article.body()).contains("says the town");
        }
    }

    private static void confirmationsArePlainText(List<HttpResponse<String>> verified) {
        assertThat(verified).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("content-type")).contains("text/plain; charset=utf-8");
            assertThat(answer.headers().firstValue("x-content-type-options")).contains("nosniff");
        });
    }

    private static String fetch(String source) {
        byte[] event = Json.write(json -> {
            json.writeStartObject();
            json.writeArrayPropertyStart("Records");
            json.writeStartObject();
            json.writeStringProperty("messageId", "m1");
            json.writeStringProperty("eventSource", "aws:sqs");
            json.writeStringProperty("body", "{\"force\": true, \"source\": \"" + source + "\"}");
            json.writeObjectPropertyStart("attributes");
            json.writeStringProperty("ApproximateReceiveCount", "1");
            json.writeEndObject();
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        });
        return new String(event, StandardCharsets.UTF_8);
    }
}
