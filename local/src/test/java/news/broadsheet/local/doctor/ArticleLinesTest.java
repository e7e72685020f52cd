package news.broadsheet.local.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BiFunction;
import news.broadsheet.ingest.page.ArticlePage;
import news.broadsheet.ingest.page.PageUnderstanding;
import news.broadsheet.lambda.Json;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Requests for articles as lines of JSON, answered line by line. */
class ArticleLinesTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-24T12:00:00Z"));
    private static final List<String> NAMES = List.of(
            "file",
            "ok",
            "error",
            "headline",
            "byline",
            "authors",
            "publishedAt",
            "updatedAt",
            "language",
            "canonicalUrl",
            "siteName",
            "image",
            "text",
            "blocks");

    @TempDir
    Path temp;

    private String page(String name, String html) throws IOException {
        return Files.writeString(temp.resolve(name), html).toString();
    }

    private String page() throws IOException {
        return page("a.html", InventedPage.HTML);
    }

    private static String request(String file) {
        return "{\"file\":\"" + file + "\",\"url\":\"https://lantern.example/x\"}";
    }

    private static ArticleLines lines(BiFunction<Document, Instant, ArticlePage> reader, Duration limit) {
        return new ArticleLines(new Examination(reader, CLOCK, limit));
    }

    private static List<JsonNode> answers(ArticleLines lines, byte[] requests) throws IOException {
        ByteArrayOutputStream answers = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(answers, false, StandardCharsets.US_ASCII);
        assertThat(lines.answer(new ByteArrayInputStream(requests), out)).isTrue();
        return answers.toString(StandardCharsets.UTF_8).lines().map(Json::read).toList();
    }

    private static List<JsonNode> answers(String... requests) throws IOException {
        return answers(
                lines(PageUnderstanding::of, Duration.ofMinutes(1)),
                String.join("\n", requests).getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode only(String request) throws IOException {
        List<JsonNode> answers = answers(request);
        assertThat(answers).hasSize(1);
        assertThat(answers.getFirst().propertyNames()).containsExactlyElementsOf(NAMES);
        return answers.getFirst();
    }

    private static void assertRefused(JsonNode answer) {
        assertThat(answer.propertyNames()).containsExactlyElementsOf(NAMES);
        assertThat(answer.path("ok").booleanValue()).isFalse();
        assertThat(Json.text(answer, "error")).matches("[A-Z].*\\.").doesNotContain("Exception", "Error", "jsoup");
        for (String name :
                List.of("headline", "byline", "publishedAt", "updatedAt", "language", "canonicalUrl", "image")) {
            assertThat(answer.path(name).isNull()).as(name).isTrue();
        }
        assertThat(answer.path("authors").isEmpty()).isTrue();
        assertThat(answer.path("blocks").isEmpty()).isTrue();
        assertThat(Json.text(answer, "text")).isEmpty();
    }

    @Nested
    class AnArticle {

        @Test
        void isToldWithItsFieldsItsTextAndItsBlocks() throws IOException {
            String file = page();
            JsonNode answer = only(request(file));
            assertThat(Json.text(answer, "file")).isEqualTo(file);
            assertThat(answer.path("ok").booleanValue()).isTrue();
            assertThat(answer.path("error").isNull()).isTrue();
            assertThat(Json.text(answer, "headline")).isEqualTo("Night ferries return");
            assertThat(answer.at("/authors/0").stringValue()).isEqualTo("Maren Holloway");
            assertThat(Json.text(answer, "publishedAt")).isEqualTo("2026-11-23T22:39:00Z");
            assertThat(Json.text(answer, "language")).isEqualTo("en");
            assertThat(Json.text(answer, "canonicalUrl")).isEqualTo("https://lantern.example/night-ferries");
            assertThat(answer.path("image").isNull()).isTrue();
            assertThat(Json.text(answer, "text"))
                    .contains("Season\tPassengers\nWinter\t4,100\nThe timetable \u26f4 is");
            assertThat(answer.at("/blocks/0/type").stringValue()).isEqualTo("paragraph");
            assertThat(answer.at("/blocks/0/text/0/text").stringValue()).startsWith("The ferries to the outer islands");
        }

        @Test
        void needsNoUrlAndIsThenFromWhereItSays() throws IOException {
            String html = InventedPage.HTML.replace("outer islands", "<a href=\"/skerra\">outer islands</a>");
            String file = page("link.html", html);
            for (String request : List.of("{\"file\":\"" + file + "\"}", "{\"file\":\"" + file + "\",\"url\":null}")) {
                assertThat(only(request).at("/blocks/0/text/1/href").stringValue())
                        .isEqualTo("https://lantern.example/skerra");
            }
        }

        @Test
        void thatIsCutAnywhereIsAnsweredAllTheSame() throws IOException {
            List<String> requests = new ArrayList<>();
            for (int i = 1; i < InventedPage.HTML.length(); i += 97) {
                requests.add(request(page("cut" + i + ".html", InventedPage.HTML.substring(0, i))));
            }
            assertThat(answers(requests.toArray(String[]::new)))
                    .hasSize(requests.size())
                    .last()
                    .matches(answer -> answer.path("ok").booleanValue());
        }

        @Test
        void withHalfACharacterIsStillWritten() throws IOException {
            String html = "<html><script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Half"
                    + " \\ud83d\"}</script><body><p>Text &#xd83d; text.</p></body></html>";
            assertThat(Json.text(only(request(page("half.html", html))), "headline"))
                    .startsWith("Half");
        }

        @Test
        void keepsEachParagraphOnOneLine() throws IOException {
            String html = InventedPage.HTML.replace("from Friday.", "from<br>Friday.");
            assertThat(only(request(page("br.html", html)))
                            .path("text")
                            .stringValue()
                            .lines())
                    .hasSize(5);
        }
    }

    @Nested
    class ALineThatCannotBeAnswered {

        @Test
        void isRefusedWithASentenceAndTheOthersAreAnsweredInTheirOrder() throws IOException {
            Files.write(
                    temp.resolve("binary.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13});
            List<String> bad = List.of(
                    "",
                    "  \r",
                    "{\"file\":",
                    "[]",
                    "null",
                    "{}",
                    "{\"file\":7}",
                    "\u0000\ufffd",
                    request(temp.resolve("none.html").toString()),
                    request(temp.toString()),
                    request("a\\u0000b"),
                    "{\"file\":\"x\",\"url\":\"nowhere\"}",
                    "[".repeat(10_000),
                    "x".repeat(3 * ByteLines.LONGEST),
                    request(temp.resolve("binary.png").toString()),
                    request(page("empty.html", "")),
                    request(page("blank.html", " \n ".repeat(100_000))),
                    request(page("text.html", "Only words, and 3 < 4.")),
                    request(page("data.html", "{\"html\": \"<p>words</p>\"}")),
                    request(page("feed.html", "<?xml version=\"1.0\"?><rss><channel><title>x</title></channel></rss>")),
                    request(page("file.html", "%PDF-1.7 <p>")));
            String good = request(page());
            List<JsonNode> answers = answers((String.join("\n" + good + "\n", bad) + "\n" + good).split("\n", -1));
            assertThat(answers).hasSize(2 * bad.size());
            for (int i = 0; i < bad.size(); i++) {
                assertRefused(answers.get(2 * i));
                assertThat(answers.get(2 * i + 1).path("ok").booleanValue()).isTrue();
            }
        }

        @Test
        void isOneOfADocumentLargerThanAFetchWouldTake() throws IOException {
            byte[] large = Arrays.copyOf("<html><p>".getBytes(StandardCharsets.UTF_8), 10 * 1024 * 1024 + 1);
            String file = Files.write(temp.resolve("large.html"), large).toString();
            assertThat(Json.text(only(request(file)), "error")).contains("10 MiB");
        }

        @Test
        void isOneOfAPageThatTakesForEver() throws IOException {
            CountDownLatch never = new CountDownLatch(1);
            ArticleLines lines = lines(
                    (_, _) -> {
                        try {
                            never.await();
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                        return ArticlePage.NONE;
                    },
                    Duration.ofMillis(1));
            JsonNode answer = answers(lines, request(page()).getBytes(StandardCharsets.UTF_8))
                    .getFirst();
            assertRefused(answer);
            assertThat(Json.text(answer, "error")).contains("could not be read within");
        }

        @Test
        void isOneOfAPageThatIsTooMuchForTheReader() throws IOException {
            for (Throwable thrown : List.of(
                    new OutOfMemoryError("ours"), new StackOverflowError("ours"), new IllegalStateException("ours"))) {
                ArticleLines lines = lines((_, _) -> sneak(thrown), Duration.ofMinutes(1));
                String good = request(page());
                List<JsonNode> answers = answers(lines, (good + "\n" + good).getBytes(StandardCharsets.UTF_8));
                assertThat(answers).hasSize(2).allSatisfy(ArticleLinesTest::assertRefused);
                assertThat(Json.text(answers.getFirst(), "error")).doesNotContain("ours");
            }
        }

        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
        private static <E extends Throwable> ArticlePage sneak(Throwable thrown) throws E {
            throw (E) thrown;
        }
    }

    @Test
    void aThousandLinesAreAnsweredInTheirOrder() throws IOException {
        List<String> files = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            // Of different lengths, so that some take longer than those after them.
            files.add(
                    i % 5 == 0
                            ? "none" + i
                            : page("p" + i % 7 + ".html", InventedPage.HTML + "<p>x</p>".repeat(i % 7 * 50)));
        }
        assertThat(answers(files.stream().map(ArticleLinesTest::request).toArray(String[]::new)))
                .extracting(answer -> Json.text(answer, "file"))
                .containsExactlyElementsOf(files);
    }

    @Test
    void anAnswerDoesNotWaitForTheNextRequest() throws Exception {
        BlockingQueue<String> answered = new LinkedBlockingQueue<>();
        PrintStream out = new PrintStream(
                new OutputStream() {
                    @Override
                    public void write(int b) {
                        if (b == '\n') {
                            answered.add("line");
                        }
                    }
                },
                false,
                StandardCharsets.UTF_8);
        try (PipedOutputStream requests = new PipedOutputStream();
                InputStream in = new PipedInputStream(requests)) {
            Thread.ofVirtual().start(() -> {
                try {
                    lines(PageUnderstanding::of, Duration.ofMinutes(1)).answer(in, out);
                } catch (IOException e) {
                    answered.add("failed");
                }
            });
            requests.write((request(page()) + "\n").getBytes(StandardCharsets.UTF_8));
            requests.flush();
            assertThat(answered.take()).isEqualTo("line");
        }
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
        String requests = String.join("\n", Collections.nCopies(100, "{}"));
        assertThat(lines(PageUnderstanding::of, Duration.ofMinutes(1))
                        .answer(new ByteArrayInputStream(requests.getBytes(StandardCharsets.UTF_8)), gone))
                .isFalse();
    }
}
