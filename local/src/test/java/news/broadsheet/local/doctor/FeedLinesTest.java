package news.broadsheet.local.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import news.broadsheet.lambda.Json;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Requests as lines of JSON, answered line by line. */
class FeedLinesTest {

    private static final String FEED = """
            <?xml version="1.0"?>
            <rss version="2.0"><channel>
              <title>The Lantern</title><link>https://lantern.example/</link><description>News</description>
              <language>en</language><pubDate>Tue, 24 Nov 2026 10:00:00 GMT</pubDate>
              <item>
                <guid>urn:1</guid><link>/harbour</link><title>Harbour opens \u26f5</title>
                <pubDate>Tue, 24 Nov 2026 11:00:00 +0100</pubDate><author>ada@lantern.example (Ada)</author>
                <category>Local</category>
              </item>
              <item><title>Nothing more is known</title></item>
            </channel></rss>
            """;

    @TempDir
    Path temp;

    private String feed(String name) throws IOException {
        return Files.writeString(temp.resolve(name), FEED).toString();
    }

    private static String request(String file, String more) {
        return "{\"file\":\"" + file + "\"" + more + "}";
    }

    private static List<JsonNode> answers(String requests) throws IOException {
        ByteArrayOutputStream answers = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(answers, false, StandardCharsets.US_ASCII);
        assertThat(FeedLines.answer(new ByteArrayInputStream(requests.getBytes(StandardCharsets.UTF_8)), out))
                .isTrue();
        return answers.toString(StandardCharsets.UTF_8).lines().map(Json::read).toList();
    }

    private static JsonNode only(String request) throws IOException {
        List<JsonNode> answers = answers(request + "\n");
        assertThat(answers).hasSize(1);
        return answers.getFirst();
    }

    @Nested
    class AFeed {

        @Test
        void isToldWithAllItsNames() throws IOException {
            JsonNode answer = only(request(feed("a.xml"), ",\"url\":\"https://lantern.example/feed/x.xml\""));
            assertThat(answer.propertyNames()).containsExactly("file", "ok", "error", "repairs", "feed");
            assertThat(answer.path("ok").booleanValue()).isTrue();
            assertThat(answer.path("error").isNull()).isTrue();
            JsonNode feed = answer.path("feed");
            assertThat(feed.propertyNames())
                    .containsExactly(
                            "title",
                            "link",
                            "description",
                            "language",
                            "updated",
                            "image",
                            "rights",
                            "hubs",
                            "entries");
            assertThat(Json.text(feed, "link")).isEqualTo("https://lantern.example/");
            assertThat(feed.path("rights").isNull()).isTrue();
            assertThat(feed.path("hubs").isEmpty()).isTrue();
        }

        @Test
        void hasItsEntriesWithTimesInUtcAndTextInUtf8() throws IOException {
            JsonNode entry = only(request(feed("a.xml"), ",\"url\":\"https://lantern.example/feed/x.xml\""))
                    .at("/feed/entries/0");
            assertThat(Json.text(entry, "id")).isEqualTo("urn:1");
            assertThat(Json.text(entry, "url")).isEqualTo("https://lantern.example/harbour");
            assertThat(Json.text(entry, "title")).isEqualTo("Harbour opens \u26f5");
            assertThat(Json.text(entry, "published")).isEqualTo("2026-11-24T10:00:00Z");
            assertThat(entry.at("/authors/0").stringValue()).isEqualTo("Ada");
            assertThat(entry.at("/categories/0").stringValue()).isEqualTo("Local");
        }

        @Test
        void hasNullsAndEmptyListsWhereItSaysNothing() throws IOException {
            JsonNode entry = only(request(feed("a.xml"), "")).at("/feed/entries/1");
            assertThat(entry.propertyNames())
                    .containsExactly(
                            "id",
                            "url",
                            "title",
                            "summary",
                            "content",
                            "authors",
                            "published",
                            "updated",
                            "categories",
                            "enclosures",
                            "image",
                            "language");
            for (String name : List.of("id", "summary", "content", "published", "updated", "image")) {
                assertThat(entry.path(name).isNull()).as(name).isTrue();
            }
            for (String name : List.of("authors", "categories", "enclosures")) {
                assertThat(entry.path(name).isArray()).as(name).isTrue();
                assertThat(entry.path(name).isEmpty()).as(name).isTrue();
            }
        }

        @Test
        void thatHoldsHalfACharacterIsStillWritten() throws IOException {
            Path file = Files.writeString(
                    temp.resolve("half.json"),
                    "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"x\",\"items\":"
                            + "[{\"id\":\"1\",\"content_html\":\"<p>\\ud83d</p>\"}]}");
            assertThat(only(request(file.toString(), "")).path("ok").booleanValue())
                    .isTrue();
        }
    }

    @Nested
    class Headers {

