package news.broadsheet.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import news.broadsheet.core.comment.Actor;
import news.broadsheet.core.comment.Comment;
import news.broadsheet.core.comment.CommentSettings;
import news.broadsheet.core.comment.CommentState;
import news.broadsheet.core.comment.Decision;
import news.broadsheet.core.comment.Scope;
import news.broadsheet.core.comment.Standing;
import news.broadsheet.core.comment.rules.Facts;
import news.broadsheet.core.comment.rules.Policy.Failure;
import news.broadsheet.core.comment.rules.Policy.Mode;
import news.broadsheet.core.source.SourceId;
import news.broadsheet.testkit.Answer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the newsroom has set decides what becomes of a comment. */
class HouseRulesTest {

    private final World world = new World();
    private final CommentHandler handler = world.handler();

    @Nested
    class Modes {

        @Test
        void withoutSettingsACommentIsPublishedAtOnce() {
            assertThat(state(submit("Hello."))).isEqualTo("published");
        }

        @Test
        void inModeBeforeEverythingIsHeldAndItsAuthorIsToldWhy() {
            world.set(now -> settings(Mode.BEFORE, null, null));

            Answer answer = submit("Hello.");

            assertThat(answer.status()).isEqualTo(201);
            assertThat(state(answer)).isEqualTo("held");
            assertThat(answer.json().path("reason").asString()).isEqualTo("An editor reads it before it appears.");
            assertThat(answer.json().path("text").asString()).isEqualTo("Hello.");
            Decision decision = world.lastDecision();
            assertThat(decision.code()).isEqualTo("MODE");
            assertThat(decision.by().kind().name()).isEqualTo("RULES");
        }

        @Test
        void theFirstTwoOfANewAuthorAreHeldUntilTwoArePublished() {
            world.set(now -> settings(Mode.FIRST_N, null, null));

            assertThat(state(submit("One."))).isEqualTo("held");
            approve("reader-1", 1);
            assertThat(state(submit("Two."))).isEqualTo("held");
            approve("reader-1", 2);
            assertThat(state(submit("Three."))).isEqualTo("published");
        }

        @Test
        void anAuthorsOwnModeGoesBeforeTheSites() {
            String ada = Authors.key("https://issuer.example", "reader-1");
            world.people.restrict(new Standing(ada, 0, Mode.BEFORE, false, null, false, null, 1));

            assertThat(state(submit("Hello."))).isEqualTo("held");
            assertThat(state(world.submission("reader-2", "Hello.").send(handler)))
                    .isEqualTo("published");
        }

        @Test
        void whatAWarnedAuthorWritesIsReadFirst() {
            String ada = Authors.key("https://issuer.example", "reader-1");
            world.people.restrict(new Standing(ada, 0, null, true, null, false, null, 1));

            assertThat(state(submit("Hello."))).isEqualTo("held");
        }

        @Test
        void theNarrowerScopeGoesBeforeTheWider() {
            world.set(now -> settings(Mode.BEFORE, null, null));
            SourceId source = world.news.known(world.article.id()).orElseThrow().owner();
            world.settings.put(new Scope.OfSource(source), settings(Mode.AFTER, null, null));
            world.clock.advance(HouseRules.KEPT);
            assertThat(state(submit("Hello."))).isEqualTo("published");
            world.settings.put(new Scope.OfArticle(world.article.id()), settings(Mode.BEFORE, null, null));
            world.clock.advance(HouseRules.KEPT);
            assertThat(state(submit("Hello again."))).isEqualTo("held");
        }

        @Test
        void staffAreNotHeld() {
            world.set(now -> settings(Mode.BEFORE, null, null));

            Answer answer = world.submission("reader-1", "From the desk.")
                    .claim("roles", "[staff]")
                    .send(handler);

            assertThat(state(answer)).isEqualTo("published");
        }

        private void approve(String subject, int howMany) {
            Comment held = world.comments.all().stream()
                    .filter(comment -> comment.state() == CommentState.HELD)
                    .findFirst()
                    .orElseThrow();
            world.change(
                    held.id(),
                    now -> now.decided(
                            CommentState.PUBLISHED,
                            Decision.of(Decision.Action.APPROVE, Actor.staff("ed", "Ed"), world.clock.instant())));
            world.comments.apply(world.comments.all());
            String key = Authors.key("https://issuer.example", subject);
            assertThat(world.people.standing(key).orElseThrow().approved()).isEqualTo(howMany);
        }
    }

    @Nested
    class Words {

