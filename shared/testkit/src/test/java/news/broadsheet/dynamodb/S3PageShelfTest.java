package news.broadsheet.dynamodb;

import static news.broadsheet.testkit.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.article.KeptPage;
import news.broadsheet.core.article.PageShelf;
import news.broadsheet.core.article.PageShelf.Place;
import news.broadsheet.testkit.Samples;
import news.broadsheet.testkit.TestClock;
import news.broadsheet.testkit.aws.EmbeddedAws;
import news.broadsheet.testkit.aws.Spent;
import news.broadsheet.testkit.aws.TestTables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** Kept pages as objects: what they look like, what they cost. */
class S3PageShelfTest {

    private static final ArticleId ID = Samples.article("bridge").id();
    private static final Place PLACE = Place.of(ID, NOW);
    private static final String KEY = "pages/2026-03-01/" + ID;
    private static final KeptPage PAGE = new KeptPage(
            URI.create("https://daily.example/bridge"),
            "text/html",
            NOW,
            "{\"a\":1}".getBytes(StandardCharsets.UTF_8),
            "<p>The bridge opens.</p>".repeat(1_000).getBytes(StandardCharsets.UTF_8));

    private final Spent spent = new Spent();
    private TestTables tables;
    private PageShelf shelf;
    private S3Client s3;

    @BeforeEach
    void open() {
        tables = EmbeddedAws.shared().fresh();
        shelf = tables.pages(new TestClock(), spent);
        s3 = tables.aws().s3();
    }

    @AfterEach
    void drop() {
        s3.close();
        tables.close();
    }

    private byte[] object() {
        return s3.getObjectAsBytes(b -> b.bucket(tables.bucket()).key(KEY)).asByteArray();
    }

    @Test
    void aPageIsOneCompressedObjectThatPeopleCanReadToo() throws IOException {
        shelf.keep(ID, PAGE);

        byte[] object = object();
        assertThat(object).hasSizeLessThan(PAGE.body().length / 10);
        String plain = new String(
                new GZIPInputStream(new ByteArrayInputStream(object)).readAllBytes(), StandardCharsets.UTF_8);
        assertThat(plain)
                .startsWith("{\"form\":1,\"url\":\"https://daily.example/bridge\",\"contentType\":\"text/html\","
                        + "\"fetchedAt\":\"2026-03-01T12:00:00Z\",\"entryBytes\":7}\n{\"a\":1}<p>The bridge");
    }

    @Test
    void keepingIsOneRequestAndReplacingTwoAndTakingAwayOne() {
        shelf.keep(ID, PAGE);
        assertThat(spent.take().requests()).containsExactly("PutObject");
        shelf.replace(ID, PAGE);
        assertThat(spent.take().requests()).containsExactly("DeleteObjects", "PutObject");
        shelf.since(NOW, null, 100);
        shelf.at(PLACE);
        assertThat(spent.take().requests()).containsExactly("ListObjectsV2", "GetObject");
        shelf.remove(List.of(ID));
        assertThat(spent.take().requests()).containsExactly("DeleteObjects");
    }

    @Test
    void anObjectThatWasDamagedIsNoticed() {
        shelf.keep(ID, PAGE);
        byte[] half = Arrays.copyOf(object(), object().length / 2);
        s3.putObject(b -> b.bucket(tables.bucket()).key(KEY), RequestBody.fromBytes(half));

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> shelf.at(PLACE))
                .withMessage("a kept page is damaged");
    }

    @Test
    void otherObjectsOfTheBucketAreNoPages() {
        s3.putObject(b -> b.bucket(tables.bucket()).key("pages/readme"), RequestBody.fromString("x"));
        s3.putObject(b -> b.bucket(tables.bucket()).key("pages0"), RequestBody.fromString("x"));
        shelf.keep(ID, PAGE);

        assertThat(shelf.since(NOW, null, 100).items()).containsExactly(PLACE);
    }
}
