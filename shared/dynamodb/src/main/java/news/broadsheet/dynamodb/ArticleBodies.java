package news.broadsheet.dynamodb;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import news.broadsheet.core.article.Article;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.article.Body;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Bodies too large for their article's item: {@code bodies/<article>/<fingerprint>}. An object is written before the item
 * that points to it, and names its fingerprint, so that what is read is whole and of the right revision, or nothing. Bodies
 * of former revisions stay until the article is withdrawn: a reader may just have read the item that points to one.
 */
final class ArticleBodies {

    private static final String FINGERPRINT = "fingerprint";

    private final S3Client client;
    private final String bucket;

    ArticleBodies(S3Client client, String bucket) {
        this.client = client;
        this.bucket = bucket;
    }

    void put(Article article) {
        byte[] bytes = BodyCodec.encode(article.body());
        Requests.send(() -> client.putObject(
                b -> b.bucket(bucket)
                        .key(key(article))
                        .contentType("application/octet-stream")
                        .metadata(Map.of(FINGERPRINT, article.fingerprint())),
                RequestBody.fromBytes(bytes)));
    }

    /** An article with its body, wherever that lies; empty where it is not to be had. */
    Optional<Article> whole(StoredArticle.Live live) {
        return live.bodyApart()
                ? get(live.article()).map(body -> live.article().withBody(body))
                : Optional.of(live.article());
    }

    /** The body of this revision; empty where it is missing or another's. */
    Optional<Body> get(Article article) {
        try {
            ResponseBytes<GetObjectResponse> object = Requests.send(
                    () -> client.getObjectAsBytes(b -> b.bucket(bucket).key(key(article))));
            return article.fingerprint().equals(object.response().metadata().get(FINGERPRINT))
                    ? Optional.of(BodyCodec.decode(object.asByteArrayUnsafe()))
                    : Optional.empty();
        } catch (S3Exception e) {
            // S3 answers 403 for a missing object to whoever may not list the bucket, as readers may not.
            if (e.statusCode() == 404 || e.statusCode() == 403) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Takes the bodies of every revision away. */
    void deleteAll(ArticleId id) {
        ListObjectsV2Response found;
        do {
            found = Requests.send(
                    () -> client.listObjectsV2(b -> b.bucket(bucket).prefix(prefix(id))));
            var keys = found.contents().stream()
                    .map(object -> ObjectIdentifier.builder().key(object.key()).build())
                    .collect(Collectors.toList());
            if (!keys.isEmpty()) {
                Requests.send(() -> client.deleteObjects(b -> b.bucket(bucket).delete(d -> d.objects(keys))));
            }
        } while (Boolean.TRUE.equals(found.isTruncated()));
    }

    private static String prefix(ArticleId id) {
        return "bodies/" + id + "/";
    }

    private static String key(Article article) {
        return prefix(article.id()) + article.fingerprint();
    }
}
