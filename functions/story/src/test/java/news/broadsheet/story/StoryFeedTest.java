package news.broadsheet.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import news.broadsheet.testkit.Answer;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;

class StoryFeedTest extends StoriesDesk {

    @Test
    void rssIsWellFormedAndSaysWhatACardDoes() throws Exception {
        stories.keep(storm.build(), storm.members());

        Answer answer = path("rss", storm.id()).send(handler);

        assertThat(answer.header("content-type")).isEqualTo("application/rss+xml; charset=utf-8");
        Document xml = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)));
        assertThat(text(xml, "title")).containsOnly("Storm & <flood> at Port Ellery");
        assertThat(text(xml, "link"))
                .startsWith("https://site.example/stories/" + storm.id(), "https://daily.example/articles/storm-daily");
        assertThat(text(xml, "pubDate")).startsWith("Sun, 1 Mar 2026 12:00:00 GMT");
        assertThat(text(xml, "dc:creator")).containsExactly("The daily", "The echo");
    }

    @Test
    void jsonFeedSaysTheSame() {
        stories.keep(storm.build(), storm.members());

        Answer answer = path("json-feed", storm.id()).send(handler);

        assertThat(answer.header("content-type")).isEqualTo("application/feed+json; charset=utf-8");
        JsonNode json = answer.json();
        assertThat(json.path("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(json.path("items")).hasSize(2);
        JsonNode first = json.path("items").path(0);
        assertThat(first.path("url").asString()).isEqualTo("https://daily.example/articles/storm-daily");
        assertThat(first.path("content_text").asString()).isEqualTo("What it means, in one line.");
        assertThat(first.at("/authors/0/name").asString()).isEqualTo("The daily");
    }

    private List<String> text(Document xml, String name) {
        List<String> texts = new ArrayList<>();
        NodeList nodes = xml.getElementsByTagName(name);
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent());
        }
        return texts;
    }
}
