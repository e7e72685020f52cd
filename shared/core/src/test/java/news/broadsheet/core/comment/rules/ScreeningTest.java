package news.broadsheet.core.comment.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import news.broadsheet.core.comment.rules.Facts.Classifier;
import news.broadsheet.core.comment.rules.Policy.Failure;
import news.broadsheet.core.comment.rules.Policy.Mode;
import news.broadsheet.core.comment.rules.Verdict.Hold;
import news.broadsheet.core.comment.rules.Verdict.Publish;
import news.broadsheet.core.comment.rules.Verdict.Refuse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScreeningTest {

    private static final WordList BANNED = WordList.parse("rascal*\nold fool");
    private static final WordList SUSPECT = WordList.parse("rogue");
    private static final String CIVIL = "Sundays at seven it is.";
    private static final String THREE_LINKS = "https://a.example https://a.example https://a.example";
    private static final String FIVE_LINKS = THREE_LINKS + " www.b.example [c](https://c.example)";

    private static Policy policy(Mode mode) {
        return new Policy(mode, 3, BANNED, SUSPECT, 2, 4, true, Failure.HOLD);
    }

    private static Facts facts(String text) {
        return new Facts(text, 100, false, List.of(), null);
    }

    private static Facts judged(String text, @Nullable Classifier classifier) {
        return new Facts(text, 100, false, List.of(), classifier);
    }

    private static Facts repeated(String text) {
        return new Facts(text, 0, true, List.of(Likeness.of("another"), Likeness.of(text)), Classifier.BAD);
    }

    private static Verdict verdict(Facts facts) {
        return Screening.of(facts, policy(Mode.AFTER));
    }

    @Nested
    class Refusals {

        @Nested
        class ForABannedWord {

            @Test
            void nameTheEntryForStaff() {
                assertThat(verdict(facts("You Rascals!"))).isEqualTo(new Refuse(Reason.BANNED_WORD, "rascal*"));
                assertThat(verdict(facts("you 0ld f00l"))).isEqualTo(new Refuse(Reason.BANNED_WORD, "old fool"));
            }

            @Test
            void comeBeforeEverythingElse() {
                assertThat(verdict(repeated("rascal, rogue " + FIVE_LINKS)))
                        .isEqualTo(new Refuse(Reason.BANNED_WORD, "rascal*"));
            }
        }

        @Nested
        class ForLinks {

            @Test
            void comeWithMoreThanAreTaken() {
                assertThat(verdict(facts(FIVE_LINKS))).isEqualTo(new Refuse(Reason.LINKS, null));
            }

            @Test
            void comeBeforeADuplicateAndASuspectWord() {
                assertThat(verdict(repeated("rogue " + FIVE_LINKS))).isEqualTo(new Refuse(Reason.LINKS, null));
            }
        }

        @Nested
        class ForADuplicate {

            @Test
            void comeWhereTheAuthorWroteTheSameLately() {
                Facts facts = new Facts("SUNDAYS at seven it is!!", 100, false, List.of(Likeness.of(CIVIL)), null);
                assertThat(verdict(facts)).isEqualTo(new Refuse(Reason.DUPLICATE, null));
            }

            @Test
            void comeBeforeTheClassifierAndASuspectWord() {
                assertThat(verdict(repeated("a rogue"))).isEqualTo(new Refuse(Reason.DUPLICATE, null));
            }
        }

        @Nested
        class ByTheClassifier {

            @Test
            void comeWhereItSaysBad() {
                assertThat(verdict(judged("a rogue", Classifier.BAD))).isEqualTo(new Refuse(Reason.CLASSIFIER, null));
            }

            @ParameterizedTest
            @EnumSource(Classifier.class)
            void comeNeverWhereItDoesNotCount(Classifier classifier) {
                Policy deaf = new Policy(Mode.AFTER, 3, BANNED, SUSPECT, 2, 4, false, Failure.HOLD);
                assertThat(Screening.of(judged(CIVIL, classifier), deaf)).isEqualTo(new Publish());
            }
        }
    }

    @Nested
    class Holds {

        @Nested
        class ForASuspectWord {

            @Test
            void nameTheEntryForStaff() {
                assertThat(verdict(facts("a r0gue"))).isEqualTo(new Hold(Reason.SUSPECT_WORD, "rogue"));
            }

            @Test
            void comeBeforeOtherHolds() {
                Facts facts = new Facts("rogue " + THREE_LINKS, 0, true, List.of(), Classifier.SUSPECT);
                assertThat(Screening.of(facts, policy(Mode.BEFORE))).isEqualTo(new Hold(Reason.SUSPECT_WORD, "rogue"));
            }
        }

        @Nested
        class ForLinks {

            @Test
            void comeWithMoreThanArePublishedUnread() {
                assertThat(verdict(facts(THREE_LINKS))).isEqualTo(new Hold(Reason.LINKS, null));
                assertThat(verdict(facts("https://a.example www.b.example"))).isEqualTo(new Publish());
            }

            @Test
            void comeBeforeTheClassifier() {
                assertThat(verdict(judged(THREE_LINKS, Classifier.SUSPECT))).isEqualTo(new Hold(Reason.LINKS, null));
            }
        }

        @Nested
        class ByTheClassifier {

            @Test
            void comeWhereItSuspects() {
                assertThat(Screening.of(judged(CIVIL, Classifier.SUSPECT), policy(Mode.BEFORE)))
                        .isEqualTo(new Hold(Reason.CLASSIFIER, null));
            }

            @Test
            void comeWhereItDoesNotAnswerIfThePolicySaysSo() {
                assertThat(Screening.of(judged(CIVIL, Classifier.UNAVAILABLE), policy(Mode.BEFORE)))
                        .isEqualTo(new Hold(Reason.CLASSIFIER_UNAVAILABLE, null));
                Policy trusting = new Policy(Mode.AFTER, 3, BANNED, SUSPECT, 2, 4, true, Failure.PUBLISH);
                assertThat(Screening.of(judged(CIVIL, Classifier.UNAVAILABLE), trusting))
                        .isEqualTo(new Publish());
            }

            @Test
            void doNotComeWhereItWasNotAskedOrFindsNothing() {
                assertThat(verdict(judged(CIVIL, null))).isEqualTo(new Publish());
                assertThat(verdict(judged(CIVIL, Classifier.CLEAN))).isEqualTo(new Publish());
            }
        }

        @Nested
        class ByTheMode {

            @Test
            void comeToAllWhereStaffReadBefore() {
                assertThat(Screening.of(judged(CIVIL, Classifier.CLEAN), policy(Mode.BEFORE)))
                        .isEqualTo(new Hold(Reason.MODE, null));
            }

            @ParameterizedTest
            @EnumSource(Mode.class)
            void comeToAnAuthorWhoWasWarned(Mode mode) {
                Facts warned = new Facts(CIVIL, 100, true, List.of(), Classifier.CLEAN);
                assertThat(Screening.of(warned, policy(mode))).isEqualTo(new Hold(Reason.MODE, null));
            }
        }

        @Nested
        class OfNewAuthors {

            private static Facts approved(int count) {
                return new Facts(CIVIL, count, false, List.of(), null);
            }

            @Test
            void endWithTheLastOfTheirFirstComments() {
                assertThat(Screening.of(approved(2), policy(Mode.FIRST_N)))
                        .isEqualTo(new Hold(Reason.NEW_AUTHOR, null));
                assertThat(Screening.of(approved(3), policy(Mode.FIRST_N))).isEqualTo(new Publish());
            }

            @Test
            void belongToThatModeOnly() {
                assertThat(Screening.of(approved(0), policy(Mode.AFTER))).isEqualTo(new Publish());
            }
        }
    }

    @Nested
    class Sentences {

        @ParameterizedTest
        @EnumSource(Reason.class)
        void areOneForEachReason(Reason reason) {
            assertThat(reason.sentence()).matches("[A-Z][^.]+\\.");
        }
    }

    @Nested
    class Policies {

        @Test
        void thatContradictThemselvesAreNone() {
            assertThatThrownBy(() -> new Policy(Mode.AFTER, 0, BANNED, SUSPECT, 4, 2, true, Failure.HOLD))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new Policy(Mode.AFTER, -1, BANNED, SUSPECT, 2, 4, true, Failure.HOLD))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
