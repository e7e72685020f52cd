package news.broadsheet.ingest.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import news.broadsheet.dynamodb.S3Shelf;
import news.broadsheet.testkit.aws.EmbeddedAws;
import news.broadsheet.testkit.aws.TestTables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

class S3ShelfTest {

    private static final byte[] ENTRY = "an entry, Ærø".repeat(30_000).getBytes(StandardCharsets.UTF_8);

    private TestTables tables;
    private S3Client s3;
    private S3Shelf shelf;

    @BeforeEach
    void open() {
        tables = EmbeddedAws.shared().fresh();
        s3 = tables.aws().s3();
        shelf = new S3Shelf(s3, tables.bucket());
    }

    @AfterEach
    void close() {
        s3.close();
        tables.close();
    }

    @Test
    void whatIsPutIsThereUnchanged() {
        String key = shelf.put(ENTRY);

        assertThat(key).startsWith("entries/");
        assertThat(shelf.get(key)).isEqualTo(ENTRY);
    }

    @Test
    void theSameBytesLieThereOnce() {
        String first = shelf.put(ENTRY);
        String second = shelf.put(ENTRY.clone());
        String other = shelf.put(new byte[] {'{', '}'});

        assertThat(second).isEqualTo(first);
        assertThat(s3.listObjectsV2(request -> request.bucket(tables.bucket())).contents())
                .extracting(S3Object::key)
                .containsExactlyInAnyOrder(first, other);
    }

    @Test
    void whatIsNoLongerThereIsSaidSo() {
        String key = shelf.put(ENTRY);
        s3.deleteObject(request -> request.bucket(tables.bucket()).key(key));

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> shelf.get(key))
                .withMessageContaining(key)
                .withMessageContaining("no longer there");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bodies/a/b", "/entries/a", "../entries/a"})
    void aMessageCannotPointAnywhereElseInTheBucket(String key) {
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> shelf.get(key));
    }
}
