package news.broadsheet.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.comment.Actor;
import news.broadsheet.core.comment.Comment;
import news.broadsheet.core.comment.CommentState;
import news.broadsheet.core.comment.CommentStore;
import news.broadsheet.core.comment.Decision;
import news.broadsheet.core.comment.Reaction;
import news.broadsheet.core.comment.Report;
import news.broadsheet.core.comment.Standing;
import news.broadsheet.testkit.Answer;
import news.broadsheet.testkit.Event;
import news.broadsheet.testkit.SampleComment;
import news.broadsheet.testkit.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** One person's data, handed over and erased; and who may not. */
class PersonDataTest {

    private static final String ISSUER = "https://issuer.example";

    private final World world = new World();
    private final ArchiveHandler archive = world.archive();
    private final ArticleId article = world.article.id();
    private final String person = Authors.key(ISSUER, "reader-1");
    private final Comment others =
            Samples.comment(article, "others").by("grace").build();
    private Comment own = others;

    /** A person who wrote, edited, was answered, was held, voted and reported. */
    @BeforeEach
    void live() {
        world.put(others);
        Event.read("comment", "submit").without("idempotency-key").send(world.handler());
        own = world.comments.all().stream()
                .filter(comment -> comment.isBy(person))
                .findFirst()
                .orElseThrow();
        world.change(
                own.id(),
                now -> now.edited(
                        "Second thoughts.",
                        world.clock.instant(),
                        CommentState.PUBLISHED,
                        Decision.of(Decision.Action.EDIT, new Actor(Actor.Kind.AUTHOR, person, "Ada"), Samples.NOW)));
        world.put(Samples.comment(article, "answer")
                .by("grace")
                .replyTo(own)
                .at(Samples.NOW.plusSeconds(60))
                .build());
        world.comments.reactions().vote(person, article, others.id(), 1, Samples.NOW);
        world.comments.reactions().vote("another", article, others.id(), 1, Samples.NOW);
        world.comments
                .reactions()
                .report(article, others.id(), new Report(person, Report.Cause.SPAM, "My words.", Samples.NOW));
        stream();
    }

    private void stream() {
        world.comments.apply(world.comments.all());
        world.comments.tally(List.of(
                new Reaction(Reaction.Kind.VOTE, person, article, others.id()),
                new Reaction(Reaction.Kind.VOTE, "another", article, others.id()),
                new Reaction(Reaction.Kind.REPORT, person, article, others.id())));
    }

    private Answer data() {
        return Event.read("archive", "person-by-token").send(archive);
    }

    private JsonNode erase() {
        Answer answer = Event.read("archive", "erase").path("person", person).send(archive);
        assertThat(answer.status()).isEqualTo(200);
        return answer.json();
    }

    @Test
    void allThatIsKeptIsHandedOver() {
        JsonNode data = data().json();
        assertThat(data.path("person").asString()).isEqualTo(person);
        assertThat(data.at("/standing/approved").asInt()).isEqualTo(1);
        assertThat(data.path("items").size()).isEqualTo(3);
        assertThat(data.toString())
                .contains(
                        "Second thoughts.",
                        "I beg to *differ*.",
                        "My words.",
                        "\"kind\":\"vote\"",
                        "\"kind\":\"report\"")
                .doesNotContain("grace");
        assertThat(Event.read("archive", "person")
                        .path("person", person)
                        .send(archive)
                        .json())
                .isEqualTo(data);
    }

    @Test
    void itComesInPages() {
        Answer first =
                Event.read("archive", "person-by-token").query("limit", "2").send(archive);
        Answer second = Event.read("archive", "person-by-token")
                .query("limit", "2")
                .query("cursor", first.json().path("next").asString(""))
                .send(archive);
        assertThat(first.json().path("items").size()).isEqualTo(2);
        assertThat(second.json().path("items").size()).isEqualTo(1);
    }

