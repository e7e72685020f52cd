package news.broadsheet.site.surface;

import static news.broadsheet.testkit.Samples.NOW;
import static news.broadsheet.testkit.Samples.article;
import static news.broadsheet.testkit.Samples.source;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.broadsheet.core.article.Picture;
import news.broadsheet.core.source.Rights.Display;
import news.broadsheet.site.Paths;
import news.broadsheet.testkit.Answer;
import news.broadsheet.testkit.SampleArticle;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The rules of oEmbed 1.0 (oembed.com, section 2.3). */
class OEmbedTest {

    private final Surface surface = new Surface();
    private final SampleArticle ferry = article("ferry")
            .headline("Ferry & <harbour>")
            .image(new Picture("https://daily.example/pictures/1.jpg", null, null, null, 1600, 900));

    private Answer ask(String page, String more) {
        return surface.get("/oembed?url=" + Paths.encode(page) + more);
    }

    private String page() {
        return Surface.ORIGIN + "/articles/" + ferry.id();
    }

    @Test
    void anArticleIsALinkWithItsPicture() {
        surface.bring(ferry);
        Answer answer = ask(page(), "");
        assertThat(answer.header("content-type")).isEqualTo("application/json; charset=utf-8");
        JsonNode embed = answer.json();
        assertThat(embed.path("type").asString()).isEqualTo("link");
        assertThat(embed.path("version").asString()).isEqualTo("1.0");
        assertThat(embed.path("title").asString()).isEqualTo("Ferry & <harbour>");
        assertThat(embed.path("author_name").asString()).isEqualTo("Ada Writer");
        assertThat(embed.path("provider_name").asString()).isEqualTo("Broadsheet");
        assertThat(embed.path("provider_url").asString()).isEqualTo("https://site.example/");
        assertThat(embed.path("cache_age").asInt()).isEqualTo(60);
        assertThat(embed.path("thumbnail_url").asString()).endsWith("/1280.jpg");
        assertThat(embed.path("thumbnail_width").asInt()).isEqualTo(1280);
        assertThat(embed.path("thumbnail_height").asInt()).isEqualTo(720);
    }

    @Test
    void xmlSaysTheSame() {
        surface.bring(ferry);
        Answer answer = ask(page() + "?from=mail#top", "&format=xml");
        assertThat(answer.header("content-type")).isEqualTo("text/xml; charset=utf-8");
        var root = Xml.read(answer).getDocumentElement();
        assertThat(root.getTagName()).isEqualTo("oembed");
        assertThat(Xml.text(root, "title")).isEqualTo("Ferry & <harbour>");
        assertThat(Xml.text(root, "thumbnail_height")).isEqualTo("720");
    }

    @Test
    void aPictureFitsOrIsLeftOut() {
        surface.bring(ferry);
        assertThat(ask(page(), "&maxwidth=700").json().path("thumbnail_width").asInt())
                .isEqualTo(640);
        assertThat(ask(page(), "&maxheight=200").json().path("thumbnail_height").asInt())
                .isEqualTo(180);
        assertThat(ask(page(), "&maxwidth=100").json().has("thumbnail_url")).isFalse();
        assertThat(ask(page(), "&maxwidth=wide").status()).isEqualTo(400);
    }

    @Test
    void aPictureOfUnknownSizeOrWithoutARightIsLeftOut() {
        surface.bring(ferry.image(Picture.of("https://daily.example/pictures/1.jpg")));
        assertThat(ask(page(), "").json().has("thumbnail_url")).isFalse();
        surface.news.save(source("daily").display(Display.TITLE).build());
        surface.bring(article("other")
                .image(new Picture("https://daily.example/pictures/1.jpg", null, null, null, 1600, 900)));
        JsonNode embed =
                ask(Surface.ORIGIN + "/articles/" + article("other").id(), "").json();
        assertThat(embed.path("title").asString()).isEqualTo("Headline of other");
        assertThat(embed.has("thumbnail_url")).isFalse();
    }

    @Test
    void whatIsNotThereIsToldAsTheSpecificationHasIt() {
        surface.bring(ferry);
        for (String other : List.of(
                Surface.ORIGIN + "/articles/" + article("unknown").id(),
                Surface.ORIGIN + "/sections/world",
                "https://elsewhere.example/articles/" + ferry.id(),
                Surface.ORIGIN + ".evil.example/articles/" + ferry.id(),
                "javascript:alert(1)")) {
            assertThat(ask(other, "").status()).as(other).isEqualTo(404);
        }
        assertThat(ask(page(), "&format=yaml").status()).isEqualTo(501);
        assertThat(surface.get("/oembed").status()).isEqualTo(400);
        surface.news.withdraw(ferry.id(), "reason", NOW);
        assertThat(ask(page(), "").status()).isEqualTo(410);
    }
}