        @Test
        void aBannedWordIsRefusedWithoutNamingItAndStaffSeeWhichItWas() {
            world.set(now -> settings(null, "darn", null));

            Answer answer = submit("Well, D4RN it.");

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.json().path("type").asString()).isEqualTo("/problems/refused");
            assertThat(answer.json().path("code").asString()).isEqualTo("BANNED_WORD");
            assertThat(answer.body()).doesNotContainIgnoringCase("darn");
            assertThat(world.comments.all()).isEmpty();
            var line = world.newsroom
                    .audit(LocalDate.parse("2026-03-01"), null, 10)
                    .items()
                    .getFirst();
            assertThat(line.decision().word()).isEqualTo("darn");
            assertThat(line.subjectId()).isEqualTo(Authors.key("https://issuer.example", "reader-1"));
        }

        @Test
        void aSuspectWordIsHeldAndTheWordIsKeptForStaff() {
            world.set(now -> settings(null, null, "crypto"));

            Answer answer = submit("Buy crypto now");

            assertThat(state(answer)).isEqualTo("held");
            assertThat(answer.json().path("reasonCode").asString()).isEqualTo("SUSPECT_WORD");
            assertThat(answer.body()).doesNotContain("\"word\"");
            assertThat(world.lastDecision().word()).isEqualTo("crypto");
        }

        @Test
        void manyLinksAreHeldAndVeryManyRefused() {
            assertThat(state(submit("https://a.example https://b.example"))).isEqualTo("published");
            assertThat(state(submit("https://a.example https://b.example https://c.example")))
                    .isEqualTo("held");
            assertThat(submit("https://a.example/x ".repeat(11)).status()).isEqualTo(422);
        }

        @Test
        void theSameAgainIsRefusedWithAReason() {
            submit("I said what I said.");

            Answer answer = submit("i said  what I said!");

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.json().path("code").asString()).isEqualTo("DUPLICATE");
        }
    }

    @Nested
    class Closing {

        @Test
        void aClosedConversationTakesNothing() {
            world.settings.put(
                    new Scope.OfArticle(world.article.id()),
                    new CommentSettings(null, null, null, null, null, null, null, null, true, null, List.of(), 1));

            Answer answer = submit("Hello.");

            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.json().path("type").asString()).isEqualTo("/problems/closed");
        }

        @Test
        void anOldArticleClosesByItself() {
            world.set(now -> new CommentSettings(
                    null, null, null, null, null, null, null, null, null, Duration.ofDays(14), List.of(), 1));
            assertThat(submit("Hello.").status()).isEqualTo(201);
            world.clock.advance(Duration.ofDays(15));
            assertThat(submit("Hello again.").status()).isEqualTo(403);
        }

        @Test
        void whatWasTakenBeforeIsRepeatedAllTheSame() {
            Answer first = world.submission("reader-1", "Hello.")
                    .header("idempotency-key", "k")
                    .send(handler);
            world.set(now ->
                    new CommentSettings(null, null, null, null, null, null, null, null, true, null, List.of(), 1));

            Answer again = world.submission("reader-1", "Hello.")
                    .header("idempotency-key", "k")
                    .send(handler);

            assertThat(again.status()).isEqualTo(201);
            assertThat(again.body()).isEqualTo(first.body());
        }
    }

    @Nested
    class Classifiers {

        @ParameterizedTest
        @EnumSource(Facts.Classifier.class)
        void itsVerdictDecides(Facts.Classifier verdict) {
            world.classifier = _ -> verdict;

            Answer answer = submit("Hello.");

            switch (verdict) {
                case CLEAN -> assertThat(state(answer)).isEqualTo("published");
                case SUSPECT, UNAVAILABLE -> assertThat(state(answer)).isEqualTo("held");
                case BAD -> assertThat(answer.status()).isEqualTo(422);
            }
        }

        @Test
        void itsSilenceCanBeTakenForConsent() {
            world.set(now -> new CommentSettings(
                    null, null, null, null, null, null, Failure.PUBLISH, null, null, null, List.of(), 1));
            world.classifier = _ -> Facts.Classifier.UNAVAILABLE;

            assertThat(state(submit("Hello."))).isEqualTo("published");
        }

        @Test
        void itIsNotAskedAboutWhatIsRefusedAnyway() {
            AtomicInteger asked = new AtomicInteger();
            world.set(now -> settings(null, "darn", null));
            world.classifier = _ -> {
                asked.incrementAndGet();
                return Facts.Classifier.CLEAN;
            };

            submit("Darn.");

            assertThat(asked).hasValue(0);
        }
    }

    private Answer submit(String text) {
        return world.submission("reader-1", text).send(handler);
    }

    private static String state(Answer answer) {
        return answer.json().path("state").asString("status " + answer.status());
    }

    private static CommentSettings settings(@Nullable Mode mode, @Nullable String banned, @Nullable String suspect) {
        return new CommentSettings(mode, null, banned, suspect, null, null, null, null, null, null, List.of(), 1);
    }
}
