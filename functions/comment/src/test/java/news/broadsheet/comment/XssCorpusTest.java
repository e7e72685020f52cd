package news.broadsheet.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import news.broadsheet.core.comment.Comment;
import news.broadsheet.lambda.Json;
import news.broadsheet.testkit.Answer;
import news.broadsheet.testkit.Event;
import org.junit.jupiter.api.Test;

/** The payloads of {@code xss-dompurify} through every way in: nothing that runs comes out on any way out. */
class XssCorpusTest {

    /** A floor: what is too long for a comment, or has characters that no comment has, is refused. */
    private static final double TAKEN = 0.9;

    @Test
    void nothingExecutableIsLeftOfAnyPayload() throws Exception {
        List<String> payloads = payloads();
        int taken = 0;
        for (String payload : payloads) {
            taken += throughEveryWay(payload) ? 1 : 0;
        }
        System.out.printf(
                "xss-dompurify: nothing executable left of %d payloads, %d of which a comment can be%n",
                payloads.size(), taken);
        assertThat(taken).isGreaterThan((int) (TAKEN * payloads.size()));
    }

    private static List<String> payloads() throws IOException {
        Path corpus = Path.of(System.getProperty("corpora", "."), "xss-dompurify.zip");
        boolean there = Files.isRegularFile(corpus);
        if (!there) {
            System.out.println("xss-dompurify is skipped: it is not where -Dcorpora points");
        }
        assumeTrue(there, "no corpus xss-dompurify");
        try (ZipFile zip = new ZipFile(corpus.toFile())) {
            byte[] lines = zip.getInputStream(zip.getEntry("cases.jsonl")).readAllBytes();
            return new String(lines, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> Json.read(line).path("payload").asString(""))
                    .toList();
        }
    }

    /** @return whether it could be submitted; nothing else is said of what could not */
    private static boolean throughEveryWay(String payload) throws Exception {
        World world = new World();
        imported(world, payload);
        CommentHandler handler = world.handler();
        Answer created =
                world.submission("reader-1", payload).claim("name", payload).send(handler);
        if (created.status() != 201) {
            assertThat(created.status()).isIn(400, 413, 422);
            return false;
        }
        HostileTextTest.assertHarmless(created.json().path("html").asString());
        String id = created.json().path("id").asString();
        Answer edited = Event.read("comment", "edit")
                .path("comment", id)
                .body("{\"text\":" + World.quoted(payload + " edited") + "}")
                .send(handler);
        HostileTextTest.assertHarmless(edited.json().path("html").asString());
        Answer byStaff = Event.read("moderation", "edit")
                .path("comment", id)
                .body("{\"reason\":\"Spelling.\",\"version\":" + version(world, id) + ",\"text\":"
                        + World.quoted(payload + " edited again") + "}")
                .send(world.staff());
        HostileTextTest.assertHarmless(byStaff.json().path("html").asString());
        shown(world, handler);
        return true;
    }

    private static long version(World world, String id) {
        return world.comments.all().stream()
                .filter(comment -> comment.id().value().equals(id))
                .mapToLong(Comment::version)
                .findFirst()
                .orElseThrow();
    }

    private static void imported(World world, String payload) {
        String text = World.quoted(payload);
        Event.read("archive", "import")
                .body("{\"comments\":[{\"system\":\"disqus\",\"id\":\"1\",\"article\":\"" + world.article.id()
                        + "\",\"authorKey\":\"4v4x1q7c3m2z8n5t6r9w0y1b2d\",\"authorName\":" + text + ",\"text\":" + text
                        + ",\"createdAt\":\"2024-05-01T10:00:00Z\",\"state\":\"published\"}]}")
                .send(world.archive());
    }

    /** As everybody reads it, and as a feed. */
    private static void shown(World world, CommentHandler handler) throws Exception {
        world.comments.apply(world.comments.all());
        Event.read("comment", "list")
                .send(handler)
                .json()
                .path("items")
                .forEach(
                        item -> HostileTextTest.assertHarmless(item.path("html").asString()));
        HostileTextTest.assertRss(Event.read("comment", "rss").send(handler));
    }
}
