package news.broadsheet.core.comment.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import news.broadsheet.core.comment.rules.DisplayNames.Refusal;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DisplayNamesTest {

    private static final ReservedNames RESERVED = ReservedNames.defaults().and(List.of("Broadsheet", "Maren Holloway"));

    @Nested
    class Skeletons {

        @ParameterizedTest
        @CsvSource({
            "Admin,ADMIN",
            "admin,adm1n",
            "admin,\u0430dmin",
            "admin,\uFF41dmin",
            "admin,a d-m.i_n",
            "admin,\u00e1dm\u00efn",
            "admin,ad\u200bm\u00adin",
            "admin,adrnin",
            "moderator,rn0der@tor",
            "Will,VVi11",
            "Lilly,I1l\u0456y",
            "support,$upp\u03bfrt",
        })
        void areTheSameForNamesThatLookAlike(String name, String other) {
            assertThat(DisplayNames.skeleton(other)).isEqualTo(DisplayNames.skeleton(name));
        }

        @ParameterizedTest
        @CsvSource({"Anna,Anne", "Maren,Martin", "\u0410\u043d\u043d\u0430,Zoya", "\u5c0f\u738b,\u5c0f\u674e"})
        void areOthersForOtherNames(String name, String other) {
            assertThat(DisplayNames.skeleton(other)).isNotEqualTo(DisplayNames.skeleton(name));
        }

        @Test
        void areEmptyForWhatIsNoName() {
            assertThat(DisplayNames.skeleton(" -\u200b\uD83D\uDE3A")).isEmpty();
            assertThat(DisplayNames.conflict("", RESERVED)).isEmpty();
        }
    }

    @Nested
    class Refused {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "admin",
                    "Admin",
                    "ADMIN",
                    "Adm1n",
                    "@dmin",
                    "@admin",
                    "a.d.m.i.n",
                    "A D M I N",
                    "Bob the Admin",
                    "admin2",
                    "2admin",
                    "BobAdmin",
                    "Broadsheet",
                    "Br0adsheet Team",
                    "The Broadsheet",
                    "m0derator",
                    "M\u00f6derator",
                    "Sup port",
                    "Help  Desk",
                    "\u0410\u0434\u043c\u0438\u043d",
                    "\u0440\u0435\u0434\u0430\u043a\u0446\u0438\u044f",
                    "R\u00e9daction",
                    "redaktion.de",
                    "\u7ba1\u7406\u5458\u5c0f\u738b",
                    "\u5c0f\u738b\u7ba1\u7406\u5458",
                    "\uad00\ub9ac\uc790",
                    "\u0645\u0634\u0631\u0641",
                    "maren holloway",
                    "Maren  H0lloway",
                    "MarenHolloway",
                    "Maren Holloway (real)",
                    "\u0435dit\u043er",
                })
        void areNamesOfTheHouse(String name) {
            assertThat(DisplayNames.conflict(name, RESERVED)).contains(Refusal.RESERVED);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Ann\u0430",
                    "\u0410nna",
                    "J\u03bfhn Smith",
                    "Anna \u0418\u0432aнов",
                    "\u0391\u0430",
                    "\uD835\uDC00\u0438\u0438"
                })
        void areWordsOfMixedScripts(String name) {
            assertThat(DisplayNames.conflict(name, RESERVED)).contains(Refusal.MIXED_SCRIPTS);
        }

        @Test
        void isWhatOneListReservesAndAnotherDoesNot() {
            assertThat(DisplayNames.conflict("Admin", ReservedNames.of(List.of("Anna"))))
                    .isEmpty();
            assertThat(DisplayNames.conflict("Anna", ReservedNames.of(List.of("Anna"))))
                    .contains(Refusal.RESERVED);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada", "Badminton fan", "Supporter 99", "Steamer", "Jo\u00e3o",
                        "Anna \u0418\u0432\u0430\u043d\u043e\u0432\u0430", "Maren",
                "Holloway", "Edith Orr", "Mo Derat", "\u0391\u03bd\u03b4\u03c1\u03ad\u03b1\u03c2", "\u5c0f\u738b",
                        "O'Brien-M\u00fcller", "Modest",
                "\u0928\u0947\u0939\u093e", "Reader 1990", "Chris\uD83D\uDE3A", "Abroadsheeter",
            })
    void otherNamesMayBeBorne(String name) {
        assertThat(DisplayNames.conflict(name, RESERVED)).isEmpty();
    }

    @Test
    void aReservedNameIsAName() {
        assertThatThrownBy(() -> ReservedNames.of(List.of(" - "))).isInstanceOf(IllegalArgumentException.class);
    }
}
