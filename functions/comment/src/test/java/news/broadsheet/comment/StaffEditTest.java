package news.broadsheet.comment;

import static news.broadsheet.comment.Desk.problem;
import static org.assertj.core.api.Assertions.assertThat;

import news.broadsheet.core.comment.CommentState;
import news.broadsheet.core.comment.Decision;
import news.broadsheet.testkit.Answer;
import news.broadsheet.testkit.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Editors change words, and nothing of the change is hidden. */
class StaffEditTest {

    private final Desk desk = new Desk();

    @ParameterizedTest
    @EnumSource(
            value = CommentState.class,
            names = {"PUBLISHED", "HELD", "REJECTED"})
    void otherWordsLeaveItInItsStateAndTheFirstAreKept(CommentState state) {
        desk.stands(desk.root, state);

        Answer answer = desk.edit(desk.root, "Shorter.");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("html").asString()).isEqualTo("<p>Shorter.</p>\n");
        assertThat(desk.now(desk.root).state()).isEqualTo(state);
        assertThat(desk.last(desk.root).action()).isEqualTo(Decision.Action.EDIT);
        assertThat(desk.last(desk.root).reason()).isEqualTo("Shortened.");
        assertThat(desk.world.newsroom.revisions(desk.root.id()))
                .singleElement()
                .satisfies(revision -> assertThat(revision.text()).isEqualTo(desk.root.text()));
    }

    @Test
    void whatIsRemovedCannotBeEdited() {
        desk.stands(desk.root, CommentState.REMOVED);

        assertThat(problem(desk.edit(desk.root, "Shorter."))).isEqualTo("/problems/state");
        desk.world.takeBack(desk.root.id(), desk.world.clock.instant());
        assertThat(problem(desk.edit(desk.root, "Shorter."))).isEqualTo("/problems/state");
    }

    @Test
    void theSameWordsAgainAreNoChange() {
        desk.edit(desk.root, "Shorter.");
        Answer again = Event.read("moderation", "edit")
                .body("{\"text\":\"Shorter.\",\"reason\":\"Shortened.\",\"version\":1}")
                .send(desk.handler);

        assertThat(again.status()).isEqualTo(200);
        assertThat(desk.now(desk.root).version()).isEqualTo(2);
    }

    @Test
    void anotherVersionIsAConflict() {
        desk.edit(desk.root, "Shorter.");

        assertThat(problem(Event.read("moderation", "edit").send(desk.handler))).isEqualTo("/problems/version");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"text\":\"x\",\"version\":1}",
                "{\"reason\":\"x\",\"version\":1}",
                "{\"text\":\"  \",\"reason\":\"x\",\"version\":1}",
                "{\"text\":\"x\",\"reason\":\"x\"}",
                "{\"text\":\"x\",\"reason\":\"x\",\"version\":1,\"author\":\"me\"}",
                "[]"
            })
    void whatIsNoEditIsRefused(String body) {
        assertThat(desk.send("edit", body).status()).isEqualTo(400);
        assertThat(desk.now(desk.root)).isEqualTo(desk.root);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
                "<details open ontoggle=alert(1)>",
                "<a href=\"java\tscript:alert(1)\">x</a>",
                "[x](<java&Tab;script:alert(1)>)",
                "[x](vbscript:msgbox(1))",
                "[x](https://a.example/'onmouseover='alert(1))",
                "[x](//evil.example)",
                "![x](data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9YWxlcnQoMSk+)",
                "<https://a.example/\"><script>alert(1)</script>",
                "> - `x`</blockquote><base href=//evil.example>",
                "<form><button formaction=javascript:alert(1)>x",
                "<template><img src=x onerror=alert(1)></template>",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                "\u2028<script>alert(1)</script>\u2029",
                "<scr<script>ipt>alert(1)</scr</script>ipt>",
                "[a][b]\n\n[b]: <javascript:alert(1)> \"t\" "
            })
    void nothingThatRunsComesOutOfAStaffEdit(String vector) {
        Answer answer = desk.edit(desk.root, vector);

        assertThat(answer.status()).isEqualTo(200);
        HostileTextTest.assertHarmless(answer.json().path("html").asString());
        assertThat(answer.json().path("text").asString()).isEqualTo(vector);
        Answer read = Event.read("comment", "one").send(desk.world.handler());
        HostileTextTest.assertHarmless(read.json().path("html").asString());
        Answer detail = Event.read("moderation", "comment").send(desk.handler);
        HostileTextTest.assertHarmless(detail.json().path("html").asString());
    }
}
