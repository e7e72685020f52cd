package news.broadsheet.dynamodb;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import news.broadsheet.core.Ids;
import news.broadsheet.core.media.ImageShelf;
import news.broadsheet.core.media.MediaLink;
import news.broadsheet.core.media.Refusal;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * The shelf of pictures in the bucket: {@code images/<hash of the URL>}, {@code renditions/<hash>/<width>.<format>}, and
 * {@code images/refused/<hash>} with time and reason. The bucket's lifecycle rules clear what is over {@link #TIME} old.
 */
public final class S3ImageShelf implements ImageShelf {

    private static final String ORIGINALS = "images/";
    private static final String REFUSED = "images/refused/";
    private static final String RENDITIONS = "renditions/";

    private final S3Client s3;
    private final String bucket;

    public S3ImageShelf(S3Client s3, String bucket) {
        this.s3 = s3;
        this.bucket = bucket;
    }

    @Override
    public Optional<byte[]> rendition(MediaLink link) {
        return get(key(link));
    }

    @Override
    public void keepRendition(MediaLink link, byte[] bytes) {
        put(key(link), link.format().mediaType(), bytes);
    }

    @Override
    public Optional<byte[]> original(String image) {
        return get(ORIGINALS + Ids.of(image));
    }

    /** {@inheritDoc} Not under the type it claims to be of: nobody is to open it in a browser. */
    @Override
    public void keepOriginal(String image, byte[] bytes) {
        put(ORIGINALS + Ids.of(image), "application/octet-stream", bytes);
    }

    /** {@inheritDoc} One that cannot be read, of another version say, is none: the picture is asked for again. */
    @Override
    public Optional<Refused> refused(String image) {
        try {
            return get(REFUSED + Ids.of(image)).map(bytes -> {
                String[] parts = new String(bytes, UTF_8).split(" ", 2);
                return new Refused(Refusal.valueOf(parts[parts.length - 1]), Instant.parse(parts[0]));
            });
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public void keepRefused(String image, Refused refused) {
        String text = refused.at() + " " + refused.why();
        put(REFUSED + Ids.of(image), "text/plain", text.getBytes(UTF_8));
    }

    private static String key(MediaLink link) {
        return RENDITIONS + Ids.of(link.image()) + "/" + link.width() + "."
                + link.format().suffix();
    }

    private Optional<byte[]> get(String key) {
        try {
            return Optional.of(Requests.send(
                            () -> s3.getObjectAsBytes(b -> b.bucket(bucket).key(key)))
                    .asByteArrayUnsafe());
        } catch (S3Exception e) {
            // Whoever may not list a bucket gets 403 for what is not there.
            if (e.statusCode() == 404 || e.statusCode() == 403) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private void put(String key, String type, byte[] bytes) {
        Requests.send(() -> s3.putObject(
                request -> request.bucket(bucket).key(key).contentType(type), RequestBody.fromBytes(bytes)));
    }
}
