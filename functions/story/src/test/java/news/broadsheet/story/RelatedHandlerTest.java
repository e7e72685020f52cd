package news.broadsheet.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import news.broadsheet.core.feed.Card;
import news.broadsheet.testkit.Event;
import news.broadsheet.testkit.FakeNews;
import news.broadsheet.testkit.SampleArticle;
import news.broadsheet.testkit.Samples;
import news.broadsheet.testkit.TestContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class RelatedHandlerTest {

    private final FakeNews news = new FakeNews();
    private final RelatedHandler handler = new RelatedHandler(new Ports(news, news, news::presence));
    private final SampleArticle older =
            Samples.article("older").headline("A long drought").publishedAt(Samples.NOW.minusSeconds(3600));
    private final SampleArticle one = Samples.article("one");

    @BeforeEach
    void store() {
        news.store(older.build(), older.identities(), "entry");
    }

    @Test
    void aNewArticleIsRelatedInBothDirections() {
        assertThat(run("new-article")).isEqualTo("{\"batchItemFailures\":[]}");

        assertThat(news.related(one.id())).extracting(Card::id).containsExactly(older.id());
        assertThat(news.related(older.id())).extracting(Card::headline).containsExactly("Rain ends the long drought");
    }

    @Test
    void aRevisionChangesTheCardEverywhere() {
        run("new-article");

        run("revised");

        assertThat(news.related(older.id()))
                .extracting(Card::headline)
                .containsExactly("Rain ends the drought, floods follow");
    }

    @Test
    void anArticleThatMovesToAnotherSectionIsNoLongerShownInTheOld() {
        run("new-article");
        Event moved = Event.read("related", "revised");
        ((ObjectNode) moved.json().at("/Records/0/dynamodb/NewImage/section")).put("S", "sport");

        moved.invoke(handler, new TestContext());

        assertThat(news.related(older.id())).isEmpty();
        assertThat(news.related(one.id())).isEmpty();
    }

    @Test
    void aWithdrawalTakesTheCardAwayEverywhere() {
        run("new-article");
        run("revised");

        run("withdrawn");

        assertThat(news.related(one.id())).isEmpty();
        assertThat(news.related(older.id())).isEmpty();
    }

    @Test
    void aRecordThatFailsIsReportedAndComesAgain() {
        news.throttle().failAfter(1);
        assertThat(run("new-article"))
                .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"42100000000003126413\"}]}");
        news.throttle().recover();

        run("new-article");

        assertThat(news.related(older.id())).hasSize(1);
    }

    @Test
    void anEventOfAnotherShapeIsRefused() {
        assertThatThrownBy(() -> run("unknown-shape")).isInstanceOf(IllegalArgumentException.class);
    }

    private String run(String name) {
        return new String(Event.read("related", name).invoke(handler, new TestContext()), UTF_8);
    }
}
