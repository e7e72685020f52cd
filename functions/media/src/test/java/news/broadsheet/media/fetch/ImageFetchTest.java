package news.broadsheet.media.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import news.broadsheet.core.media.Refusal;
import news.broadsheet.media.fetch.ImageSource.Fetched;
import news.broadsheet.media.fetch.ImageSource.Fetched.Image;
import news.broadsheet.media.fetch.ImageSource.Fetched.Nothing;
import news.broadsheet.media.image.Drawings;
import news.broadsheet.media.image.Kind;
import news.broadsheet.outbound.web.AddressRule;
import news.broadsheet.outbound.web.UserAgent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a publisher's server may do to us; where it may lead us is in {@link ImageAddressTest}. */
class ImageFetchTest {

    private static final FetchLimits SMALL = new FetchLimits(Duration.ofSeconds(5), Duration.ofSeconds(20), 100_000, 5);
    private static final FetchLimits HASTY =
            new FetchLimits(Duration.ofMillis(200), Duration.ofSeconds(20), 100_000, 5);
    private static final byte[] JPEG = Drawings.file(Drawings.fields(60, 40), Kind.JPEG);

    private final Publisher publisher = new Publisher();

    @AfterEach
    void close() {
        publisher.close();
    }

    private Fetched fetch(String path) {
        return fetch(SMALL, path);
    }

    private Fetched fetch(FetchLimits limits, String path) {
        try (ImageFetch fetch =
                new ImageFetch(limits, new AddressRule(true), UserAgent.of("https://reader.example/about"))) {
            return fetch.fetch(publisher.url(path));
        }
    }

    private void assertRefused(String path, Refusal why) {
        assertThat(fetch(path)).isEqualTo(new Nothing(why));
    }

    private static void assertImage(Fetched fetched, byte[] expected) {
        assertThat(fetched)
                .isInstanceOfSatisfying(
                        Image.class, image -> assertThat(image.bytes()).isEqualTo(expected));
    }

    @Test
    void aPictureComesAsItIsAndWeSayWhoAsks() {
        publisher.send("/a.jpg?w=1&q=%20", "image/jpeg", JPEG);

        assertImage(fetch("/a.jpg?w=1&q=%20"), JPEG);

        assertThat(publisher.asked().getFirst("User-Agent")).contains("Broadsheet", "https://reader.example/about");
        assertThat(publisher.asked().getFirst("Accept")).contains("image/webp").doesNotContain("avif");
        assertThat(publisher.asked()).doesNotContainKeys("Cookie", "Referer");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void bytesDecideWhateverTheHeaderSays(Kind kind) {
        byte[] image = Drawings.file(Drawings.fields(60, 40), kind);
        publisher.send("/a", "text/html; charset=utf-8", image);
        assertImage(fetch("/a"), image);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>not found</html>", "", "GI", "<svg xmlns='http://www.w3.org/2000/svg'/>"})
    void whatIsNoPictureIsRefusedWhateverItIsCalled(String body) {
        publisher.send("/a.jpg", "image/jpeg", body.getBytes(UTF_8));
        assertRefused("/a.jpg", Refusal.NO_IMAGE);
    }

    /** It would never end, and does not have to. */
    @Test
    void whatIsNoPictureIsNotReadToItsEnd() {
        publisher.stall("/a.jpg", "<!doctype html>".getBytes(UTF_8));
        assertRefused("/a.jpg", Refusal.NO_IMAGE);
    }

    @Test
    void aPictureIsTakenUpToTheLimitAndNotAByteMore() {
        byte[] most = Arrays.copyOf(JPEG, SMALL.maxBytes());
        publisher.send("/most.jpg", "image/jpeg", most);
        assertImage(fetch("/most.jpg"), most);

        publisher.send("/more.jpg", "image/jpeg", Arrays.copyOf(JPEG, SMALL.maxBytes() + 1));
        assertRefused("/more.jpg", Refusal.TOO_LARGE);
    }

    @Test
    void aBodyThatDoesNotSayHowLongItIsIsCutOffAtTheLimit() {
        byte[] beginning = Arrays.copyOf(JPEG, SMALL.maxBytes() + 1);
        publisher.stall("/endless.jpg", beginning);
        assertRefused("/endless.jpg", Refusal.TOO_LARGE);
    }

    @Test
    void aServerThatSaysNothingIsLate() {
        publisher.stall("/silent.jpg", new byte[0]);
        assertThat(fetch(HASTY, "/silent.jpg")).isEqualTo(new Nothing(Refusal.LATE));
        publisher.stall("/begun.jpg", JPEG);
        assertThat(fetch(HASTY, "/begun.jpg")).isEqualTo(new Nothing(Refusal.LATE));
    }

    @Test
    void theWholeOfAFetchEndsInTimeHoweverItsPiecesCome() {
        publisher.stall("/begun.jpg", JPEG);
        FetchLimits short300 = new FetchLimits(Duration.ofSeconds(60), Duration.ofMillis(300), 100_000, 5);
        assertThat(fetch(short300, "/begun.jpg")).isEqualTo(new Nothing(Refusal.LATE));
    }

    @Test
    void aBodyThatBreaksOffIsNoPicture() {
        publisher.on("/broken.jpg", exchange -> {
            exchange.sendResponseHeaders(200, JPEG.length);
            exchange.getResponseBody().write(JPEG, 0, JPEG.length / 2);
        });
        assertRefused("/broken.jpg", Refusal.OUT_OF_REACH);
    }

    @ParameterizedTest
    @CsvSource({
        "400,OUT_OF_REACH",
        "401,OUT_OF_REACH",
        "403,OUT_OF_REACH",
        "404,OUT_OF_REACH",
        "410,OUT_OF_REACH",
        "204,OUT_OF_REACH",
        "304,OUT_OF_REACH",
        "408,LATE",
        "429,LATE",
        "500,LATE",
        "503,LATE"
    })
    void otherAnswersAreRefusals(int status, Refusal why) {
        publisher.status("/a.jpg", status);
        assertRefused("/a.jpg", why);
    }

    @Test
    void redirectsAreFollowedFiveTimes() {
        publisher.send("/0", "image/jpeg", JPEG);
        for (int i = 1; i <= 6; i++) {
            publisher.redirect("/" + i, "/" + (i - 1));
        }
        assertImage(fetch("/5"), JPEG);
        assertRefused("/6", Refusal.OUT_OF_REACH);
    }

    @Test
    void redirectsToWhatIsNoWebAddressLeadNowhere() {
        for (String target :
                new String[] {"file:///etc/passwd", "ftp://files.example/a.jpg", "data:image/gif,GIF89a", ""}) {
            publisher.redirect("/a.jpg", target);
            assertRefused("/a.jpg", Refusal.OUT_OF_REACH);
        }
    }
}
