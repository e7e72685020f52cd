package news.broadsheet.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.article.KeptPage;
import news.broadsheet.core.source.Rights.Display;
import news.broadsheet.testkit.FakePageShelf;
import org.junit.jupiter.api.AfterEach;
import tools.jackson.databind.JsonNode;

/** The Herald with a page that is kept, and the newsroom's command to read it again. */
abstract class KeptPages {

    static final String SHORT = "<html lang='en'><body><article><h1>The bridge opens</h1>"
            + "<p>After three years of work the bridge over the river is open again for all.</p></article></body></html>";

    static final String FOUND = "The ferry beside it keeps sailing on Sundays until the end of the summer.";

    final Herald herald = new Herald();
    final FakePageShelf kept = herald.pipeline.kept;

    @AfterEach
    void close() {
        herald.close();
    }

    void ingest(Display display) {
        herald.publisher.serve("/bridge", "text/html; charset=utf-8", SHORT);
        herald.news.save(herald.source().display(display).build());
        herald.pipeline.run();
    }

    KeptPage page() {
        assertThat(kept.places()).hasSize(1);
        return kept.at(kept.places().getFirst()).orElseThrow();
    }

    /** Leaves a page of which more can be read than of the one before, as a better reader would read more of the same. */
    void makeReadingBetter() {
        KeptPage page = page();
        String richer = SHORT.replace("</article>", "<p>" + FOUND + "</p></article>");
        kept.keep(
                herald.only().id(),
                new KeptPage(
                        page.url(),
                        page.contentType(),
                        page.fetchedAt(),
                        page.entry(),
                        richer.getBytes(StandardCharsets.UTF_8)));
    }

    JsonNode reread(String more) {
        String command = Events.of("operator", "reread").strip();
        return herald.pipeline.invoke(
                herald.pipeline.operator, command.substring(0, command.length() - 1) + more + "}");
    }

    JsonNode reread() {
        return reread("");
    }

    static void assertCounts(JsonNode answer, int changed, int unchanged, int gone, int failed) {
        assertThat(List.of("read", "changed", "unchanged", "gone", "failed"))
                .extracting(name -> answer.path(name).asInt(-1))
                .as(answer.toString())
                .containsExactly(changed + unchanged + gone + failed, changed, unchanged, gone, failed);
    }

    void withdraw(ArticleId id) {
        herald.pipeline.invoke(
                herald.pipeline.operator,
                "{\"command\":\"withdraw-article\",\"article\":\"" + id + "\",\"reason\":\"Mistaken.\"}");
    }
}
