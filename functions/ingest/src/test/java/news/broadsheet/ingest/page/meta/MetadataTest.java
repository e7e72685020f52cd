package news.broadsheet.ingest.page.meta;

import static news.broadsheet.ingest.page.meta.Pages.linked;
import static news.broadsheet.ingest.page.meta.Pages.meta;
import static org.assertj.core.api.Assertions.assertThat;

import news.broadsheet.core.article.Picture;
import org.junit.jupiter.api.Test;

class MetadataTest {

    private static final String ARTICLE = """
            {"@graph": [{"@type": "WebSite", "name": "The Herald"},
             {"@type": "Person", "@id": "#ann", "name": "Ann Author"},
             {"@type": ["NewsArticle"], "headline": "The bridge opens", "description": "Open at last.",
              "author": {"@id": "#ann"}, "articleSection": "City", "keywords": ["bridges", "trams"],
              "image": {"url": "/a.jpg", "width": 1200, "height": "630px"}}]}""";

    @Test
    void jsonLdSaysMostAndEachFieldTellsItsCarrier() {
        PageMetadata page = Pages.read(linked(ARTICLE) + meta("og:title", "Another"), "");

        assertThat(page.headline()).isEqualTo("The bridge opens");
        assertThat(page.standfirst()).isEqualTo("Open at last.");
        assertThat(page.byline()).isEqualTo("Ann Author");
        assertThat(page.section()).isEqualTo("City");
        assertThat(page.tags()).containsExactly("bridges", "trams");
        assertThat(page.siteName()).isEqualTo("The Herald");
        assertThat(page.image())
                .isEqualTo(new Picture("https://www.herald.example/a.jpg", null, null, null, 1200, 630));
        assertThat(page.carriers())
                .containsEntry(Field.HEADLINE, Carrier.JSON_LD)
                .containsEntry(Field.AUTHORS, Carrier.JSON_LD)
                .containsEntry(Field.IMAGE, Carrier.JSON_LD)
                .doesNotContainKey(Field.PUBLISHED);
    }

    @Test
    void metaElementsOfSeveralVocabulariesAreRead() {
        PageMetadata page = Pages.read(
                meta("dcterms:creator", "Ann Author") + meta("x og:title", "The bridge opens")
                        + meta("og:image", "/b.jpg") + meta("og:image:alt", "A bridge") + meta("og:image:width", "800")
                        + "<meta name=news_keywords content='bridges; trams'>",
                "");

        assertThat(page.authors()).containsExactly("Ann Author");
        assertThat(page.headline()).isEqualTo("The bridge opens");
        assertThat(page.tags()).containsExactly("bridges", "trams");
        assertThat(page.image())
                .isEqualTo(new Picture("https://www.herald.example/b.jpg", "A bridge", null, null, 800, 0));
        assertThat(page.carriers())
                .containsEntry(Field.AUTHORS, Carrier.META)
                .containsEntry(Field.HEADLINE, Carrier.OPEN_GRAPH);
    }

    @Test
    void theNameOfTheSiteIsNoPartOfTheHeadline() {
        assertThat(Pages.read("<title>The bridge opens | City - The Herald</title>", "<h1>The bridge opens</h1>")
                        .headline())
                .isEqualTo("The bridge opens");
        assertThat(Pages.read("<title>The bridge opens - Herald</title>", "").headline())
                .isEqualTo("The bridge opens");
        assertThat(Pages.read("<title>Trams - not before May</title>", "").headline())
                .isEqualTo("Trams - not before May");
    }

    @Test
    void aHeadlineCutShortIsMadeWhole() {
        PageMetadata page = Pages.read(
                linked("{\"@type\": \"NewsArticle\", \"headline\": \"The bridge opens after…\"}")
                        + meta("og:title", "The bridge opens after three years"),
                "");

        assertThat(page.headline()).isEqualTo("The bridge opens after three years");
    }

    @Test
    void theCanonicalUrlIsTheOneThatThePageNames() {
        assertThat(Pages.read("<link rel='canonical nofollow' href='../bridge-1'>", "")
                        .canonicalUrl())
                .isEqualTo("https://www.herald.example/bridge-1");
        assertThat(Pages.read("<link rel=canonical href=/a><link rel=canonical href=/b>", "")
                        .canonicalUrl())
                .isNull();
        assertThat(Pages.read("<link rel=canonical href='/'>", "").canonicalUrl())
                .isNull();
        assertThat(Pages.read(meta("og:url", "https://m.herald.example/c"), "").canonicalUrl())
                .isEqualTo("https://m.herald.example/c");
        assertThat(Pages.read(meta("og:url", "https://other.example/c"), "").canonicalUrl())
                .isNull();
    }

    @Test
    void languageAndDirectionStandOnElements() {
        PageMetadata page = Pages.read("", "<div dir=rtl lang=ar><h1>عنوان طويل جدا</h1></div>");

        assertThat(page.direction()).isEqualTo("rtl");
        assertThat(Pages.read("<meta http-equiv=Content-Language content=de-AT>", "")
                        .language())
                .isEqualTo("de-AT");
    }

    @Test
    void anEmptyPageSaysNothing() {
        PageMetadata page = Pages.read("", "");

        assertThat(page.headline()).isEmpty();
        assertThat(page.carriers()).isEmpty();
        assertThat(page.addresses()).containsExactly(Pages.URL);
    }
}
