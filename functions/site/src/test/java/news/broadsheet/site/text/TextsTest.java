package news.broadsheet.site.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.broadsheet.core.article.Section;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every language says all that English says, in its own plurals, and with the same gaps to fill. */
class TextsTest {

    private static final List<String> BUNDLES = List.of("site", "conversation");
    private static final Pattern FORM = Pattern.compile("\\.(zero|one|two|few|many|other)$");
    private static final Pattern GAP = Pattern.compile("\\{[^}]*}");

    /** UTF-8 that somebody took for Latin-1 or Windows-1252, characters that were lost, escapes that were not read. */
    private static final Pattern MOJIBAKE = Pattern.compile(
            "[\u00c2\u00c3\u00d8\u00d9][\u0080-\u00bf]|\ufffd|\u00ef\u00bb\u00bf|\ufeff|\\\\u|\u00e2\u20ac|\\?\\?");

    /** The forms that CLDR's cardinal rules have; Spanish has "many" for whole millions besides, which we do not count. */
    private static final Map<String, Set<String>> FORMS = Map.of(
            "en", Set.of("one", "other"),
            "de", Set.of("one", "other"),
            "es", Set.of("one", "other"),
            "zh", Set.of("other"),
            "ar", Set.of("zero", "one", "two", "few", "many", "other"));

    /** Arabic says these numbers by the noun alone. */
    private static final Set<String> SAID_BY_THE_NOUN = Set.of("zero", "one", "two");

    private final Map<String, Texts> texts = Texts.all(Map.of());

    static Stream<Arguments> bundles() {
        return Texts.SPOKEN.stream()
                .sorted()
                .flatMap(language -> BUNDLES.stream().map(bundle -> Arguments.of(language, bundle)));
    }

    @Nested
    class AllLanguages {

        @ParameterizedTest
        @MethodSource("news.broadsheet.site.text.TextsTest#bundles")
        void haveTheSameKeys(String language, String bundle) {
            assertThat(nouns(language, bundle)).isEqualTo(nouns("en", bundle));
            assertThat(plain(language, bundle)).isEqualTo(plain("en", bundle));
        }

        @ParameterizedTest
        @MethodSource("news.broadsheet.site.text.TextsTest#bundles")
        void haveTheFormsOfTheirPluralAndNoOthers(String language, String bundle) {
            assertThat(nouns(language, bundle))
                    .allSatisfy(noun ->
                            assertThat(forms(language, bundle, noun)).as(noun).isEqualTo(FORMS.get(language)));
        }

        @ParameterizedTest
        @MethodSource("news.broadsheet.site.text.TextsTest#bundles")
        void haveTheSameGaps(String language, String bundle) {
            Map<String, String> english = english(bundle);
            Texts.load(bundle, language).forEach((key, text) -> {
                String form = form(bundle, key);
                String model = form.isEmpty() ? key : key.substring(0, key.length() - form.length()) + "other";
                List<String> gaps = gaps(text);
                if (!(gaps.isEmpty() && SAID_BY_THE_NOUN.contains(form))) {
                    assertThat(gaps).as(key).isEqualTo(gaps(english.getOrDefault(model, "")));
                }
            });
        }

        @ParameterizedTest
        @MethodSource("news.broadsheet.site.text.TextsTest#bundles")
        void areWrittenInWholeCharacters(String language, String bundle) {
            Texts.load(bundle, language)
                    .forEach((key, text) -> assertThat(text)
                            .as(key)
                            .isNotBlank()
                            .isEqualTo(text.strip())
                            .doesNotContainPattern(MOJIBAKE)
                            .doesNotContain("<", ">", "&"));
        }

        @ParameterizedTest
        @MethodSource("news.broadsheet.site.text.TextsTest#bundles")
        void areWrittenInTheirScript(String language, String bundle) {
            Pattern script = Pattern.compile(
                    switch (language) {
                        case "ar" -> "\\p{IsArabic}";
                        case "zh" -> "\\p{IsHan}";
                        default -> "\\p{IsLatin}";
                    });
            Texts.load(bundle, language).forEach((key, text) -> {
                if (!text.equals("{0}")) {
                    assertThat(text).as(key).containsPattern(script);
                }
            });
        }

        @Test
        void nameEverySection() {
            texts.values()
                    .forEach(each -> assertThat(Stream.of(Section.values()).map(each::section))
                            .as(each.language())
                            .doesNotHaveDuplicates()
                            .noneMatch(String::isBlank));
        }
    }

    @Nested
    class Plurals {

