package news.broadsheet.dynamodb;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import news.broadsheet.core.story.HashedVocabulary;
import news.broadsheet.core.story.VocabularyStore;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Vocabularies in the bucket: {@code vocabulary/<language>}, and beside them {@code vocabulary/read-up-to}. */
public final class S3Vocabularies implements VocabularyStore {

    private static final String PREFIX = "vocabulary/";
    private static final String PLACE = "read-up-to";

    private final S3Client s3;
    private final String bucket;

    public S3Vocabularies(S3Client s3, String bucket) {
        this.s3 = s3;
        this.bucket = bucket;
    }

    /** {@inheritDoc} One that cannot be read, of a later version say, is none: it only says how common words are. */
    @Override
    public HashedVocabulary vocabulary(String language) {
        try {
            return get(language).map(HashedVocabulary::of).orElseGet(HashedVocabulary::new);
        } catch (IllegalArgumentException e) {
            return new HashedVocabulary();
        }
    }

    @Override
    public void keep(String language, HashedVocabulary vocabulary) {
        put(language, vocabulary.bytes());
    }

    @Override
    public Optional<Instant> readUpTo() {
        return get(PLACE).map(bytes -> Instant.parse(new String(bytes, StandardCharsets.UTF_8)));
    }

    @Override
    public void keepReadUpTo(Instant place) {
        put(PLACE, place.toString().getBytes(StandardCharsets.UTF_8));
    }

    private Optional<byte[]> get(String name) {
        try {
            return Optional.of(Requests.send(
                            () -> s3.getObjectAsBytes(b -> b.bucket(bucket).key(PREFIX + name)))
                    .asByteArray());
        } catch (S3Exception e) {
            // Whoever may not list a bucket gets 403 for what is not there.
            if (e.statusCode() == 404 || e.statusCode() == 403) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private void put(String name, byte[] bytes) {
        Requests.send(
                () -> s3.putObject(request -> request.bucket(bucket).key(PREFIX + name), RequestBody.fromBytes(bytes)));
    }
}
