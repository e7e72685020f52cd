package news.broadsheet.dynamodb;

import static news.broadsheet.testkit.Samples.NOW;
import static news.broadsheet.testkit.Samples.paragraph;
import static news.broadsheet.testkit.Samples.source;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import java.util.Random;
import news.broadsheet.core.StoreBusyException;
import news.broadsheet.testkit.SampleArticle;
import news.broadsheet.testkit.Samples;
import news.broadsheet.testkit.Throttle;
import news.broadsheet.testkit.aws.EmbeddedAws;
import news.broadsheet.testkit.aws.TestTables;
import news.broadsheet.testkit.contract.NewsPorts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/** Large bodies: never half an article, and nothing left of a withdrawn one. */
class ArticleBodiesTest {

    private final SampleArticle large = Samples.article("large").body(paragraph(noise()));
    private TestTables tables;
    private NewsPorts news;
    private S3Client s3;

    @BeforeEach
    void store() {
        tables = EmbeddedAws.shared().fresh();
        news = tables.newsPorts(new Throttle());
        s3 = tables.aws().s3();
        news.sources().save(source("daily").build());
        news.articles().store(large.build(), large.identities(), "entry");
    }

    @AfterEach
    void drop() {
        s3.close();
        tables.close();
    }

    @Test
    void aLargeBodyLiesBesideItsArticle() {
        assertThat(keys()).isEqualTo(1);
    }

    @Test
    void thePictureOfAnArticleIsFoundWithoutItsBody() {
        SampleArticle bare = Samples.article("bare").image(null);
        news.articles().store(bare.build(), bare.identities(), "entry");
        try (DynamoDbClient client = tables.aws().dynamoDb()) {
            DynamoPresence presence = new DynamoPresence(client, tables.news());
            assertThat(presence.leadImage(large.id())).contains("https://daily.example/pictures/1.jpg");
            assertThat(presence.leadImage(bare.id())).isEmpty();
            assertThat(presence.leadImage(Samples.article("unknown").id())).isEmpty();
        }
    }

    @Test
    void anArticleWhoseBodyIsMissingIsNotShownByHalf() {
        s3.deleteObject(b -> b.bucket(tables.bucket()).key(key()));
        assertThatExceptionOfType(StoreBusyException.class)
                .isThrownBy(() -> news.reader().look(large.id()));
        assertThatExceptionOfType(StoreBusyException.class)
                .isThrownBy(() -> news.articles().find(large.id()));
    }

    @Test
    void anotherRevisionsBodyIsNotTakenForThisOnes() {
        s3.putObject(
                b -> b.bucket(tables.bucket()).key(key()).metadata(Map.of("fingerprint", "another")),
                RequestBody.fromBytes(BodyCodec.encode(large.build().body())));
        assertThatExceptionOfType(StoreBusyException.class)
                .isThrownBy(() -> news.reader().look(large.id()));
    }

    @Test
    void theBodiesOfEveryRevisionGoWithAWithdrawnArticle() {
        SampleArticle next = Samples.article("large").body(paragraph(noise())).revision(2, "next");
        news.articles().store(next.build(), next.identities(), "entry 2");
        assertThat(keys()).isEqualTo(2);
        news.articles().withdraw(large.id(), "reason", NOW);
        assertThat(keys()).isZero();
        news.articles().store(next.build(), next.identities(), "entry 3");
        assertThat(keys()).isZero();
    }

    private int keys() {
        return s3.listObjectsV2(b -> b.bucket(tables.bucket())).contents().size();
    }

    private String key() {
        return "bodies/" + large.id() + "/" + large.build().fingerprint();
    }

    private static String noise() {
        Random random = new Random(3);
        StringBuilder text = new StringBuilder();
        while (text.length() < 20_000) {
            text.append(Integer.toString(random.nextInt(), 36)).append(' ');
        }
        return text.toString();
    }
}
