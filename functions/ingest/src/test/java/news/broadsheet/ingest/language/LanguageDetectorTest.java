package news.broadsheet.ingest.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageDetectorTest {

    private static final String GERMAN =
            "Der Stadtrat hat am Dienstag beschlossen, dass die Brücke im Herbst gesperrt wird.";

    static Stream<Sentences.Sentence> sentences() {
        return Sentences.all().stream();
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void aSentenceOfNewsIsEnough(Sentences.Sentence sentence) {
        assertThat(LanguageDetector.detect(sentence.text())).contains(sentence.language());
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void capitalsAreReadAsSmallLetters(Sentences.Sentence sentence) {
        assertThat(LanguageDetector.detect(sentence.text().toUpperCase(Locale.ROOT)))
                .contains(sentence.language());
    }

    @Test
    void sixtyLanguagesAreTold() {
        assertThat(Sentences.all().stream().map(Sentences.Sentence::language).collect(Collectors.toSet()))
                .hasSizeGreaterThan(60);
    }

    @Nested
    class Neighbours {

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                        da | Politiet efterforsker sagen, og ingen er blevet anholdt efter branden i nat
                        no | Politiet etterforsker saken, og ingen er pågrepet etter brannen i natt
                        nn | Politiet etterforskar saka, og ingen er pågripne etter brannen i natt, men dei veit ikkje kven det var
                        sv | Polisen utreder ärendet och ingen har gripits efter branden i natt
                        nl | De politie onderzoekt de zaak en niemand is na de brand aangehouden
                        af | Die polisie ondersoek die saak en niemand is ná die brand in hegtenis geneem nie
                        es | La policía investiga el caso y nadie ha sido detenido tras el incendio
                        pt | A polícia está a investigar o caso e ninguém foi detido depois do incêndio
                        gl | A policía está a investigar o caso e ninguén foi detido despois do incendio da pasada noite
                        ca | La policia investiga el cas i ningú no ha estat detingut després de l'incendi
                        it | La polizia indaga sul caso e nessuno è stato arrestato dopo l'incendio
                        ro | Poliția anchetează cazul și nimeni nu a fost reținut după incendiu
                        cs | Policie případ vyšetřuje a po požáru nebyl nikdo zadržen
                        sk | Polícia prípad vyšetruje a po požiari nebol nikto zadržaný
                        sl | Policija primer preiskuje, po požaru pa ni bil nihče pridržan
                        ru | Полиция расследует это дело, после пожара никто не задержан
                        uk | Поліція розслідує цю справу, після пожежі нікого не затримали
                        be | Міліцыя расследуе гэтую справу, пасля пажару нікога не затрымалі
                        bg | Полицията разследва случая и никой не е задържан след пожара
                        mk | Полицијата го истражува случајот и никој не е приведен по пожарот
                        sr | Полиција истражује случај и нико није приведен после пожара
                        fa | پلیس در حال بررسی این پرونده است و هنوز کسی بازداشت نشده است
                        ar | الشرطة تحقق في القضية ولم يتم توقيف أي شخص بعد الحريق
                        ur | پولیس اس معاملے کی تحقیقات کر رہی ہے اور ابھی تک کسی کو گرفتار نہیں کیا گیا
                        hi | पुलिस मामले की जांच कर रही है और अभी तक किसी को गिरफ्तार नहीं किया गया है
                        mr | पोलीस या प्रकरणाचा तपास करत आहेत आणि अद्याप कोणालाही अटक झालेली नाही
                        ne | प्रहरीले घटनाको अनुसन्धान गरिरहेको छ र अहिलेसम्म कसैलाई पक्राउ गरेको छैन
                        fi | Poliisi tutkii asiaa, eikä ketään ole otettu kiinni tulipalon jälkeen
                        et | Politsei uurib juhtumit ja pärast tulekahju pole kedagi kinni peetud
                        """)
        void areToldApart(String language, String text) {
            assertThat(LanguageDetector.detect(text)).contains(language);
        }
    }

    @Nested
    class Mixtures {

        @Test
        void aForeignNameOrQuotationDoesNotDecide() {
            assertThat(LanguageDetector.detect(GERMAN + " „We will rebuild it“, sagte Bürgermeister John Smith."))
                    .contains("de");
        }

        @Test
        void latinNamesInAChineseTextDoNotDecide() {
            assertThat(LanguageDetector.detect("OpenWindow发布新款WindowPad平板电脑")).contains("zh");
        }

        @Test
        void addressesAndDigitsAreNotRead() {
            assertThat(LanguageDetector.detect(
                            "12.03.2024 18:00 https://www.example.com/the/best/of/all/worlds the-news@example.org #WeLoveIt "
                                    + GERMAN))
                    .contains("de");
        }

        @Test
        void onlyTheBeginningCounts() {
            String english = " The council decided on Tuesday that the bridge will be closed.".repeat(200);
            assertThat(LanguageDetector.detect(GERMAN.repeat(20) + english)).contains("de");
        }
    }

    @Nested
    class Silence {

        @ParameterizedTest
        @ValueSource(strings = {"", "   ", "2024", "?!", "A", "😀😀😀", "https://example.com/", "Max", "XYZ GmbH"})
        void isTheAnswerWhereThereIsTooLittleText(String text) {
            assertThat(LanguageDetector.detect(text)).isEmpty();
        }
    }

    @Nested
    class WhatIsStated {

        @Test
        void isContradictedByClearText() {
            assertThat(LanguageDetector.detect(GERMAN, "en")).contains("de");
            assertThat(LanguageDetector.detect(GERMAN, "en-US")).contains("de");
            assertThat(LanguageDetector.detect("Правительство объявило о новых правилах", "en"))
                    .contains("ru");
        }

        @ParameterizedTest
        @CsvSource({"Madrid, es", "Berlin 2024, de", "'', fr", "iPhone 15 Pro, ru", "Polizei, nl", "東京都知事選挙, ja"})
        void standsInAShortText(String text, String stated) {
            assertThat(LanguageDetector.detect(text, stated)).contains(stated);
        }

        @Test
        void standsWhereTheLanguageIsOneThatTheTablesLack() {
            String faroese = "Landsstýrið kunngjørdi mánadagin, at skúlarnir lata upp aftur í næstu viku.";
            assertThat(LanguageDetector.detect(faroese, "fo")).contains("fo");
            assertThat(LanguageDetector.detect(GERMAN, "fo")).contains("de");
        }

        @Test
        void standsBetweenLanguagesThatAreWrittenAlike() {
            String text = "Vlada je objavila novi program.";
            assertThat(LanguageDetector.detect(text, "hr")).contains("hr");
            assertThat(LanguageDetector.detect(text, "bs")).contains("bs");
            assertThat(LanguageDetector.detect(text, "sr")).contains("sr");
        }

        @Test
        void isWrittenInManyWays() {
            assertThat(LanguageDetector.detect("Oslo", "nb-NO")).contains("no");
            assertThat(LanguageDetector.detect("Manila", "fil")).contains("tl");
            assertThat(LanguageDetector.detect("Oslo", "norsk")).isEmpty();
            assertThat(LanguageDetector.detect("Oslo", null)).isEmpty();
            assertThat(LanguageDetector.detect(GERMAN, "und")).contains("de");
        }
    }
}
