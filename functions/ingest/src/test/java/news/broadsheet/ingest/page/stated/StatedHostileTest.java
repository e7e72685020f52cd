package news.broadsheet.ingest.page.stated;

import static news.broadsheet.ingest.page.stated.StatedPages.FIRST;
import static news.broadsheet.ingest.page.stated.StatedPages.HEADLINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Random;
import news.broadsheet.ingest.page.Notice;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Data made to cost time, memory or an exception. Sizes at which anything but linear work would not come to an end. */
class StatedHostileTest {

    private static final int SIZE = 700_000;

    private static Document page(String type, String data) {
        Document page = StatedPages.page("");
        page.head().appendElement("script").attr("type", type).appendChild(new DataNode(data));
        return page;
    }

    private static String repeated(String part) {
        return part.repeat(SIZE / part.length());
    }

    @Test
    void whatIsRepeatedWithoutEndComesToAnEnd() {
        for (String part : List.of(
                "[",
                "{\"a\":",
                "{\"body\":{",
                "[],",
                "a={b:",
                "a={\"b\":1};",
                "x=[{\"a\":",
                "//",
                "undefined,",
                "\"")) {
            for (String type : List.of("", "application/json", "application/ld+json")) {
                assertThatCode(() -> StatedText.of(page(type, "/*Kestrel*/" + repeated(part)), HEADLINE))
                        .doesNotThrowAnyException();
                assertThatCode(() -> StatedText.of(page(type, repeated(part)), ""))
                        .doesNotThrowAnyException();
            }
        }
    }

    @Test
    void bodiesOfOneSignComeToAnEnd() {
        for (String part : List.of(
                "**", "[", "[a](", "&lt;p&gt;", "<div>", "<!--", "&amp;", "#", "Word.Word", "x.  y ", "\\n   ")) {
            String json = "{\"@type\":\"NewsArticle\",\"articleBody\":\"" + repeated(part) + "\"}";
            assertThatCode(() -> StatedText.of(page("application/ld+json", json), ""))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void aScriptThatIsTooLongIsNotRead() {
        String json = "{\"title\":\"" + HEADLINE + "\",\"body\":\"" + (FIRST + " ").repeat(20_000) + "\"}";
        assertThat(json.length()).isGreaterThan(StatedData.LONGEST);
        assertThat(StatedText.of(page("application/json", json), HEADLINE)).isEmpty();
    }

    @Test
    void aBodyDeeperThanAnyEditorMakesItIsRead() {
        String deep = "{\"content\":[".repeat(40) + "\"" + (FIRST + " ").repeat(4) + "\"" + "]}".repeat(40);
        assertThat(StatedText.of(page("application/json", deep), HEADLINE)).isPresent();
    }

    @Test
    void placesThatNameEachOtherDoNotMultiply() {
        StringBuilder flat = new StringBuilder("[[1,1],");
        for (int i = 1; i < 59; i++) {
            flat.append('[').append(i + 1).append(',').append(i + 1).append("],");
        }
        flat.append("\"Kestrel islands\"]").append(" ".repeat(400));
        assertThat(StatedText.of(page("application/json", flat.toString()), HEADLINE))
                .isEmpty();
        assertThat(StatedText.of(
                        page("application/json", "[{\"a\":0},[1,0],\"Kestrel\"" + ",2".repeat(200) + "]"), HEADLINE))
                .isEmpty();
    }

    @Test
    void whatIsCutOrChangedAnywhereThrowsNothing() {
        Random random = new Random(20_261_127);
        String json = "{\"title\":\"" + HEADLINE
                + "\",\"isPremium\":false,\"content\":[{\"type\":\"paragraph\",\"content\":[\"" + FIRST
                + "\"]},[\"p\",{},\"" + FIRST
                + "\"],{\"type\":\"image\",\"url\":1},{\"type\":\"quote\",\"author\":{}},{\"level\":-9,\"type\":\"h9\"}]}";
        String signs = "{}[]\":,\\<>&;0tn\u0000\ud800";
        for (int i = 0; i < 4_000; i++) {
            StringBuilder changed = new StringBuilder(json);
            for (int k = random.nextInt(6); k >= 0; k--) {
                changed.setCharAt(random.nextInt(changed.length()), signs.charAt(random.nextInt(signs.length())));
            }
            changed.setLength(1 + random.nextInt(changed.length()));
            String type = i % 3 == 0 ? "" : i % 3 == 1 ? "application/json" : "application/ld+json";
            Document page = page(type, (i % 3 == 0 ? "window.a=" : "") + changed);
            StatedData.of(page).better(HEADLINE, 0, Notices.of(page, changed.toString(), changed.length()));
            Variants.of(page);
        }
        assertThat(StatedData.of(page("application/json", json)).better(HEADLINE, 0, Notice.NONE))
                .isPresent();
    }
}
