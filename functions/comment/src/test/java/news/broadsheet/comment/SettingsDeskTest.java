package news.broadsheet.comment;

import static news.broadsheet.comment.Desk.problem;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.broadsheet.core.comment.Decision;
import news.broadsheet.core.comment.Scope;
import news.broadsheet.testkit.Answer;
import news.broadsheet.testkit.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What the newsroom sets, and that readers feel it. */
class SettingsDeskTest {

    private final Desk desk = new Desk();

    @Test
    void whereNothingWasSetEverythingIsInherited() {
        JsonNode settings =
                Event.read("moderation", "site-settings").send(desk.handler).json();

        assertThat(settings.path("scope").asString()).isEqualTo("site");
        assertThat(settings.path("version").asLong()).isZero();
        for (String name : List.of("mode", "banned", "closed", "closeAfterDays", "reportsToHold")) {
            assertThat(settings.path(name).isNull()).as(name).isTrue();
        }
    }

    @Test
    void whatIsSetIsReadAgain() {
        Answer put = Event.read("moderation", "set-site").send(desk.handler);
        Answer read = Event.read("moderation", "site-settings").send(desk.handler);

        assertThat(put.status()).isEqualTo(200);
        assertThat(read.body()).isEqualTo(put.body());
        JsonNode settings = read.json();
        assertThat(settings.path("mode").asString()).isEqualTo("first-n");
        assertThat(settings.path("firstComments").asInt()).isEqualTo(2);
        assertThat(settings.path("banned").asString()).isEqualTo("# never\ndarn");
        assertThat(settings.path("closeAfterDays").asInt()).isEqualTo(14);
        assertThat(settings.path("withoutClassifier").asString()).isEqualTo("hold");
        assertThat(settings.path("reservedNames").path(0).asString()).isEqualTo("The Editor");
        assertThat(settings.path("closed").isNull()).isTrue();
        assertThat(settings.path("version").asLong()).isOne();
    }

