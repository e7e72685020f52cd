package news.broadsheet.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.broadsheet.core.Ids;
import news.broadsheet.core.comment.Comment;
import news.broadsheet.core.comment.CommentState;
import news.broadsheet.core.comment.Decision;
import news.broadsheet.testkit.Answer;
import news.broadsheet.testkit.Event;
import news.broadsheet.testkit.Samples;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Comments brought from elsewhere, and given out as a whole. */
class ImportTest {

    private static final String ADA = Ids.of("import", "disqus", "ada");

    private final World world = new World();
    private final ArchiveHandler archive = world.archive();

    private Answer bring(String... comments) {
        return Event.read("archive", "import")
                .body("{\"comments\":[" + String.join(",", comments) + "]}")
                .send(archive);
    }

    private ObjectNode comment(String id) {
        return JsonMapper.shared()
                .createObjectNode()
                .put("system", "disqus")
                .put("id", id)
                .put("articleUrl", "http://WWW.daily.example/articles/one?utm_source=x#comments".replace("WWW.", ""))
                .put("authorKey", ADA)
                .put("authorName", "Ada")
                .put("text", "I beg to *differ*.")
                .put("createdAt", "2024-05-01T10:00:00Z")
                .put("state", "published");
    }

    private static List<String> outcomes(Answer answer) {
        return answer.json().path("results").values().stream()
                .map(result -> result.path("outcome").asString())
                .toList();
    }

    private static String reason(Answer answer) {
        return answer.json().path("results").path(0).path("reason").asString("");
    }

    private JsonNode exported() {
        return Event.read("archive", "export").send(archive).json().path("items");
    }

    @Test
    void theSampleEventStoresBothWithTheirThreadStateAndTime() {
        Answer answer = Event.read("archive", "import").send(archive);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(outcomes(answer)).containsExactly("stored", "stored");
        assertThat(answer.json().path("stored").asInt()).isEqualTo(2);
        Comment root = world.comments.all().stream()
                .filter(Comment::isRoot)
                .findFirst()
                .orElseThrow();
        Comment reply = world.comments.all().stream()
                .filter(each -> !each.isRoot())
                .findFirst()
                .orElseThrow();
        assertThat(root.article()).isEqualTo(world.article.id());
        assertThat(root.createdAt()).isEqualTo("2024-05-01T10:00:00Z");
        assertThat(root.text()).isEqualTo("I beg to *differ*.");
        assertThat(reply.parent()).isEqualTo(root.id());
        assertThat(reply.root()).isEqualTo(root.id());
        assertThat(reply.depth()).isEqualTo(1);
        assertThat(reply.state()).isEqualTo(CommentState.HELD);
        assertThat(Objects.requireNonNull(reply.decision()).action()).isEqualTo(Decision.Action.HOLD);
    }

    @Test
    void theSameAgainIsKnownAndStaysAsItIs() {
        bring(comment("1").toString());
        Answer again = bring(
                comment("1").put("text", "Other words.").toString(),
                comment("2").toString());
        assertThat(outcomes(again)).containsExactly("known", "stored");
        assertThat(world.comments.all())
                .extracting(Comment::text)
                .containsExactlyInAnyOrder("I beg to *differ*.", "I beg to *differ*.");
    }

    @Test
    void systemsDoNotShareIds() {
        assertThat(outcomes(bring(
                        comment("1").toString(),
                        comment("1").put("system", "wordpress").toString())))
                .containsExactly("stored", "stored");
    }

    @Test
    void anArticleIsFoundByItsIdAsWell() {
        ObjectNode byId = comment("1").put("article", world.article.id().value());
        byId.remove("articleUrl");
        assertThat(outcomes(bring(byId.toString()))).containsExactly("stored");
        assertThat(outcomes(bring(comment("1").toString()))).containsExactly("known");
    }

    @Test
    void aReplyIsRefusedUntilTheCommentItAnswersIsThere() {
        String reply = comment("2").put("parent", "1").toString();
        assertThat(reason(bring(reply)))
                .isEqualTo("The comment that it answers is not below this article, or not there yet.");
        assertThat(outcomes(bring(comment("1").toString(), reply))).containsExactly("stored", "stored");
        assertThat(outcomes(bring(reply))).containsExactly("known");
    }