        /** The samples of CLDR's plural rules ("Language Plural Rules", cardinals, whole numbers). */
        static Stream<Arguments> samples() {
            return Stream.of(
                    Arguments.of("ar", "zero", List.of(0L)),
                    Arguments.of("ar", "one", List.of(1L)),
                    Arguments.of("ar", "two", List.of(2L)),
                    Arguments.of("ar", "few", List.of(3L, 4L, 9L, 10L, 103L, 110L, 1_003L)),
                    Arguments.of("ar", "many", List.of(11L, 12L, 26L, 99L, 111L, 1_011L)),
                    Arguments.of("ar", "other", List.of(100L, 101L, 102L, 200L, 202L, 1_000L, 10_000L, 1_000_000L)),
                    Arguments.of("zh", "other", List.of(0L, 1L, 2L, 15L, 100L, 1_000_000L)),
                    Arguments.of("en", "one", List.of(1L)),
                    Arguments.of("en", "other", List.of(0L, 2L, 16L, 101L, 1_000_000L)),
                    Arguments.of("de", "one", List.of(1L)),
                    Arguments.of("de", "other", List.of(0L, 2L, 16L, 101L, 1_000_000L)),
                    Arguments.of("es", "one", List.of(1L)),
                    Arguments.of("es", "other", List.of(0L, 2L, 16L, 101L, 1_001L)));
        }

        @ParameterizedTest
        @MethodSource("samples")
        void areThoseOfCldr(String language, String form, List<Long> numbers) {
            assertThat(numbers)
                    .allSatisfy(
                            number -> assertThat(Plural.of(language).of(number)).isEqualTo(form));
        }

        @Test
        void standWithTheirNumbers() {
            assertThat(in(texts, "en").count("comments.count", 1)).isEqualTo("1 comment");
            assertThat(in(texts, "en").count("comments.count", 1_200)).isEqualTo("1,200 comments");
            assertThat(in(texts, "de").count("comments.count", 1_200)).isEqualTo("1.200 Kommentare");
            assertThat(in(texts, "es").count("comments.count", 1)).isEqualTo("1 comentario");
            assertThat(in(texts, "zh").count("comments.count", 1)).isEqualTo("1 条评论");
            assertThat(in(texts, "ar").count("comments.count", 2)).isEqualTo("تعليقان");
            assertThat(in(texts, "ar").count("comments.count", 11)).endsWith(" تعليقًا");
        }
    }

    @Nested
    class Filling {

        @Test
        void takesWhatIsFilledInForNoForm() {
            assertThat(in(texts, "en").with("search.title", "{0} {1}")).isEqualTo("Search: {0} {1}");
        }

        @Test
        void fillsTwoGapsInTheOrderOfTheLanguage() {
            Texts own = in(Texts.all(Map.of("de", Map.of("two", "{1} vor {0}"))), "de");

            assertThat(own.with("two", "{1}", "Haus")).isEqualTo("Haus vor {1}");
        }

        @Test
        void prefersTheOperatorsWords() {
            Texts own = in(Texts.all(Map.of("es", Map.of("ad", "Anuncio"))), "es");

            assertThat(own.get("ad")).isEqualTo("Anuncio");
            assertThat(in(texts, "es").get("ad")).isEqualTo("Publicidad");
        }

        @Test
        void knowsNoKeyThatIsNotThere() {
            assertThatThrownBy(() -> in(texts, "en").get("no.such.key"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("no.such.key");
        }
    }

    @Test
    void onlyArabicRunsFromRightToLeft() {
        texts.forEach((language, each) ->
                assertThat(each.direction()).as(language).isEqualTo(language.equals("ar") ? "rtl" : "ltr"));
    }

    private static Texts in(Map<String, Texts> all, String language) {
        return Objects.requireNonNull(all.get(language));
    }

    private static Map<String, String> english(String bundle) {
        return Texts.load(bundle, "en");
    }

    private static Set<String> nouns(String language, String bundle) {
        return keys(language, bundle, true)
                .map(key -> key.substring(0, key.lastIndexOf('.')))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> plain(String language, String bundle) {
        return keys(language, bundle, false).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> keys(String language, String bundle, boolean counted) {
        return Texts.load(bundle, language).keySet().stream()
                .filter(key -> counted != form(bundle, key).isEmpty());
    }

    private static Set<String> forms(String language, String bundle, String noun) {
        return keys(language, bundle, true)
                .filter(key -> key.startsWith(noun + ".") && key.lastIndexOf('.') == noun.length())
                .map(key -> form(bundle, key))
                .collect(Collectors.toSet());
    }

    /** The plural form at the end of a key; empty where nothing is counted: a number stands in English's {@code .other}. */
    private static String form(String bundle, String key) {
        return FORM.matcher(key)
                .results()
                .filter(found -> english(bundle)
                        .getOrDefault(key.substring(0, found.start()) + ".other", "")
                        .contains("{0}"))
                .map(found -> found.group(1))
                .findFirst()
                .orElse("");
    }

    private static List<String> gaps(String text) {
        return GAP.matcher(text).results().map(MatchResult::group).sorted().toList();
    }
}
