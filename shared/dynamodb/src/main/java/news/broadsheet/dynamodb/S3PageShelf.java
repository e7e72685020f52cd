package news.broadsheet.dynamodb;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.broadsheet.core.ForeignPositionException;
import news.broadsheet.core.Page;
import news.broadsheet.core.Position;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.article.KeptPage;
import news.broadsheet.core.article.PageShelf;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * The shelf of pages in the bucket: {@code pages/<day>/<article>}. Keys sort by day, so that a list begins where it is asked
 * to and reads nothing older. A page can lie under few days only, so that one request takes it away wherever it lies, and
 * nothing needs to remember where. The bucket's lifecycle rule clears what is over {@link #TIME} old.
 */
public final class S3PageShelf implements PageShelf {

    private static final String PREFIX = "pages/";
    private static final Pattern PLACE = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)/([0-9a-z]{26})");

    /** Days past its time that a page may still be there: S3 expires at the next midnight, and then as it finds time. */
    private static final int LINGERING = 3;

    /** S3 API reference, DeleteObjects. */
    private static final int MOST_KEYS = 1_000;

    private final S3Client s3;
    private final String bucket;
    private final InstantSource clock;

    public S3PageShelf(S3Client s3, String bucket, InstantSource clock) {
        this.s3 = s3;
        this.bucket = bucket;
        this.clock = clock;
    }

    @Override
    public void keep(ArticleId article, KeptPage page) {
        byte[] bytes = PageCodec.encode(page);
        String key = key(Place.of(article, page.fetchedAt()));
        Requests.send(() -> s3.putObject(
                request -> request.bucket(bucket).key(key).contentType("application/gzip"),
                RequestBody.fromBytes(bytes)));
    }

    @Override
    public Page<Place> since(Instant since, @Nullable Position after, int limit) {
        if (limit < 1 || limit > 100) {
            throw new IllegalArgumentException("a page has 1 to 100 items");
        }
        String start = after == null ? LocalDate.ofInstant(since, ZoneOffset.UTC) + "/" : checked(after);
        ListObjectsV2Response found = Requests.send(() -> s3.listObjectsV2(request ->
                request.bucket(bucket).prefix(PREFIX).startAfter(PREFIX + start).maxKeys(limit)));
        List<Place> places =
                found.contents().stream().flatMap(S3PageShelf::place).toList();
        return Boolean.TRUE.equals(found.isTruncated()) && !places.isEmpty()
                ? new Page<>(places, Optional.of(behind(places.getLast())))
                : Page.end(places);
    }

    @Override
    public Position behind(Place place) {
        return new Position(name(place));
    }

    @Override
    public Optional<KeptPage> at(Place place) {
        try {
            byte[] bytes = Requests.send(() -> s3.getObjectAsBytes(
                            request -> request.bucket(bucket).key(key(place))))
                    .asByteArrayUnsafe();
            return Optional.of(PageCodec.decode(bytes));
        } catch (S3Exception e) {
            // S3 answers 403 for a missing object to whoever may list a part of the bucket only.
            if (e.statusCode() == 404 || e.statusCode() == 403) {
                return Optional.empty();
            }
            throw e;
        }
    }

    @Override
    public void remove(Collection<ArticleId> articles) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        List<ObjectIdentifier> keys = new ArrayList<>();
        for (ArticleId article : articles) {
            // Clocks differ: tomorrow may have begun elsewhere.
            for (long day = -1; day <= TIME.toDays() + LINGERING; day++) {
                String key = key(new Place(article, today.minusDays(day)));
                keys.add(ObjectIdentifier.builder().key(key).build());
            }
        }
        for (int from = 0; from < keys.size(); from += MOST_KEYS) {
            delete(keys.subList(from, Math.min(keys.size(), from + MOST_KEYS)));
        }
    }

    private void delete(List<ObjectIdentifier> keys) {
        var left = Requests.send(() -> s3.deleteObjects(request ->
                        request.bucket(bucket).delete(d -> d.objects(keys).quiet(true))))
                .errors();
        if (!left.isEmpty()) {
            throw new IllegalStateException(left.size() + " pages were not taken away: "
                    + left.getFirst().code());
        }
    }

    private static Stream<Place> place(S3Object object) {
        Matcher place = PLACE.matcher(object.key().substring(PREFIX.length()));
        return place.matches()
                ? ArticleId.parse(place.group(2)).map(id -> new Place(id, LocalDate.parse(place.group(1)))).stream()
                : Stream.empty();
    }

    private static String checked(Position after) {
        if (!PLACE.matcher(after.value()).matches()) {
            throw new ForeignPositionException();
        }
        return after.value();
    }

    private static String key(Place place) {
        return PREFIX + name(place);
    }

    private static String name(Place place) {
        return place.day() + "/" + place.article();
    }
}