    @Test
    void aReplyNeverJoinsAnotherArticlesThread() {
        var two = Samples.article("two");
        world.news.store(two.build(), two.identities(), "entry");
        bring(comment("1").toString());
        ObjectNode reply = comment("2").put("parent", "1").put("articleUrl", "https://daily.example/articles/two");
        assertThat(outcomes(bring(reply.toString()))).containsExactly("refused");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "articleUrl | \"https://daily.example/articles/none\" | There is no article",
                "articleUrl | \"javascript:alert(1)\"                 | There is no article",
                "system     | \"Disqus!\"                             | name of the system",
                "system     | null                                    | Ids other than ours",
                "id         | null                                    | The id is missing",
                "id         | \"a b\"                                 | The id has 1 to 100",
                "parent     | \"../x\"                                | The parent's id",
                "authorKey  | \"ada@mail.example\"                    | The author's key",
                "authorKey  | null                                    | The author's key",
                "text       | \"  \"                                  | The text is empty",
                "text       | 5                                       | needs a text",
                "text       | \"a\\u0007b\"                           | control characters",
                "state      | \"PUBLISHED\"                           | The state is",
                "createdAt  | \"yesterday\"                           | ISO 8601",
                "createdAt  | \"2031-01-01T00:00:00Z\"                | cannot be right",
                "createdAt  | \"1970-01-01T00:00:00Z\"                | cannot be right",
                "createdAt  | null                                    | is missing",
                "featured   | \"yes\"                                 | true or false",
                "reasonCode | \"no code\"                             | code of a reason",
                "email      | \"ada@mail.example\"                    | no member of another name"
            })
    void whatIsWrongIsRefusedWithASentenceAndTheRestGoesOn(String name, String value, String sentence) {
        ObjectNode wrong = comment("1");
        wrong.set(name, JsonMapper.shared().readTree(value));
        Answer answer = bring(wrong.toString(), comment("2").toString());
        assertThat(outcomes(answer)).containsExactly("refused", "stored");
        assertThat(reason(answer)).contains(sentence);
    }

    @Test
    void aTextIsAsLongAsAReadersMayBe() {
        assertThat(outcomes(bring(
                        comment("1").put("text", "\u00e4".repeat(5_000)).toString(),
                        comment("2").put("text", "\u00e4".repeat(5_001)).toString())))
                .containsExactly("stored", "refused");
    }

    @Test
    void aWithdrawnArticleTakesNothing() {
        world.news.withdraw(world.article.id(), "Retracted.", Samples.NOW);
        assertThat(reason(bring(comment("1").toString()))).isEqualTo("The article was withdrawn.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "{\"comments\":[]}", "{\"comments\":{}}", "{\"comments\":[{}],\"x\":1}"})
    void aBodyThatBringsNothingIsAProblem(String body) {
        assertThat(Event.read("archive", "import").body(body).send(archive).status())
                .isEqualTo(400);
    }

    @Test
    void moreThanAHundredAreRefusedAsAWhole() {
        String many = IntStream.range(0, 101).mapToObj(i -> "{}").collect(Collectors.joining(","));
        assertThat(bring(many).status()).isEqualTo(400);
        assertThat(outcomes(bring(many.substring(3)))).hasSize(100).containsOnly("refused");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "[a](javascript:alert(1))",
                "[a](&#106;avascript:alert(1))",
                "[a](data:text/html;base64,PHNjcmlwdD4=)",
                "<svg/onload=alert(1)>",
                "![a](x\" onerror=\"alert(1))",
                "```\n</code></pre><script>alert(1)</script>\n```",
                "<a href=\"https://a.example\" onclick=\"alert(1)\">a</a>",
                "\"><iframe srcdoc='<script>alert(1)</script>'>"
            })
    void nothingThatIsBroughtRuns(String vector) {
        String hidden = "\u202e\u0000" + vector;
        bring(comment("1").put("text", vector).put("authorName", hidden).toString());
        world.comments.apply(world.comments.all());

        Answer list = Event.read("comment", "list").send(world.handler());

        assertThat(list.header("content-type")).isEqualTo("application/json; charset=utf-8");
        JsonNode item = list.json().path("items").path(0);
        assertThat(item.path("text").asString()).isEqualTo(vector);
        assertThat(item.at("/author/name").asString()).doesNotContain("\u202e", "\u0000");
        for (Element element :
                Jsoup.parseBodyFragment(item.path("html").asString()).body().getAllElements()) {
            assertThat(element.normalName()).isIn("body", "p", "br", "em", "strong", "a", "pre", "code");
            element.attributes().forEach(each -> assertThat(each.getKey()).isIn("href", "rel"));
            assertThat(element.attr("href")).matches("|https?://.*");
        }
        Answer feed = Event.read("comment", "rss").send(world.handler());
        assertThat(feed.status()).isEqualTo(200);
        assertThat(Jsoup.parse(feed.body(), "", Parser.xmlParser()).select("script, img, svg, iframe, a"))
                .isEmpty();
    }

    @Test
    void whatIsGivenOutIsTakenInElsewhereAndGivenOutTheSame() {
        bring(
                comment("1")
                        .put("featured", true)
                        .put("editedAt", "2024-05-01T10:01:00Z")
                        .toString(),
                comment("2").put("parent", "1").put("state", "held").toString(),
                comment("3")
                        .put("state", "rejected")
                        .put("reason", "Off the topic.")
                        .put("reasonCode", "OFF_TOPIC")
                        .toString(),
                comment("4").put("state", "removed").toString(),
                "{\"system\":\"disqus\",\"id\":\"5\",\"articleUrl\":\"https://daily.example/articles/one\","
                        + "\"createdAt\":\"2024-05-01T10:00:00Z\",\"state\":\"removed\"}");
        JsonNode given = exported();
        assertThat(given.size()).isEqualTo(5);
        assertThat(given.toString()).contains(ADA, "\"OFF_TOPIC\"", "\"Off the topic.\"");

        World elsewhere = new World();
        String parentsFirst = given.values().stream()
                .sorted((a, b) -> Boolean.compare(
                        b.path("parent").isNull(), a.path("parent").isNull()))
                .map(JsonNode::toString)
                .collect(Collectors.joining(","));
        elsewhere.clock.advance(Duration.ofDays(3));
        Answer answer = Event.read("archive", "import")
                .body("{\"comments\":[" + parentsFirst + "]}")
                .send(elsewhere.archive());
        assertThat(outcomes(answer)).containsOnly("stored");
        assertThat(Event.read("archive", "export")
                        .send(elsewhere.archive())
                        .json()
                        .path("items"))
                .isEqualTo(given);
    }

    @Test
    void allAreGivenOutInPages() {
        bring(IntStream.range(0, 7).mapToObj(i -> comment("c" + i).toString()).toArray(String[]::new));
        Answer first = Event.read("archive", "export").query("limit", "5").send(archive);
        String cursor = first.json().path("next").asString("");
        Answer second = Event.read("archive", "export")
                .query("limit", "5")
                .query("cursor", cursor)
                .send(archive);
        assertThat(first.json().path("items").size()).isEqualTo(5);
        assertThat(second.json().path("items").size()).isEqualTo(2);
        assertThat(second.json().path("next").isNull()).isTrue();
        assertThat(first.header("cache-control")).isEqualTo("private, no-store");
    }

    @Test
    void anImportIsInTheAuditLogOnceForWhatItStored() {
        bring(comment("1").toString(), comment("2").toString());
        bring(comment("1").toString());
        var day = LocalDate.ofInstant(world.clock.instant(), ZoneOffset.UTC);
        assertThat(world.newsroom.audit(day, null, 10).items())
                .singleElement()
                .satisfies(entry -> assertThat(entry.decision().note()).startsWith("2 comments"));
    }
}
