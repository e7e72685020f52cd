package news.broadsheet.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import news.broadsheet.core.article.Audio;
import news.broadsheet.core.article.Block;
import news.broadsheet.core.article.Picture;
import news.broadsheet.core.article.RichText;
import news.broadsheet.core.article.Video;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures, galleries, videos, sound and frames in a text. */
class PictureBlocksTest {

    private static final String SITE = "https://herald.example";

    private static List<Block> content(String html) {
        return PageUnderstanding.ofContent(html, SITE + "/2026/bridge", "").blocks();
    }

    private static Block paragraph(String text) {
        return new Block.Paragraph(RichText.plain(text));
    }

    private static Picture picture(String path, String caption) {
        return new Picture(SITE + path, null, caption, null, 0, 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div class='wp-block-gallery'><figure><img src='/1.jpg'><figcaption>One</figcaption></figure>"
                        + "<figure><img src='/2.jpg'><figcaption>Two</figcaption></figure></div>",
                "<div class='photo-slideshow'><ul class='slides'><li><img src='/1.jpg'><p>One</p></li>"
                        + "<li><img src='/2.jpg'><p>Two</p></li></ul><span>Next</span><span>1 / 2</span></div>",
                "<div class='swiper'><img src='/1.jpg'><div class='caption'>One</div><img src='/2.jpg'>"
                        + "<div class='caption'>Two</div></div>",
                "<figure><ul><li><figure><img src='/1.jpg'><figcaption>One</figcaption></figure></li>"
                        + "<li><figure><img src='/2.jpg'><figcaption>Two</figcaption></figure></li></ul></figure>",
                "<div class='fotostrecke'><div><img src='/1.jpg'>One</div><div><img src='/1.jpg'></div>"
                        + "<div><img src='/2.jpg'>Two</div></div>"
            })
    void picturesThatAPageShowsAsOneAreAGallery(String html) {
        assertThat(content(html))
                .containsExactly(new Block.Gallery(List.of(picture("/1.jpg", "One"), picture("/2.jpg", "Two"))));
    }

    @Test
    void aGalleryOfOnePictureIsAPicture() {
        assertThat(content(
                        "<div class='gallery'><figure><img src='/1.jpg'><figcaption>One</figcaption></figure></div>"))
                .containsExactly(new Block.Image(picture("/1.jpg", "One")));
    }

    @Test
    void theWordsAroundAGalleryStandBeforeAndAfterIt() {
        assertThat(content("<div class='gallery'><h3>The day in pictures</h3><img src='/1.jpg'><img src='/2.jpg'>"
                        + "<p>All taken on the quay.</p></div>"))
                .containsExactly(
                        new Block.Heading(3, RichText.plain("The day in pictures")),
                        new Block.Gallery(List.of(Picture.of(SITE + "/1.jpg"), Picture.of(SITE + "/2.jpg"))),
                        paragraph("All taken on the quay."));
    }

