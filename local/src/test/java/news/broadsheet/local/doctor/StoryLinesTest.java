package news.broadsheet.local.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import news.broadsheet.core.story.StoryId;
import news.broadsheet.lambda.Json;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Articles as lines of JSON, answered after the last one. */
class StoryLinesTest {

    private static final String DEAL =
            "Crews of the Skerra Line will sail. Odalys Trent of the seamen's union and Skerra Line"
                    + " agreed in Port Ellery on a shorter summer week before the strike began.";

    private static String line(String id, String headline, String text) {
        return line(id, headline, text, "");
    }

    private static String line(String id, String headline, String text, String more) {
        return "{\"id\":\"" + id + "\",\"headline\":\"" + headline + "\",\"text\":\"" + text + "\"" + more + "}\n";
    }

    private static final String FERRY = line("f1", "Ferry strike in Port Ellery called off", DEAL);
    private static final String FERRY_TOO =
            line("f2", "Skerra Line and union have a deal", "There is no strike. " + DEAL);
    private static final String BEES = line("b", "A thin harvest of heather honey", "Hives in Lower Marran were wet.");

    private static List<JsonNode> answers(String lines) throws IOException {
        ByteArrayOutputStream answers = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(answers, false, StandardCharsets.US_ASCII);
        assertThat(StoryLines.of(bytes(lines)).answer(out)).isTrue();
        return answers.toString(StandardCharsets.UTF_8).lines().map(Json::read).toList();
    }

