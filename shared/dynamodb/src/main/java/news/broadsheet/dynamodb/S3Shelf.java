package news.broadsheet.dynamodb;

import news.broadsheet.core.Ids;
import news.broadsheet.core.Shelf;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** The shelf in the bucket, below {@code entries/}; the bucket's lifecycle rule clears it after 30 days. */
public final class S3Shelf implements Shelf {

    private static final String PREFIX = "entries/";

    private final S3Client s3;
    private final String bucket;

    public S3Shelf(S3Client s3, String bucket) {
        this.s3 = s3;
        this.bucket = bucket;
    }

    @Override
    public String put(byte[] bytes) {
        String key = PREFIX + Ids.of(bytes);
        s3.putObject(
                request -> request.bucket(bucket).key(key).contentType("application/json"),
                RequestBody.fromBytes(bytes));
        return key;
    }

    @Override
    public byte[] get(String key) {
        if (!key.startsWith(PREFIX)) {
            throw new IllegalArgumentException("this is not the key of an entry");
        }
        try {
            return s3.getObjectAsBytes(request -> request.bucket(bucket).key(key))
                    .asByteArray();
        } catch (NoSuchKeyException e) {
            throw new IllegalStateException("the entry " + key + " is no longer there", e);
        }
    }
}