    @Test
    void erasureLeavesPlacesAndExactCountsAndNothingElse() {
        assertThat(erase().toString()).isEqualTo("{\"done\":false,\"comments\":1,\"votes\":1,\"reports\":1}");
        stream();
        Comment place = world.comments.find(own.id()).orElseThrow();
        assertThat(place.isTombstone()).isTrue();
        assertThat(place.isListed()).isTrue();
        assertThat(place.author()).isNull();
        assertThat(place.text()).isNull();
        assertThat(world.newsroom.revisions(own.id())).isEmpty();
        assertThat(world.newsroom.decisions(own.id()).toString()).doesNotContain(person);
        Comment voted = world.comments.find(others.id()).orElseThrow();
        assertThat(voted.tally().up()).isEqualTo(1);
        assertThat(voted.tally().reports()).isZero();
        assertThat(erase().toString()).isEqualTo("{\"done\":true,\"comments\":0,\"votes\":0,\"reports\":0}");
        assertThat(data().json().path("items").size()).isZero();
    }

    @Test
    void aBanOutlivesErasure() {
        world.people.restrict(new Standing(person, 0, null, true, null, true, null, 1));
        erase();
        erase();
        Standing standing = world.people.standing(person).orElseThrow();
        assertThat(standing.banned()).isTrue();
        assertThat(standing.warned()).isFalse();
    }

    @Test
    void whatIsMoreThanOneCallTakesIsLeftToTheNext() {
        List<Comment> many = IntStream.range(0, Erasure.MOST_STEPS + 20)
                .mapToObj(i -> Samples.comment(article, "many" + i)
                        .by("mallory")
                        .at(Samples.NOW.plusSeconds(9L * i))
                        .build())
                .toList();
        many.forEach(comment ->
                world.comments.submit(SampleComment.entry(comment, new CommentStore.Pace(comment.createdAt()))));
        stream();
        String mallory = Objects.requireNonNull(many.getFirst().author()).key();
        int calls = 0;
        int comments = 0;
        JsonNode answer;
        do {
            answer = Event.read("archive", "erase")
                    .path("person", mallory)
                    .send(archive)
                    .json();
            comments += answer.path("comments").asInt();
            calls++;
        } while (!answer.path("done").asBoolean());
        assertThat(comments).isEqualTo(many.size());
        assertThat(calls).isEqualTo(3);
    }

    @Test
    void anErasureThatBreaksOffIsGoneOnWith() {
        int broken = 0;
        for (int after = 0; after < 12; after++) {
            world.comments.throttle().failAfter(after);
            broken += Event.read("archive", "erase")
                                    .path("person", person)
                                    .send(archive)
                                    .status()
                            == 503
                    ? 1
                    : 0;
        }
        world.comments.throttle().recover();
        while (!erase().path("done").asBoolean()) {
            stream();
        }
        assertThat(broken).isPositive();
        assertThat(world.comments.find(own.id()).orElseThrow().text()).isNull();
        assertThat(world.comments.find(others.id()).orElseThrow().tally().up()).isEqualTo(1);
    }

    @Test
    void aPersonIsNamedByAKeyOrByATokensNamesAndNotByHalf() {
        assertThat(Event.read("archive", "person")
                        .path("person", "ada@mail.example")
                        .send(archive)
                        .status())
                .isEqualTo(404);
        Answer half = Event.read("archive", "person")
                .path("person", "-")
                .query("issuer", ISSUER)
                .send(archive);
        assertThat(half.status()).isEqualTo(400);
        assertThat(half.parameter()).isEqualTo("subject");
        assertThat(Event.read("archive", "person")
                        .query("subject", "reader-1")
                        .send(archive)
                        .parameter())
                .isEqualTo("subject");
    }

    @ParameterizedTest
    @ValueSource(strings = {"import", "export", "person", "erase"})
    void onlyAdministratorsMayAndNobodyElse(String event) {
        int before = world.comments.all().size();
        assertThat(Event.read("archive", event).withoutToken().send(archive).status())
                .isEqualTo(401);
        for (String roles : List.of("", "[staff]", "[editor]", "[staff editor]", "[root]")) {
            Answer answer = Event.read("archive", event).claim("roles", roles).send(archive);
            assertThat(answer.status()).as(roles).isEqualTo(403);
            assertThat(answer.body()).contains("This is for admin only.");
        }
        assertThat(world.comments.all()).hasSize(before);
    }
}