    private static ByteArrayInputStream bytes(String lines) {
        return new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> stories(List<JsonNode> answers) {
        return answers.stream().map(answer -> answer.path("storyId").asString()).toList();
    }

    @Test
    void anEmptyInputHasNoAnswers() throws IOException {
        assertThat(answers("")).isEmpty();
    }

    @Nested
    class AnArticle {

        @Test
        void isToldWithAllItsNamesInTheOrderOfTheInput() throws IOException {
            List<JsonNode> answers = answers(FERRY + BEES + FERRY_TOO);
            assertThat(answers).extracting(answer -> Json.text(answer, "id")).containsExactly("f1", "b", "f2");
            assertThat(answers).allSatisfy(answer -> {
                assertThat(answer.propertyNames()).containsExactly("id", "storyId", "score", "why", "related");
                assertThat(StoryId.parse(answer.path("storyId").stringValue())).isPresent();
            });
        }

        @Test
        void standsWithWhatTellsOfTheSame() throws IOException {
            List<JsonNode> answers = answers(FERRY + BEES + FERRY_TOO);
            assertThat(stories(answers).get(0)).isEqualTo(stories(answers).get(2));
            assertThat(stories(answers).get(1)).isNotEqualTo(stories(answers).get(0));
            JsonNode alone = answers.get(1);
            assertThat(alone.path("score").doubleValue()).isZero();
            assertThat(Json.text(alone, "why")).isEqualTo("opens the story");
            assertThat(alone.path("related").isEmpty()).isTrue();
        }

        @Test
        void namesRelatedOnesByTheIdsOfTheInput() throws IOException {
            assertThat(answers(FERRY
                                    + BEES
                                    + line("f3", "Islanders relieved", DEAL + " Shops had filled their stores."))
                            .getFirst()
                            .path("related")
                            .valueStream()
                            .map(JsonNode::stringValue))
                    .allMatch(List.of("f1", "f3", "b")::contains);
        }

        @Test
        void hasAScoreOfThreePlaces() throws IOException {
            double score = answers(FERRY + FERRY_TOO).get(1).path("score").doubleValue();
            assertThat(score).isBetween(0.12, 1.1);
            assertThat(score * 1_000).isCloseTo(Math.rint(score * 1_000), org.assertj.core.data.Offset.offset(1e-9));
        }

        @Test
        void mayBeginWithItsHeadlineAndHaveMoreThanIsRead() throws IOException {
            String again = line(
                    "f2",
                    "Skerra Line and union have a deal",
                    "Skerra Line and union have a deal\\n" + DEAL,
                    ",\"story\":7,\"topic\":[1],\"related\":null");
            assertThat(stories(answers(FERRY + again)))
                    .containsOnly(stories(answers(FERRY)).getFirst());
        }

        @Test
        void ofHalfACharacterIsStillWritten() throws IOException {
            assertThat(answers(line("\\ud83d", "\\ud83d", "\\ud83d"))).hasSize(1);
        }

        @Test
        void mayHaveNoWords() throws IOException {
            assertThat(answers(line("a", "", "") + line("b", "", ""))).hasSize(2);
        }
    }

    @Nested
    class ARepeatedId {

        @Test
        void isARevisionAndTheLastOneCounts() throws IOException {
            String moved = BEES.replace("\"b\"", "\"f3\"");
            List<JsonNode> answers =
                    answers(FERRY + FERRY_TOO + line("f3", "Ferry deal", DEAL + " Fares stay.") + BEES + moved);
            assertThat(answers).hasSize(5);
            assertThat(answers.get(2)).isEqualTo(answers.get(4));
            assertThat(stories(answers).get(4)).isEqualTo(stories(answers).get(3));
            assertThat(stories(answers).get(4)).isNotEqualTo(stories(answers).get(0));
        }

        @Test
        void ofTheSameTextChangesNothing() throws IOException {
            List<JsonNode> once = answers(FERRY + FERRY_TOO + BEES);
            List<JsonNode> twice = answers(FERRY + FERRY + FERRY_TOO + BEES + FERRY_TOO);
            assertThat(twice).containsExactly(once.get(0), once.get(0), once.get(1), once.get(2), once.get(1));
        }
    }

    @Nested
    class WhatIsOptional {

        @Test
        void timeKeepsApartWhatIsDaysApart() throws IOException {
            String first = line("f1", "Ferry deal", DEAL, ",\"publishedAt\":\"2026-11-20\"");
            for (String apart : List.of("2026-11-26", "2026-11-24T00:00:01Z", "2026-11-24 01:00:00-05:00")) {
                assertThat(stories(answers(first + line("f2", "Deal", DEAL, ",\"publishedAt\":\"" + apart + "\""))))
                        .as(apart)
                        .doesNotHaveDuplicates();
            }
            for (String near : List.of("2026-11-24", "2026-11-24t01:00:00.5+02:00", "2026-11-23T23:59:59")) {
                assertThat(
                                stories(answers(first + line("f2", "Deal", DEAL, ",\"publishedAt\":\"" + near + "\"")))
                                        .stream()
                                        .distinct())
                        .as(near)
                        .hasSize(1);
            }
        }

        @Test
        void languagesAreStoriesOfTheirOwnAndRegionsAreNot() throws IOException {
            List<String> stories = stories(answers(line("1", "Deal", DEAL, ",\"language\":\"en-GB\"")
                    + line("2", "Deal", DEAL + " So", ",\"language\":\"EN\"")
                    + line("3", "Deal", DEAL, ",\"language\":\"de\"")
                    + line("4", "Deal", DEAL)));
            assertThat(stories.get(0)).isEqualTo(stories.get(1));
            assertThat(stories.stream().distinct()).hasSize(3);
        }

        @Test
        void nullsAndBlanksAreAsIfAbsent() throws IOException {
            assertThat(answers(line("1", "Deal", DEAL, ",\"publishedAt\":null,\"source\":\" \",\"language\":\"\"")))
                    .isEqualTo(answers(line("1", "Deal", DEAL)));
        }
    }

    @Nested
    class ALineThatCannotBeAnswered {

        @Test
        void isRefusedInItsPlaceAndTheOthersAreAnswered() throws IOException {
            List<String> bad = List.of(
                    "",
                    "  \r",
                    "{\"id\":",
                    "[]",
                    "7",
                    "null",
                    "{}",
                    "{\"id\":7,\"headline\":\"a\",\"text\":\"b\"}",
                    "{\"id\":\"\",\"headline\":\"a\",\"text\":\"b\"}",
                    "{\"id\":\"a\",\"text\":\"b\"}",
                    "{\"id\":\"a\",\"headline\":\"b\"}",
                    "{\"id\":\"a\",\"headline\":\"b\",\"text\":[]}",
                    line("a", "b", "c", ",\"publishedAt\":\"yesterday\"").strip(),
                    line("a", "b", "c", ",\"publishedAt\":\"2026-02-30\"").strip(),
                    line("a", "b", "c", ",\"publishedAt\":\"+999999999-12-31T23:59:59Z\"")
                            .strip(),
                    "\u0000\ufffd",
                    "[".repeat(10_000),
                    "{\"id\":\"" + "x".repeat(ByteLines.LONGEST));
            List<JsonNode> answers = answers(String.join("\n" + FERRY, bad) + "\n" + BEES);
            assertThat(answers).hasSize(2 * bad.size());
            for (int i = 0; i < bad.size(); i++) {
                JsonNode refused = answers.get(2 * i);
                assertThat(refused.propertyNames())
                        .containsExactly("id", "storyId", "score", "why", "related", "error");
                assertThat(Json.text(refused, "error")).matches("[A-Z].*\\.");
                assertThat(refused.path("storyId").isNull()).isTrue();
                assertThat(refused.path("related").isEmpty()).isTrue();
                assertThat(answers.get(2 * i + 1).has("error")).isFalse();
            }
        }

        @Test
        void namesItsIdWhereItHasOne() throws IOException {
            assertThat(Json.text(answers("{\"id\":\"a\"}").getFirst(), "id")).isEqualTo("a");
            assertThat(answers("{}").getFirst().path("id").isNull()).isTrue();
        }

        @Test
        void doesNotUndoAnEarlierRevision() throws IOException {
            List<JsonNode> answers = answers(FERRY + "{\"id\":\"f1\"}\n");
            assertThat(answers.get(0)).isEqualTo(answers(FERRY).getFirst());
            assertThat(answers.get(1).has("error")).isTrue();
        }
    }

    @Test
    void theSameInputHasTheSameAnswers() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            lines.append(line("a" + i, "Event " + i / 5 + " at Place" + i / 5, "Name" + i / 5 + " told Place" + i / 5));
        }
        List<JsonNode> answers = answers(lines.toString());
        assertThat(answers).isEqualTo(answers(lines.toString())).hasSize(200);
    }

    @Test
    void nobodyIsAnsweredWhoHasGone() throws IOException {
        PrintStream gone = new PrintStream(
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("broken pipe");
                    }
                },
                false,
                StandardCharsets.UTF_8);
        List<String> lines = new ArrayList<>(List.of(FERRY, BEES));
        assertThat(StoryLines.of(bytes(String.join("", lines))).answer(gone)).isFalse();
    }
}
