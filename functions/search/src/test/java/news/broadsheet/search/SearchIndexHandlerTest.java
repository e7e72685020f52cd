package news.broadsheet.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import news.broadsheet.lambda.Json;
import news.broadsheet.testkit.Event;
import news.broadsheet.testkit.SampleArticle;
import news.broadsheet.testkit.Samples;
import news.broadsheet.testkit.TestContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class SearchIndexHandlerTest {

    private static final String DONE = "{\"batchItemFailures\":[]}";

    private final Newsstand stand = new Newsstand();
    private final SampleArticle one = Samples.article("one").headline("Rain ends the long drought");

    @BeforeEach
    void store() {
        stand.news.store(one.build(), one.identities(), "entry");
    }

    @Test
    void aNewArticleIsFound() {
        assertThat(stand.find("drought")).isEmpty();
        assertThat(run("new-article")).isEqualTo(DONE);
        assertThat(stand.find("drought")).hasSize(1);
    }

    @Test
    void aRevisionIsFoundByItsOwnWordsAlone() {
        run("new-article");
        SampleArticle revised = one.headline("Floods follow the rain").revision(2, "second");
        stand.news.store(revised.build(), revised.identities(), "entry");

        run("revised");

        assertThat(stand.find("floods")).hasSize(1);
        assertThat(stand.find("drought ")).isEmpty();
    }

    @Test
    void aWithdrawalLeavesNothingInTheIndex() {
        run("new-article");
        stand.news.withdraw(one.id(), "The source retracted it.", Samples.NOW);

        run("withdrawn");

        assertThat(stand.index.postings("drought", "0", "~", 10).items()).isEmpty();
    }

    @Test
    void recordsThatComeLateOrAgainOrOutOfOrderChangeNothing() {
        stand.news.withdraw(one.id(), "The source retracted it.", Samples.NOW);
        for (String record : new String[] {"withdrawn", "revised", "new-article", "revised", "new-article"}) {
            assertThat(run(record)).isEqualTo(DONE);
        }
        assertThat(stand.index.postings("drought", "0", "~", 10).items()).isEmpty();
    }

    @Test
    void anotherNameOfTheSameContentIsNotLookedAt() {
        Event renamed = Event.read("search-index", "revised");
        ObjectNode change = (ObjectNode) renamed.json().at("/Records/0/dynamodb");
        change.set("NewImage", change.path("OldImage").deepCopy());
        long before = stand.news.throttle().seen();

        renamed.invoke(stand.indexHandler, new TestContext());

        assertThat(stand.news.throttle().seen()).isEqualTo(before);
    }

    @Test
    void aRecordThatFailsIsReportedAndComesAgain() {
        stand.news.throttle().failAfter(1);
        assertThat(run("new-article"))
                .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"42100000000003126413\"}]}");
        stand.news.throttle().recover();
        assertThat(run("new-article")).isEqualTo(DONE);
        assertThat(stand.find("drought")).hasSize(1);
    }

    @Test
    void anArticleWhoseSourceIsGoneIsNotIndexed() {
        SampleArticle stray =
                Samples.article("stray").source(Samples.source("gone").build()).headline("Stray drought");
        stand.bring(stray);
        assertThat(stand.find("stray")).isEmpty();
    }

    @Test
    void articlesFromBeforeAreBroughtIntoTheIndexAPageAtATime() {
        for (int i = 0; i < 120; i++) {
            SampleArticle old =
                    Samples.article("old" + i).headline("Drought " + i).publishedAt(Samples.NOW.minusSeconds(60L * i));
            stand.news.store(old.build(), old.identities(), "entry");
        }
        Event event = Event.read("search-index", "reindex");
        JsonNode first = Json.read(event.invoke(stand.indexHandler, new TestContext()));
        assertThat(first.path("indexed").asInt()).isEqualTo(100);
        event.json().set("continue", first.path("continue"));
        JsonNode second = Json.read(event.invoke(stand.indexHandler, new TestContext()));
        assertThat(second).isEqualTo(Json.read("{\"indexed\":21,\"continue\":null}"));
        assertThat(stand.findAll(Newsstand.query("drought "))).hasSize(121);
    }

    @Test
    void anEventOfAnotherShapeIsRefused() {
        assertThatThrownBy(() -> run("unknown-shape")).isInstanceOf(IllegalArgumentException.class);
    }

    private String run(String name) {
        return new String(Event.read("search-index", name).invoke(stand.indexHandler, new TestContext()), UTF_8);
    }
}
