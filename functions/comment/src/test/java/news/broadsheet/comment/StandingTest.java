package news.broadsheet.comment;

import static news.broadsheet.comment.Desk.problem;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import news.broadsheet.core.comment.Decision;
import news.broadsheet.core.comment.Standing;
import news.broadsheet.testkit.Answer;
import news.broadsheet.testkit.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What staff decide about a person, and what that person is told. */
class StandingTest {

    private static final String ADA = Authors.key("https://issuer.example", "reader-1");
    private static final Instant UNTIL = Instant.parse("2026-03-08T12:00:00Z");

    private final Desk desk = new Desk();
    private long version;

    @Test
    void whoIsSuspendedCannotWriteAndIsToldWhyAndUntilWhen() {
        Answer answer = Event.read("moderation", "standing").send(desk.handler);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("suspendedUntil").asString()).isEqualTo(UNTIL.toString());
        Answer refused = written("Hello.");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(problem(refused)).isEqualTo("/problems/suspended");
        assertThat(refused.json().path("until").asString()).isEqualTo(UNTIL.toString());
        assertThat(refused.json().path("detail").asString())
                .isEqualTo("You may take part in conversations here again from 2026-03-08T12:00:00Z."
                        + " You insulted others more than once.");
        desk.world.clock.advance(Duration.ofDays(7));
        assertThat(written("Hello.").status()).isEqualTo(201);
    }

    @Test
    void whoIsBannedCannotWriteNorVoteAndIsToldSo() {
        assertThat(decide("ban", ",\"reason\":\"Threats.\"")
                        .json()
                        .path("banned")
                        .asBoolean())
                .isTrue();

        Answer refused = written("Hello.");
        assertThat(problem(refused)).isEqualTo("/problems/banned");
        assertThat(refused.json().path("detail").asString()).endsWith("any more. Threats.");
        assertThat(problem(Event.read("comment", "vote").send(desk.world.handler())))
                .isEqualTo("/problems/banned");
    }

    @ParameterizedTest
    @CsvSource({"ban,", "suspend, ',\"until\":\"2026-03-08T12:00:00Z\"'", "warn,"})
    void liftingMakesFree(String action, String more) {
        decide(action, ",\"reason\":\"Once.\"" + (more == null ? "" : more));

        Answer lifted = decide("lift", "");

        assertThat(lifted.status()).isEqualTo(200);
        assertThat(written("Hello.").json().path("state").asString()).isEqualTo("published");
        assertThat(desk.audit("person")).hasSize(2);
    }

    @Test
    void whatAWarnedPersonWritesIsReadFirst() {
        decide("warn", ",\"reason\":\"Be kind.\"");

        assertThat(written("Hello.").json().path("state").asString()).isEqualTo("held");
    }

    @Test
    void aPersonMayHaveAModeOfTheirOwn() {
        assertThat(decide("mode", ",\"mode\":\"before\"").json().path("mode").asString())
                .isEqualTo("before");
        assertThat(written("Hello.").json().path("state").asString()).isEqualTo("held");
        assertThat(decide("mode", ",\"mode\":null").json().path("mode").isNull())
                .isTrue();
        assertThat(written("Hello again.").json().path("state").asString()).isEqualTo("published");
    }

    @Test
    void anotherModeDoesNotTakeTheReasonOfASuspensionAway() {
        Event.read("moderation", "standing").send(desk.handler);
        version++;
        decide("mode", ",\"mode\":\"before\"");

        assertThat(written("Hello.").json().path("detail").asString()).contains("You insulted others");
    }

    @Test
    void everyDecisionIsInTheLogUnderItsOwnName() {
        decide("warn", ",\"reason\":\"Be kind.\",\"note\":\"Second time.\"");

        assertThat(desk.audit("person")).singleElement().satisfies(line -> {
            assertThat(line.subjectId()).isEqualTo(ADA);
            assertThat(line.decision().action()).isEqualTo(Decision.Action.WARN);
            assertThat(line.decision().reason()).isEqualTo("Be kind.");
            assertThat(line.decision().note()).isEqualTo("Second time.");
            assertThat(line.decision().by().key()).isEqualTo(Desk.EDNA);
        });
    }

    @Test
    void whatSomebodyElseHasDecidedSinceIsNotOverwritten() {
        decide("warn", ",\"reason\":\"Be kind.\"");

        Answer late = Event.read("moderation", "standing").send(desk.handler);

        assertThat(late.status()).isEqualTo(409);
        assertThat(problem(late)).isEqualTo("/problems/version");
        assertThat(late.json().path("version").asString()).isEqualTo("1");
        assertThat(standing().suspendedUntil()).isNull();
    }

    @Test
    void theSameDecisionSentAgainIsAnsweredAgain() {
        Answer first = Event.read("moderation", "standing").send(desk.handler);
        desk.world.clock.advance(Duration.ofSeconds(5));
        Answer second = Event.read("moderation", "standing").send(desk.handler);

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(desk.audit("person")).hasSize(1);
    }

    @Test
    void whatDoesNotGoWithTheStandingIsAConflict() {
        assertThat(problem(decide("lift", ""))).isEqualTo("/problems/state");
        decide("ban", ",\"reason\":\"Threats.\"");
        assertThat(problem(decide("warn", ",\"reason\":\"x\""))).isEqualTo("/problems/state");
        assertThat(problem(decide("ban", ",\"reason\":\"x\""))).isEqualTo("/problems/state");
        assertThat(problem(decide("suspend", ",\"reason\":\"x\",\"until\":\"2026-03-08T12:00:00Z\"")))
                .isEqualTo("/problems/state");
        assertThat(standing().version()).isOne();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "action  | {'version':0}",
                "action  | {'action':'remove','reason':'x','version':0}",
                "reason  | {'action':'warn','version':0}",
                "reason  | {'action':'ban','version':0}",
                "reason  | {'action':'suspend','until':'2026-03-08T12:00:00Z','version':0}",
                "until   | {'action':'suspend','reason':'x','version':0}",
                "until   | {'action':'suspend','reason':'x','until':'tomorrow','version':0}",
                "until   | {'action':'suspend','reason':'x','until':'2026-03-01T12:00:00Z','version':0}",
                "until   | {'action':'suspend','reason':'x','until':'2027-03-01T12:00:01Z','version':0}",
                "until   | {'action':'ban','reason':'x','until':'2026-03-08T12:00:00Z','version':0}",
                "mode    | {'action':'mode','version':0}",
                "mode    | {'action':'mode','mode':'never','version':0}",
                "mode    | {'action':'warn','reason':'x','mode':'before','version':0}",
                "version | {'action':'lift'}",
                "shadow  | {'action':'ban','reason':'x','shadow':true,'version':0}",
            })
    void whatIsNoDecisionAboutAPersonIsRefusedByName(String member, String body) {
        Answer answer = Event.read("moderation", "standing")
                .claim("roles", "[admin]")
                .body(body.replace('\'', '"'))
                .send(desk.handler);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.parameter()).isEqualTo(member);
        assertThat(standing().version()).isZero();
    }

    @Test
    void aYearIsTheLongestSuspension() {
        assertThat(decide("suspend", ",\"reason\":\"x\",\"until\":\"2027-03-01T12:00:00Z\"")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void staffReadAPersonWithAllTheyDid() {
        written("Mine.");
        desk.world.comments.apply(desk.world.comments.all());
        Event.read("comment", "vote").send(desk.world.handler());
        Event.read("comment", "report").send(desk.world.handler());

        JsonNode first = Event.read("moderation", "person")
                .query("limit", "2")
                .send(desk.handler)
                .json();
        JsonNode second = Event.read("moderation", "person")
                .query("limit", "2")
                .query("cursor", first.at("/traces/next").asString())
                .send(desk.handler)
                .json();

        assertThat(first.path("person").asString()).isEqualTo(ADA);
        assertThat(first.path("approved").asInt()).isOne();
        assertThat(first.path("banned").asBoolean()).isFalse();
        assertThat(first.at("/traces/items").values().stream()
                        .map(item -> item.path("kind").asString())
                        .toList())
                .hasSize(2);
        assertThat(second.at("/traces/items").size()).isOne();
        assertThat(second.at("/traces/next").isNull()).isTrue();
        assertThat(first.at("/traces/items/0/comment/state").asString()).isEqualTo("published");
    }

    @Test
    void whatIsNoKeyIsNobody() {
        assertThat(Event.read("moderation", "person")
                        .path("person", "reader-1")
                        .send(desk.handler)
                        .status())
                .isEqualTo(404);
    }

    private Answer decide(String action, String more) {
        Answer answer = Event.read("moderation", "standing")
                .claim("roles", "[admin]")
                .body("{\"action\":\"" + action + "\"" + more + ",\"version\":" + version + "}")
                .send(desk.handler);
        if (answer.status() == 200) {
            version++;
        }
        return answer;
    }

    private Standing standing() {
        return desk.world.people.standing(ADA).orElseGet(() -> Standing.unknown(ADA));
    }

    private Answer written(String text) {
        return desk.world.submission("reader-1", text).send(desk.world.handler());
    }
}
