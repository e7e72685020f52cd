package news.broadsheet.core.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import news.broadsheet.core.Ids;
import news.broadsheet.core.article.ArticleId;
import org.junit.jupiter.api.Test;

class MediaKeyTest {

    private static final ArticleId ARTICLE = new ArticleId(Ids.of("ferries"));
    private static final String IMAGE = "https://lantern.example/images/ferry.jpg?w=2000&q=80";
    private static final MediaLink LINK = new MediaLink(ARTICLE, 640, Format.WEBP, IMAGE);
    private static final MediaKey KEY = new MediaKey("a key of tests that is long enough for anybody");

    @Test
    void anAddressHasTheFormThatTheRouteHas() {
        assertThat(KEY.path(LINK)).matches("/media/[A-Za-z0-9_-]{16}/" + ARTICLE + "/640\\.webp/[A-Za-z0-9_-]+");
        assertThat(KEY.path(new MediaLink(ARTICLE, 1600, Format.JPEG, IMAGE))).contains("/1600.jpg/");
    }

    @Test
    void anAddressStaysTheSameFromStartToStart() {
        assertThat(new MediaKey("a key of tests that is long enough for anybody").path(LINK))
                .isEqualTo(KEY.path(LINK));
        assertThat(KEY.path(LINK)).startsWith("/media/amyVxEYZ1frTzJHu/");
    }

    @Test
    void everyLinkIsReadBackFromItsAddress() {
        for (int width : MediaLink.WIDTHS) {
            for (Format format : Format.values()) {
                MediaLink link = new MediaLink(ARTICLE, width, format, IMAGE);
                assertThat(read(KEY, KEY.path(link))).contains(link);
            }
        }
    }

    @Test
    void theLongestUrlIsReadBackToo() {
        String longest = "https://lantern.example/" + "a".repeat(MediaLink.LONGEST_IMAGE - 24);
        MediaLink link = new MediaLink(ARTICLE, 160, Format.JPEG, longest);

        assertThat(longest).hasSize(MediaLink.LONGEST_IMAGE);
        assertThat(read(KEY, KEY.path(link))).contains(link);
    }

    @Test
    void anotherKeysAddressIsNotOurs() {
        assertThat(read(new MediaKey("another key of tests that is long enough"), KEY.path(LINK)))
                .isEmpty();
    }

    @Test
    void noPartOfOneAddressFitsAnother() {
        List<MediaLink> links = List.of(
                LINK,
                new MediaLink(new ArticleId(Ids.of("trams")), 640, Format.WEBP, IMAGE),
                new MediaLink(ARTICLE, 320, Format.WEBP, IMAGE),
                new MediaLink(ARTICLE, 640, Format.JPEG, IMAGE),
                new MediaLink(ARTICLE, 640, Format.WEBP, "https://lantern.example/images/tram.jpg"));
        for (MediaLink link : links.subList(1, links.size())) {
            String[] parts = parts(KEY.path(link));
            assertThat(KEY.read(parts(KEY.path(LINK))[0], parts[1], parts[2], parts[3]))
                    .isEmpty();
        }
    }

    @Test
    void oneChangedCharacterAnywhereIsRefused() {
        Random random = new Random(26);
        String path = KEY.path(LINK);
        List<String> taken = new ArrayList<>();
        for (int at = "/media/".length(); at < path.length(); at++) {
            for (int round = 0; round < 40; round++) {
                char other = round < 32 ? (char) (' ' + random.nextInt(95)) : (char) random.nextInt(0x10000);
                String changed = path.substring(0, at) + other + path.substring(at + 1);
                if (other != path.charAt(at) && read(KEY, changed).isPresent()) {
                    taken.add(changed);
                }
            }
        }
        assertThat(taken).isEmpty();
    }

    @Test
    void whatIsCutOrAddedAnywhereIsRefused() {
        Random random = new Random(27);
        String[] parts = parts(KEY.path(LINK));
        List<String> taken = new ArrayList<>();
        for (int round = 0; round < 2_000; round++) {
            String[] changed = parts.clone();
            int part = random.nextInt(4);
            int at = random.nextInt(changed[part].length() + 1);
            int cut = random.nextInt(3);
            String added = random.nextBoolean() ? "" : "=A/ \n".substring(random.nextInt(5));
            changed[part] = changed[part].substring(0, at)
                    + added
                    + changed[part].substring(Math.min(changed[part].length(), at + cut));
            if (!Arrays.equals(changed, parts)
                    && KEY.read(changed[0], changed[1], changed[2], changed[3]).isPresent()) {
                taken.add(String.join(" ", changed));
            }
        }
        assertThat(taken).isEmpty();
    }

    @Test
    void emptyAndEndlessPartsAreRefused() {
        String[] parts = parts(KEY.path(LINK));

        assertThat(KEY.read("", "", "", "")).isEmpty();
        assertThat(KEY.read(parts[0], parts[1], parts[2], "A".repeat(100_000))).isEmpty();
    }

    @Test
    void onlyTheWidthsAndUrlsThatAreMadeCanBeLinkedTo() {
        assertThatThrownBy(() -> new MediaLink(ARTICLE, 641, Format.WEBP, IMAGE))
                .isInstanceOf(IllegalArgumentException.class);
        for (String image : List.of(
                "ferry.jpg",
                "data:image/png;base64,AAAA",
                "file:///etc/passwd",
                "https://user@lantern.example/a.jpg",
                "https://lantern.example/" + "a".repeat(MediaLink.LONGEST_IMAGE))) {
            assertThat(MediaLink.isImage(image)).as(image).isFalse();
            assertThatThrownBy(() -> new MediaLink(ARTICLE, 640, Format.WEBP, image))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aShortKeyIsRefused() {
        assertThatThrownBy(() -> new MediaKey("x".repeat(31))).isInstanceOf(IllegalArgumentException.class);
    }

    private static Optional<MediaLink> read(MediaKey key, String path) {
        String[] parts = parts(path);
        return parts.length == 4 ? key.read(parts[0], parts[1], parts[2], parts[3]) : Optional.empty();
    }

    private static String[] parts(String path) {
        return path.substring("/media/".length()).split("/", -1);
    }
}
