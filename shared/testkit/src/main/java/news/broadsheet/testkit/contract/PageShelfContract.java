package news.broadsheet.testkit.contract;

import static news.broadsheet.testkit.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import news.broadsheet.core.ForeignPositionException;
import news.broadsheet.core.Page;
import news.broadsheet.core.Position;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.article.KeptPage;
import news.broadsheet.core.article.PageShelf;
import news.broadsheet.core.article.PageShelf.Place;
import news.broadsheet.testkit.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link PageShelf} promises. */
public abstract class PageShelfContract {

    private static final ArticleId BRIDGE = id("bridge");
    private static final Instant YESTERDAY = NOW.minus(Duration.ofDays(1));

    /** The same one throughout a test, empty at first; its clock stands at {@code NOW}. */
    protected abstract PageShelf shelf();

    private static ArticleId id(String name) {
        return Samples.article(name).id();
    }

    private static KeptPage page(Instant fetchedAt, String html) {
        return new KeptPage(
                URI.create("https://daily.example/bridge?a=1&b=%20"),
                "text/html; charset=utf-8",
                fetchedAt,
                "{\"source\":\"daily\"}".getBytes(StandardCharsets.UTF_8),
                html.getBytes(StandardCharsets.UTF_8));
    }

    private static Place place(KeptPage page) {
        return Place.of(BRIDGE, page.fetchedAt());
    }

    private List<Place> since(Instant since) {
        return shelf().since(since, null, 100).items();
    }

    private void assertIsThere(KeptPage page) {
        KeptPage found = shelf().at(place(page)).orElseThrow();
        assertThat(found.url()).isEqualTo(page.url());
        assertThat(found.contentType()).isEqualTo(page.contentType());
        assertThat(found.fetchedAt()).isEqualTo(page.fetchedAt());
        assertThat(found.entry()).isEqualTo(page.entry());
        assertThat(found.body()).isEqualTo(page.body());
    }

    @Test
    void aPageComesBackAsItWasKept() {
        KeptPage page = page(NOW, "<h1>The bridge \u2014 opens</h1>\n");
        shelf().keep(BRIDGE, page);
        assertIsThere(page);
    }

    @Test
    void bytesOfAnyKindComeBack() {
        byte[] noise = new byte[2 * 1024 * 1024];
        new Random(1).nextBytes(noise);
        KeptPage page = new KeptPage(
                URI.create("http://daily.example/"),
                null,
                NOW.plusNanos(1_000),
                "a\nb\n".getBytes(StandardCharsets.UTF_8),
                noise);
        shelf().keep(BRIDGE, page);
        assertIsThere(page);
        KeptPage empty = new KeptPage(URI.create("http://daily.example/"), "", NOW, new byte[0], new byte[0]);
        shelf().keep(BRIDGE, empty);
        assertIsThere(empty);
    }

    @Test
    void aPageThatIsTooLargeIsRefused() {
        byte[] body = new byte[PageShelf.MOST_BYTES];
        KeptPage large = new KeptPage(URI.create("http://daily.example/"), null, NOW, new byte[0], body);
        KeptPage larger = new KeptPage(URI.create("http://daily.example/"), null, NOW, new byte[1], body);
        shelf().keep(BRIDGE, large);
        assertIsThere(large);
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> shelf().keep(id("larger"), larger));
        assertThat(since(NOW)).containsExactly(place(large));
    }

    @Test
    void ofOneDayThereIsTheLastPage() {
        shelf().keep(BRIDGE, page(NOW, "first"));
        KeptPage second = page(NOW.plusSeconds(60), "second");
        shelf().keep(BRIDGE, second);
        assertThat(since(NOW)).hasSize(1);
        assertIsThere(second);
    }

    @Test
    void aPageThatReplacesOneOfAnotherDayIsTheOnlyOne() {
        KeptPage old = page(NOW.minus(PageShelf.TIME), "first");
        shelf().keep(BRIDGE, old);
        KeptPage now = page(NOW, "second");
        shelf().replace(BRIDGE, now);
        assertThat(since(old.fetchedAt())).containsExactly(place(now));
        assertThat(shelf().at(place(old))).isEmpty();
        assertIsThere(now);
    }

    @Test
    void pagesOfEarlierDaysAreNotListed() {
        shelf().keep(id("old"), page(YESTERDAY, "old"));
        KeptPage now = page(NOW, "now");
        shelf().keep(BRIDGE, now);
        assertThat(since(NOW)).containsExactly(place(now));
        assertThat(since(YESTERDAY)).hasSize(2);
        assertThat(since(NOW.plus(Duration.ofDays(1)))).isEmpty();
    }

    @Test
    void placesComeInPagesTheOldestDayFirst() {
        for (int i = 0; i < 25; i++) {
            shelf().keep(id("a" + i), page(NOW.minus(Duration.ofDays(i % 5)), "a" + i));
        }
        List<Place> all = new ArrayList<>();
        Optional<Position> next = Optional.empty();
        do {
            Page<Place> page = shelf().since(NOW.minus(Duration.ofDays(9)), next.orElse(null), 10);
            assertThat(page.items()).hasSizeBetween(1, 10);
            all.addAll(page.items());
            next = page.next();
        } while (next.isPresent());
        assertThat(all)
                .hasSize(25)
                .doesNotHaveDuplicates()
                .extracting(Place::day)
                .isSorted();
    }

    @Test
    void aListGoesOnBehindAnyOfItsPlaces() {
        for (int i = 0; i < 5; i++) {
            shelf().keep(id("a" + i), page(NOW, "a" + i));
        }
        List<Place> all = since(NOW);
        assertThat(shelf().since(NOW, shelf().behind(all.get(1)), 100).items()).isEqualTo(all.subList(2, 5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "2026-03-01", "2026-03-01/../bodies", "bodies/2026-03-01/0123456789abcdefghjkmnpqrs"})
    void aForeignPositionIsRefused(String position) {
        assertThatExceptionOfType(ForeignPositionException.class)
                .isThrownBy(() -> shelf().since(NOW, new Position(position), 10));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 101})
    void aListHasALimit(int limit) {
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> shelf().since(NOW, null, limit));
    }

    @Test
    void whatIsTakenAwayIsGoneWheneverItWasFetched() {
        List<ArticleId> ids = IntStream.range(0, 60).mapToObj(i -> id("a" + i)).toList();
        for (int i = 0; i < ids.size(); i++) {
            shelf().keep(ids.get(i), page(NOW.minus(Duration.ofDays(i / 2)), "a" + i));
        }
        KeptPage other = page(YESTERDAY, "other");
        shelf().keep(BRIDGE, other);

        shelf().remove(ids);
        shelf().remove(ids);
        shelf().remove(List.of());

        assertThat(since(NOW.minus(PageShelf.TIME))).containsExactly(place(other));
        assertIsThere(other);
    }
}
