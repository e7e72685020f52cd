package news.broadsheet.ingest.page.body;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What names say of an element. */
class NameWordsTest {

    private static Element div(String attributes) {
        return Jsoup.parse("<div " + attributes + "></div>").expectFirst("div");
    }

    /** Whatever is around an article counts as one here. */
    private static Names names(String attributes) {
        Element div = div(attributes);
        Names names = new NameWords().of(div, div.attributesSize(), false);
        return names.isAround() ? Names.NOISE : names;
    }

    @Test
    void someWordsLeaveNoDoubtAndWhatIsHiddenIsHiddenWhateverItsName() {
        assertThat(new NameWords().of(div("class='article-body comments'"), 1, false))
                .isEqualTo(Names.SURELY_NOISE);
        assertThat(new NameWords().of(div("class=article-body hidden"), 2, false))
                .isEqualTo(Names.HIDDEN);
        assertThat(new NameWords().of(div("class='article-body share'"), 1, false))
                .isEqualTo(Names.BODY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sidebar",
                "SIDEBAR",
                "left-sidebar",
                "sidebar_left",
                "leftSidebar",
                "page__sidebar--wide",
                "sidebar2",
                "x1-sidebar",
                "ns:sidebar",
                "col-4 sidebar/left"
            })
    void aWordIsFoundHoweverTheNameIsPutTogether(String name) {
        assertThat(names("class='" + name + "'")).isEqualTo(Names.NOISE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"sidebars", "insidebar", "shareholder", "bloggers", "adverse", "nation", "überabo", "рекламаad"})
    void aPartOfAWordIsNone(String name) {
        assertThat(names("class='" + name + "'")).isEqualTo(Names.PLAIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"read-more", "readMore", "read_more", "box read__more", "read-2-more"})
    void twoWordsThatFollowEachOtherInANameAreAPair(String name) {
        assertThat(names("class='" + name + "'")).isEqualTo(Names.NOISE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"read more", "read\nmore", "more-read", "read-any-more"})
    void wordsOfTwoNamesAreNoPair(String name) {
        assertThat(names("class='" + name + "'")).isEqualTo(Names.PLAIN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "has-sidebar",
                "hasSidebar",
                "no-ads",
                "without_comments",
                "is-sponsored",
                "hide-menu",
                "has-2-ads"
            })
    void aWordAfterHasOrNoIsElsewhere(String name) {
        assertThat(names("class='" + name + "'")).isEqualTo(Names.PLAIN);
        assertThat(names("class='" + name + " sidebar'")).isEqualTo(Names.NOISE);
    }

    @ParameterizedTest
    @CsvSource({
        "no-print, NOISE",
        "image, PICTURE",
        "image-gallery, PICTURE",
        "image-description, CAPTION",
        "credit, CAPTION",
        "article-body, BODY",
        "article-footer, NOISE",
        "c-article__content, BODY",
        "ad article-body, BODY",
        "ad caption, CAPTION",
        "comment article-body, NOISE",
        "picture ad, NOISE",
        "container, PLAIN"
    })
    void theClearestWordTells(String names, Names meaning) {
        assertThat(names("class='" + names + "'")).isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id=sidebar | NOISE",
                "id=one-two-related-town | NOISE",
                "id=one-two-three-related-town | PLAIN",
                "id=a_b_c_d_related | PLAIN",
                "data-component=share-bar | NOISE",
                "data-component=topic-list id=main-content | BODY",
                "itemprop=articleBody class=footer | BODY",
                "itemprop=headline | PLAIN",
                "role=banner | NOISE",
                "role=article | PLAIN",
                "hidden class=article-body | NOISE",
                "aria-hidden=true | NOISE",
                "style='display: none;' | NOISE",
                "style='VISIBILITY:hidden' | NOISE",
                "style='overflow: hidden' | PLAIN",
                "title=sidebar | PLAIN",
                "class | PLAIN"
            })
    void otherAttributesTellToo(String attributes, Names meaning) {
        assertThat(names(attributes)).isEqualTo(meaning);
    }

    @Test
    void theSameNamesGiveTheSameWhoeverHasThem() {
        assertThat(names("class=sidebar")).isEqualTo(Names.NOISE);
        assertThat(names("class=story")).isEqualTo(Names.PLAIN);
        assertThat(names("class=sidebar")).isEqualTo(Names.NOISE);
        assertThat(names("id=sidebar")).isEqualTo(Names.NOISE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "class='wide left-sidebar' | sidebar",
                "class=box id=comments | comments",
                "role=search | search",
                "class=SocialShare | social",
                "hidden | div"
            })
    void theWordThatToldIsKnownToPeople(String attributes, String word) {
        assertThat(NameWords.word(div(attributes))).isEqualTo(word);
    }

    @ParameterizedTest
    @CsvSource({
        "article-body,BODY",
        "ARTICLE_BODY,BODY",
        "bodyContent,BODY",
        "contentBody,BODY",
        "body-article,PLAIN",
        "article-content-box,BODY",
        "article-meta,NOISE",
        "meta-article,PLAIN",
        "meta-data,NOISE",
        "media-text,CAPTION",
        "text-media,PICTURE",
        "follow-us,NOISE",
        "follow-me,PLAIN",
        "photo-credit,CAPTION"
    })
    void aPairIsItsTwoWordsInTheirOrder(String name, Names expected) {
        assertThat(names("class='" + name + "'")).isEqualTo(expected);
    }
}