    @Test
    void theLogSaysWhoSetWhat() {
        Event.read("moderation", "set-source").send(desk.handler);

        assertThat(desk.audit("settings")).singleElement().satisfies(line -> {
            assertThat(line.subjectId()).isEqualTo("sources/demo-lantern");
            assertThat(line.decision().action()).isEqualTo(Decision.Action.SETTINGS);
            assertThat(line.decision().by().name()).isEqualTo("Edna");
            assertThat(line.decision().note()).isEqualTo("Changed: mode.");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"set-site", "set-source", "set-article"})
    void whatSomebodyElseHasSetSinceIsNotOverwritten(String event) {
        Answer first = Event.read("moderation", event).send(desk.handler);
        Answer second = Event.read("moderation", event).send(desk.handler);

        assertThat(second.status()).isEqualTo(409);
        assertThat(problem(second)).isEqualTo("/problems/version");
        assertThat(second.json().path("version").asString()).isEqualTo("1");
        assertThat(first.status()).isEqualTo(200);
        assertThat(desk.audit("settings")).hasSize(1);
    }

    @Test
    void anArticleThatIsClosedTakesNoCommentsUntilItIsOpened() {
        assertThat(Event.read("moderation", "set-article").send(desk.handler).status())
                .isEqualTo(200);
        assertThat(problem(written("Late."))).isEqualTo("/problems/closed");

        desk.send("set-article", "{\"closed\":false,\"version\":1}");
        assertThat(written("In time.").status()).isEqualTo(201);
    }

    @Test
    void wordsLinksAndModesAreFelt() {
        site("{\"banned\":\"darn\",\"suspect\":\"crypto*\",\"linksBeforeHold\":0,\"version\":0}");

        assertThat(written("Oh darn.").status()).isEqualTo(422);
        assertThat(state(written("Cryptocurrency!"))).isEqualTo("held");
        assertThat(state(written("https://a.example"))).isEqualTo("held");
        assertThat(state(written("Hello."))).isEqualTo("published");
        site("{\"mode\":\"before\",\"version\":1}");
        assertThat(state(written("Hello again."))).isEqualTo("held");
        desk.send("set-article", "{\"mode\":\"after\",\"version\":0}");
        assertThat(state(written("Once more."))).isEqualTo("published");
    }

    @Test
    void reservedNamesAndAgesAreFelt() {
        Answer set = site("{\"reservedNames\":[\"Lighthouse\"],\"closeAfterDays\":1,\"version\":0}");
        assertThat(set.status()).as(set.body()).isEqualTo(200);

        assertThat(problem(desk.world
                        .submission("reader-9", "Hello.")
                        .claim("name", "lighthouse")
                        .send(desk.world.handler())))
                .isEqualTo("/problems/display-name");
        desk.world.clock.advance(Duration.ofDays(3));
        Answer closed = written("Hello.");
        assertThat(problem(closed)).as(closed.body()).isEqualTo("/problems/closed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "mode               | 'sometimes'",
                "mode               | 1",
                "firstComments      | 101",
                "firstComments      | -1",
                "firstComments      | 1.5",
                "firstComments      | '1'",
                "banned             | ['darn']",
                "banned             | '***'",
                "banned             | 'a\\u0000b'",
                "suspect            | '!?'",
                "linksBeforeHold    | 101",
                "linksBeforeRefusal | 4294967297",
                "withoutClassifier  | 'refuse'",
                "reportsToHold      | 0",
                "reportsToHold      | 1001",
                "closed             | 'yes'",
                "closeAfterDays     | 0",
                "closeAfterDays     | 3651",
                "reservedNames      | 'me'",
                "reservedNames      | ['']",
                "reservedNames      | [1]",
                "version            | null",
                "colour             | 'red'",
            })
    void eachMemberIsWhatItShouldBe(String member, String value) {
        String version = member.equals("version") ? "" : ",\"version\":0";
        Answer answer = site("{\"" + member + "\":" + value.replace('\'', '"') + version + "}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.parameter()).isEqualTo(member);
        assertThat(desk.world.settings.find(List.of(Scope.SITE))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'firstComments':0,'linksBeforeHold':0,'linksBeforeRefusal':0,'reportsToHold':1,'closeAfterDays':1}",
                "{'firstComments':100,'linksBeforeHold':100,'linksBeforeRefusal':100,'reportsToHold':1000,'closeAfterDays':3650}",
                "{'banned':'','suspect':'# none','reservedNames':[]}",
            })
    void theEndsOfEveryRangeAreInIt(String members) {
        assertThat(site(members.replace('\'', '"').replaceFirst("}$", ",\"version\":0}"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void noCommentIsRefusedForFewerLinksThanOneIsHeldFor() {
        assertThat(site("{\"linksBeforeHold\":3,\"linksBeforeRefusal\":2,\"version\":0}")
                        .parameter())
                .isEqualTo("linksBeforeRefusal");
    }

    @Test
    void aListOfWordsSaysWhatIsWrongWithIt() {
        Answer longEntry = site("{\"banned\":\"" + "x".repeat(101) + "\",\"version\":0}");
        assertThat(longEntry.parameter()).isEqualTo("banned");
        assertThat(longEntry.json().path("detail").asString()).contains("at most 100 characters");
        String many =
                IntStream.range(0, SettingsForm.MOST_ENTRIES + 1).mapToObj(i -> "w" + i).collect(Collectors.joining("\\n"));
        assertThat(site("{\"suspect\":\"" + many + "\",\"version\":0}").parameter())
                .isEqualTo("suspect");
        String large = ("# " + "\u00e9".repeat(90) + "\\n").repeat(600);
        assertThat(site("{\"suspect\":\"" + large + "\",\"version\":0}").parameter())
                .isEqualTo("suspect");
        assertThat(site("{\"suspect\":\"" + "x".repeat(600_000) + "\",\"version\":0}")
                        .status())
                .isEqualTo(413);
    }

    @Test
    void theLongestListsOfAllScopesTogetherCanStillBeRead() {
        String scopes = list("a") + "|" + list("b") + "|" + list("c");
        String[] each = scopes.split("\\|");
        site("{\"banned\":\"" + each[0] + "\",\"version\":0}");
        Event.read("moderation", "set-source")
                .path("source", "daily")
                .body("{\"banned\":\"" + each[1] + "\",\"version\":0}")
                .send(desk.handler);
        desk.send("set-article", "{\"banned\":\"" + each[2] + "\",\"version\":0}");

        assertThat(written("Nothing of that.").status()).isEqualTo(201);
    }

    private static String list(String letter) {
        return IntStream.range(0, SettingsForm.MOST_ENTRIES)
                .mapToObj(i -> letter + "word" + i)
                .collect(Collectors.joining("\\n"));
    }

    @Test
    void reservedNamesAreForTheSiteAlone() {
        assertThat(desk.send("set-article", "{\"reservedNames\":[\"x\"],\"version\":0}")
                        .parameter())
                .isEqualTo("reservedNames");
    }

    @Test
    void whatIsNotThereHasNoSettings() {
        assertThat(Event.read("moderation", "article-settings")
                        .path("article", "0123456789abcdefghjkmnpqrs")
                        .send(desk.handler)
                        .status())
                .isEqualTo(404);
        assertThat(Event.read("moderation", "source-settings")
                        .path("source", "..")
                        .send(desk.handler)
                        .status())
                .isEqualTo(404);
    }

    private Answer site(String body) {
        return desk.send("set-site", body);
    }

    /** By a reader, after the time settings are kept. */
    private Answer written(String text) {
        desk.world.clock.advance(HouseRules.KEPT);
        return desk.world.submission("reader-1", text).send(desk.world.handler());
    }

    private static String state(Answer answer) {
        return answer.json().path("state").asString("");
    }
}
