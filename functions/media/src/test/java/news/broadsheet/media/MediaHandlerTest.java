package news.broadsheet.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.article.Known;
import news.broadsheet.core.media.Format;
import news.broadsheet.core.media.MediaKey;
import news.broadsheet.core.media.MediaLink;
import news.broadsheet.core.media.Refusal;
import news.broadsheet.core.source.Rights;
import news.broadsheet.core.source.Rights.Display;
import news.broadsheet.core.source.SourceId;
import news.broadsheet.media.fetch.ImageSource.Fetched;
import news.broadsheet.media.image.Drawings;
import news.broadsheet.media.image.Kind;
import news.broadsheet.testkit.Answer;
import news.broadsheet.testkit.Event;
import news.broadsheet.testkit.FakeImageShelf;
import news.broadsheet.testkit.Samples;
import news.broadsheet.testkit.TestClock;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaHandlerTest {

    private static final ArticleId BRIDGE = Samples.article("bridge").id();
    private static final SourceId DAILY = new SourceId("daily");
    private static final String IMAGE = "https://daily.example/pictures/bridge.jpg";
    private static final MediaLink LINK = new MediaLink(BRIDGE, 640, Format.WEBP, IMAGE);
    private static final byte[] JPEG = Drawings.file(Drawings.fields(900, 600), Kind.JPEG);

    private final MediaKey key = new MediaKey("a key for tests, which nobody has to guess");
    private final FakeImageShelf shelf = new FakeImageShelf();
    private final TestClock clock = new TestClock();
    private final List<ArticleId> looked = new ArrayList<>();
    private final List<String> fetched = new ArrayList<>();
    private Optional<Known> known = Optional.of(new Known(BRIDGE, DAILY, "f", false));
    private Optional<Rights> rights = Optional.of(Rights.CAREFUL);
    private Optional<String> leadImage = Optional.of(IMAGE);
    private Fetched there = new Fetched.Image(JPEG);

    private final MediaHandler handler = new MediaHandler(new Ports(key, new Kept(), shelf, this::fetch, clock));

    private final class Kept implements Permission.Articles {

        @Override
        public Optional<Known> known(ArticleId article) {
            looked.add(article);
            return known;
        }

        @Override
        public Optional<Rights> rights(SourceId source) {
            assertThat(source).isEqualTo(DAILY);
            return rights;
        }

        @Override
        public Optional<String> leadImage(ArticleId article) {
            assertThat(article).isEqualTo(BRIDGE);
            return leadImage;
        }
    }

    private Fetched fetch(String url) {
        fetched.add(url);
        return there;
    }

    private Answer ask() {
        return event().send(handler);
    }

    private static Event event() {
        return Event.read("media", "rendition");
    }

    private Answer ask(MediaLink link) {
        String[] parts = key.path(link).split("/", -1);
        return event().path("signature", parts[2])
                .path("rendition", parts[4])
                .path("image", parts[5])
                .send(handler);
    }

    private static byte[] bytes(Answer answer) {
        return Base64.getDecoder().decode(answer.body());
    }

    @Nested
    class Renditions {

        @Test
        void aPictureIsFetchedMadeSmallAndKept() {
            Answer answer = ask();

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("content-type")).isEqualTo("image/webp");
            assertThat(answer.header("cache-control")).isEqualTo("public, max-age=2592000, immutable");
            assertThat(answer.header("x-content-type-options")).isEqualTo("nosniff");
            assertThat(answer.headers()).doesNotContainKeys("content-encoding", "vary");
            assertThat(Drawings.read(bytes(answer)).getWidth()).isEqualTo(640);
            assertThat(fetched).containsExactly(IMAGE);
            assertThat(shelf.rendition(LINK)).hasValue(bytes(answer));
            assertThat(shelf.original(IMAGE)).hasValue(JPEG);
        }

        @Test
        void whatIsKeptIsNeitherFetchedNorMadeAgain() {
            shelf.keepRendition(LINK, new byte[] {1, 2, 3});

            assertThat(bytes(ask())).containsExactly(1, 2, 3);
            assertThat(fetched).isEmpty();
        }

        @Test
        void otherSizesAreMadeOfWhatWasFetchedOnce() {
            for (int width : MediaLink.WIDTHS) {
                for (Format format : Format.values()) {
                    Answer answer = ask(new MediaLink(BRIDGE, width, format, IMAGE));
                    assertThat(answer.header("content-type")).isEqualTo(format.mediaType());
                    assertThat(Drawings.read(bytes(answer)).getWidth()).isEqualTo(Math.min(width, 900));
                }
            }
            assertThat(fetched).hasSize(1);
        }

        @Test
        void whoHasItAlreadyIsToldSo() {
            String etag = ask().header("etag");

            Answer again = event().header("if-none-match", etag).send(handler);

            assertThat(again.status()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
        }
    }

    @Nested
    class Strangers {

        private void assertNothingHappened(Answer answer) {
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
            assertThat(answer.header("cache-control")).isEqualTo("no-store");
            assertThat(looked).isEmpty();
            assertThat(fetched).isEmpty();
            assertThat(shelf.throttle().seen()).isZero();
        }

        @Test
        void anAddressThatIsNotOursIsLookedUpNowhere() {
            assertNothingHappened(Event.read("media", "forged").send(handler));
        }

        @ParameterizedTest
        @CsvSource({
            "signature,AAAAAAAAAAAAAAAA",
            "signature,''",
            "article,0123456789abcdefghjkmnpqrs",
            "rendition,641.webp",
            "rendition,640.jpg",
            "rendition,640.webp.jpg",
            "image,aHR0cDovLzE2OS4yNTQuMTY5LjI1NC8"
        })
        void noPartCanBeChanged(String part, String value) {
            assertNothingHappened(event().path(part, value).send(handler));
        }

        @Test
        void aQueryThatWouldGoPastEveryCacheIsRefused() {
            Answer answer = event().query("x", "1").send(handler);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(looked).isEmpty();
        }
    }

    @Nested
    class Articles {

        @Test
        void aWithdrawnArticlesPicturesAreGoneThoughTheyAreKept() {
            ask();
            known = Optional.of(new Known(BRIDGE, DAILY, "f", true));

            Answer answer = ask();

            assertThat(answer.status()).isEqualTo(410);
            assertThat(answer.json().path("type").asString()).isEqualTo("/problems/withdrawn");
            assertThat(looked).containsExactly(BRIDGE, BRIDGE);
        }

        @Test
        void anArticleThatIsNotThereShowsNothing() {
            known = Optional.empty();
            assertThat(ask().status()).isEqualTo(404);
            assertThat(fetched).isEmpty();
        }
    }

    @Nested
    class RightsAsTheyStandNow {

        private void assertRefused() {
            Answer answer = ask();
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.json().path("type").asString()).isEqualTo("/problems/no-picture");
            assertThat(answer.json().path("detail").asString()).contains("rights");
            assertThat(answer.header("cache-control")).isEqualTo("public, max-age=300");
        }

        @Test
        void theRightToATitleShowsNoPictureThoughOneIsKept() {
            ask();
            rights = Optional.of(new Rights(Display.TITLE, true, false));
            assertRefused();
            assertThat(fetched).hasSize(1);
        }

        @Test
        void theRightToAnExcerptShowsItsPictureAndNoOther() {
            assertThat(ask().status()).isEqualTo(200);
            leadImage = Optional.of("https://daily.example/pictures/ferry.jpg");
            assertRefused();
            leadImage = Optional.empty();
            assertRefused();
        }

        @Test
        void theRightToAllShowsPicturesOfTheText() {
            rights = Optional.of(new Rights(Display.FULL, true, true));
            leadImage = Optional.empty();
            assertThat(ask().status()).isEqualTo(200);
        }

        @Test
        void whatIsOfNoSourceHereIsNotShown() {
            rights = Optional.empty();
            assertRefused();
            assertThat(fetched).isEmpty();
        }
    }

    @Nested
    class Refusals {

        @ParameterizedTest
        @ValueSource(strings = {"OUT_OF_REACH", "TOO_LARGE", "NO_IMAGE", "BROKEN"})
        void aPictureThatCannotBeHadIsNotAskedForAgainAtOnce(Refusal why) {
            there = new Fetched.Nothing(why);

            Answer answer = ask();
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.json().path("type").asString()).isEqualTo("/problems/no-picture");
            assertThat(answer.header("cache-control")).isEqualTo("public, max-age=300");
            assertThat(ask(new MediaLink(BRIDGE, 320, Format.JPEG, IMAGE)).body())
                    .isEqualTo(answer.body());
            assertThat(fetched).hasSize(1);

            there = new Fetched.Image(JPEG);
            clock.advance(why.time());
            assertThat(ask().status()).isEqualTo(200);
            assertThat(fetched).hasSize(2);
        }

        @Test
        void aSlowPublisherIsNoFaultOfTheCaller() {
            there = new Fetched.Nothing(Refusal.LATE);

            Answer answer = ask();

            assertThat(answer.status()).isEqualTo(504);
            assertThat(answer.header("retry-after")).isEqualTo("60");
            assertThat(answer.header("cache-control")).isEqualTo("no-store");
            assertThat(answer.body()).doesNotContain("daily.example");
            clock.advance(Duration.ofSeconds(59));
            assertThat(ask().status()).isEqualTo(504);
            assertThat(fetched).hasSize(1);
        }

        @Test
        void whatCannotBeReadIsRememberedAndNotKept() {
            there = new Fetched.Image("GIF89a and nothing more".getBytes(java.nio.charset.StandardCharsets.UTF_8));

            assertThat(ask().json().path("detail").asString()).contains("damaged");
            assertThat(ask().status()).isEqualTo(404);
            assertThat(fetched).hasSize(1);
            assertThat(shelf.original(IMAGE)).isEmpty();
        }

        @Test
        void aBusyBucketIsToldAsSuch() {
            shelf.throttle().failAfter(0);
            Answer answer = ask();
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.header("retry-after")).isNotEmpty();
        }
    }
}