        @Test
        void decideTheCharset() throws IOException {
            Path file = temp.resolve("latin.xml");
            Files.write(
                    file,
                    "<rss><channel><title>Caf\u00e9</title></channel></rss>".getBytes(Charset.forName("ISO-8859-2")));
            JsonNode answer =
                    only(request(file.toString(), ",\"headers\":{\"CONTENT-TYPE\":\"text/xml; charset=iso-8859-2\"}"));
            assertThat(answer.at("/feed/title").stringValue()).isEqualTo("Caf\u00e9");
        }

        @Test
        void decideTheBase() throws IOException {
            String headers =
                    ",\"url\":\"https://a.example/x/\",\"headers\":{\"Content-Location\":\"https://b.example/y/\"}";
            Path file = Files.writeString(
                    temp.resolve("b.xml"), "<rss><channel><item><link>harbour</link></item></channel></rss>");
            assertThat(only(request(file.toString(), headers))
                            .at("/feed/entries/0/url")
                            .stringValue())
                    .isEqualTo("https://b.example/y/harbour");
        }

        @Test
        void thatMakeNoSenseAreLeftOut() throws IOException {
            for (String headers :
                    List.of("null", "[]", "7", "{\"content-type\":7}", "{\"content-location\":\"x:y\"}")) {
                assertThat(only(request(feed("a.xml"), ",\"headers\":" + headers))
                                .path("ok")
                                .booleanValue())
                        .as(headers)
                        .isTrue();
            }
        }
    }

    @Nested
    class ALineThatCannotBeAnswered {

        @Test
        void isRefusedWithASentenceAndTheOthersAreAnsweredInTheirOrder() throws IOException {
            String good = request(feed("good.xml"), "");
            List<String> bad = List.of(
                    "",
                    "  \r",
                    "{\"file\":",
                    "[]",
                    "7",
                    "null",
                    "\"text\"",
                    "{}",
                    "{\"file\":7}",
                    "{\"file\":\"\"}",
                    "\u0000\ufffd",
                    request(temp.resolve("none.xml").toString(), ""),
                    request(temp.toString(), ""),
                    request("a\\u0000b", ""),
                    request(feed("b.xml"), ",\"url\":\"nowhere\""),
                    "[".repeat(10_000));
            List<JsonNode> answers = answers(String.join("\n" + good + "\n", bad) + "\n" + good);
            assertThat(answers).hasSize(2 * bad.size());
            for (int i = 0; i < bad.size(); i++) {
                JsonNode refused = answers.get(2 * i);
                assertThat(refused.path("ok").booleanValue()).as(bad.get(i)).isFalse();
                assertThat(Json.text(refused, "error")).as(bad.get(i)).matches("[A-Z].*\\.");
                assertThat(refused.path("feed").isNull()).isTrue();
                assertThat(refused.path("repairs").isEmpty()).isTrue();
                assertThat(answers.get(2 * i + 1).path("ok").booleanValue()).isTrue();
            }
        }

        @Test
        void namesItsFileWhereItHasOne() throws IOException {
            assertThat(Json.text(only(request("none.xml", "")), "file")).isEqualTo("none.xml");
            assertThat(only("{}").path("file").isNull()).isTrue();
        }

        @Test
        void isOneOfADocumentLargerThanAFetchWouldTake() throws IOException {
            Path file = temp.resolve("large.xml");
            Files.write(file, (FEED + " ".repeat(20 * 1024 * 1024)).getBytes(StandardCharsets.UTF_8));
            assertThat(Json.text(only(request(file.toString(), "")), "error")).contains("10 MiB");
        }

        @Test
        void isOneThatNeverEnds() throws IOException {
            List<JsonNode> answers =
                    answers("{\"file\":\"" + "x".repeat(3 * ByteLines.LONGEST) + "\n" + request(feed("a.xml"), ""));
            assertThat(answers)
                    .extracting(answer -> answer.path("ok").booleanValue())
                    .containsExactly(false, true);
        }

        @Test
        void isOneOfAPageThatIsNoFeed() throws IOException {
            Path page = Files.writeString(temp.resolve("page.html"), "<!doctype html><html><body>Hello</body></html>");
            assertThat(Json.text(only(request(page.toString(), "")), "error")).contains("HTML page");
        }
    }

    @Test
    void thousandsOfLinesAreAnsweredAsTheyCome() throws IOException {
        String line = request(feed("a.xml"), "") + "\n";
        String requests = line.repeat(3_000);
        assertThat(answers(requests))
                .hasSize(3_000)
                .allMatch(answer -> answer.path("ok").booleanValue());
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
        assertThat(FeedLines.answer(new ByteArrayInputStream("{}\n{}\n".getBytes(StandardCharsets.UTF_8)), gone))
                .isFalse();
    }
}