    @Test
    void slidesWithTextOfTheirOwnStayInOrder() {
        assertThat(content("<div class='slideshow'><div><img src='/1.jpg'><h2>First</h2><p>The old bridge.</p></div>"
                        + "<div><img src='/2.jpg'><h2>Second</h2><p>The new one.</p></div></div>"))
                .containsExactly(
                        new Block.Image(Picture.of(SITE + "/1.jpg")),
                        new Block.Heading(2, RichText.plain("First")),
                        paragraph("The old bridge."),
                        new Block.Image(Picture.of(SITE + "/2.jpg")),
                        new Block.Heading(2, RichText.plain("Second")),
                        paragraph("The new one."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img data-src='/a.jpg' src='/img/placeholder.png'>",
                "<img data-original='/a.jpg' src='/blank.gif'>",
                "<img data-lazy-src='/a.jpg' src='data:image/gif;base64,R0lGOD'>",
                "<img data-hi-res-src='/a.jpg' src='/1x1.png'>",
                "<img data-srcset='/small.jpg 320w, /a.jpg 1200w' src='/spacer.gif' width='1200'>",
                "<img src='/small.jpg' srcset='/small.jpg 1x,/a.jpg 2x'>",
                "<amp-img src='/a.jpg'></amp-img>",
                "<img src='/loading.gif'><noscript><img src='/a.jpg'></noscript>",
                "<noscript><img src='/a.jpg'></noscript><img src='data:image/png;base64,AA'>",
                "<figure><div style=\"background-image: url('/a.jpg')\"></div></figure>",
                "<figure><img src='/other.jpg' width='20'><span style='background:url(/a.jpg)'></span></figure>"
            })
    void aPictureThatWaitsForItsScriptIsFound(String html) {
        assertThat(content(html))
                .singleElement()
                .extracting(block -> ((Block.Image) block).picture().url())
                .isEqualTo(SITE + "/a.jpg");
    }

    @Test
    void anAddressInASrcsetMayHoldCommas() {
        assertThat(content("<img srcset='/w_300,h_200/a.jpg 300w, /w_900,h_600/a.jpg 900w' src='/t.jpg'>"))
                .containsExactly(new Block.Image(new Picture(SITE + "/w_900,h_600/a.jpg", null, null, null, 900, 0)));
    }

    @Test
    void sizesAreThoseOfTheElement() {
        assertThat(content("<img src='/a.jpg' width='640px' height='480'>"))
                .containsExactly(new Block.Image(new Picture(SITE + "/a.jpg", null, null, null, 640, 480)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src='/placeholder.jpg'>",
                "<img src='/img/spacer.gif'>",
                "<img src='/blank.gif'>",
                "<img src='data:image/gif;base64,R0'>",
                "<img src='/a.jpg' width='1' height='1'>",
                "<img src='/icon.png' height='16px'>",
                "<img data-src='/{width}/a.jpg'>",
                "<figure><img src='/blank.gif'><figcaption>Of nothing</figcaption></figure>"
            })
    void whatOnlyHoldsAPlaceIsNoPicture(String html) {
        assertThat(content(html)).isEmpty();
    }

    @Test
    void aSignDrawnAsAPictureIsPartOfItsLine() {
        assertThat(content("<p>Well done <img class='emoji' src='/e.png' alt='\ud83d\ude42'> all</p>"))
                .containsExactly(paragraph("Well done \ud83d\ude42 all"));
    }

    @Test
    void allWordsOfAFigureAreItsCaptionOrItsCredit() {
        assertThat(content("<figure><a href='/big'><img src='/a.jpg'></a><div><p>The quay.</p><p>The quay.</p>"
                        + "<p>At dawn.</p><span class='photo-credit'>Ann Lens</span></div></figure>"))
                .containsExactly(
                        new Block.Image(new Picture(SITE + "/a.jpg", null, "The quay. At dawn.", "Ann Lens", 0, 0)));
    }

    @Test
    void aFigureAroundATextIsLookedInto() {
        assertThat(
                        content(
                                "<figure><img src='/a.jpg'><figcaption>The quay</figcaption><h2>News</h2><p>It is open.</p></figure>"))
                .containsExactly(
                        new Block.Image(picture("/a.jpg", "The quay")),
                        new Block.Heading(2, RichText.plain("News")),
                        paragraph("It is open."));
    }

    @Test
    void aLineBelowAPictureIsItsCaptionIfItSaysSo() {
        assertThat(content("<p><img src='/a.jpg'></p><p class='image-caption'>The quay</p><p>Text</p>"))
                .containsExactly(new Block.Image(picture("/a.jpg", "The quay")), paragraph("Text"));
    }

    @Test
    void aVideoHasItsTitlePosterAndLength() {
        assertThat(content("<figure><video src='/v.mp4' poster='/v.jpg' data-duration='95'>Cannot play</video>"
                        + "<figcaption>The first tram</figcaption></figure>"))
                .containsExactly(new Block.VideoTeaser(new Video(
                        "The first tram", Duration.ofSeconds(95), SITE + "/v.jpg", SITE + "/v.mp4", "herald.example")));
    }

    @Test
    void aBoxNamedVideoIsATeaserAndItsParagraphsFollow() {
        assertThat(content("<div class='video-box'><a href='/v'><img src='/v.jpg'></a><h3>The first tram</h3>"
                        + "<span>02:08</span><p>It rang twice on the way over the bridge.</p></div>"))
                .containsExactly(
                        new Block.VideoTeaser(new Video(
                                "The first tram",
                                Duration.ofSeconds(128),
                                SITE + "/v.jpg",
                                SITE + "/v",
                                "herald.example")),
                        paragraph("It rang twice on the way over the bridge."));
    }

    @Test
    void aTextWithALinkIsNoVideoWhateverItsName() {
        assertThat(content("<div class='video'><p>See <a href='/v'>this</a></p></div>"))
                .singleElement()
                .isInstanceOf(Block.Paragraph.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<iframe src='https://www.youtube.com/embed/abc'></iframe>|YouTube",
                "<div class='video'><iframe src='https://www.youtube.com/embed/abc'></iframe></div>|YouTube",
                "<iframe src='about:blank' data-cmp-src='https://player.vimeo.com/video/1'></iframe>|Vimeo",
                "<iframe data-src='https://datawrapper.dwcdn.net/x/1/'></iframe>|Datawrapper",
                "<amp-youtube data-videoid='abc'></amp-youtube>|YouTube",
                "<lite-youtube videoid='abc'></lite-youtube>|YouTube",
                "<amp-twitter data-tweetid='12'></amp-twitter>|X",
                "<amp-facebook data-href='https://www.facebook.com/a/posts/1'></amp-facebook>|Facebook"
            })
    void framesOfKnownSitesAreEmbeds(String html, String provider) {
        assertThat(content(html))
                .singleElement()
                .extracting(block -> ((Block.Embed) block).provider())
                .isEqualTo(provider);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<iframe src='https://www.facebook.com/plugins/like.php?href=x'></iframe>",
                "<iframe src='https://www.google.com/recaptcha/api2'></iframe>",
                "<iframe data-src='javascript:alert(1)'></iframe>",
                "<amp-youtube data-videoid='\"><script>'></amp-youtube>",
                "<video src='blob:https://herald.example/1'></video>",
                "<audio src='javascript:alert(1)'></audio>"
            })
    void buttonsAndWhatNobodyMayOpenAreLeftOut(String html) {
        assertThat(content(html)).isEmpty();
    }

    @Test
    void aLightPlayerWithATitleAndAPosterIsATeaser() {
        assertThat(content("<lite-youtube videoid='abc' playlabel='The flood' poster='/f.jpg'></lite-youtube>"))
                .containsExactly(new Block.VideoTeaser(new Video(
                        "The flood", null, SITE + "/f.jpg", "https://www.youtube.com/embed/abc", "www.youtube.com")));
    }

    @Test
    void soundIsATeaserOfSound() {
        assertThat(
                        content(
                                "<audio title='Read aloud'><source src='/a.mp3'></audio>"
                                        + "<iframe src='https://w.soundcloud.com/player/?url=1' title='Song'></iframe>"
                                        + "<figure><iframe src='https://player.megaphone.fm/X1'></iframe><figcaption>The talk</figcaption></figure>"))
                .containsExactly(
                        new Block.AudioTeaser(new Audio("Read aloud", null, SITE + "/a.mp3", "herald.example")),
                        new Block.AudioTeaser(
                                new Audio("Song", null, "https://w.soundcloud.com/player/?url=1", "w.soundcloud.com")),
                        new Block.AudioTeaser(
                                new Audio("The talk", null, "https://player.megaphone.fm/X1", "player.megaphone.fm")));
    }
}
