package news.broadsheet.ingest.page.meta;

import static news.broadsheet.ingest.page.meta.Pages.linked;
import static news.broadsheet.ingest.page.meta.Pages.meta;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorsTest {

    private static final String HEADLINE = "<h1>The old bridge opens again</h1>";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "By Ann Author | Ann Author",
                "Written by: Ann Author and Bob Scribe | Ann Author;Bob Scribe",
                "Von Ann Author und Bob Scribe | Ann Author;Bob Scribe",
                "Par Ann Author, Bob Scribe et Eve Quill | Ann Author;Bob Scribe;Eve Quill",
                "Ann Author, political editor, in London | Ann Author",
                "Ann Author (@ann) ann@herald.example | Ann Author",
                "Posted on 1 March 2026 by Ann Author | Ann Author",
                "Ann Author https://herald.example/ann | Ann Author",
                "Ann Author; Senior Staff Writer | Ann Author",
                "作者：李明 | 李明",
                "Interview: Ann Author | Ann Author",
                "Max Born | Max Born"
            })
    void personsAreReadFromTheLine(String line, String names) {
        assertThat(Authors.of(List.of(line))).containsExactly(names.split(";", -1));
    }

    @Test
    void nobodyAndSentencesAreNoPersons() {
        assertThat(Authors.of(List.of("admin", "https://herald.example/ann", "Published on 1 March 2026", "12")))
                .isEmpty();
        assertThat(Authors.of(List.of("The people who made this site what it is today")))
                .isEmpty();
    }

    @Test
    void aPersonIsNamedOnce() {
        assertThat(Authors.of(List.of("Ann Author", "ANN AUTHOR"))).containsExactly("Ann Author");
    }

    @Test
    void thePrintedLineIsUsedWhereNoMachineIsTold() {
        PageMetadata page = Pages.read("", HEADLINE + "<p class=byline>By <a rel=author>Ann Author</a>, Herald</p>");

        assertThat(page.byline()).isEqualTo("By Ann Author, Herald");
        assertThat(page.authors()).containsExactly("Ann Author");
        assertThat(page.carriers()).containsEntry(Field.BYLINE, Carrier.VISIBLE);
    }

    @Test
    void aLineThatBeginsAsAuthorLinesDoNeedsNoName() {
        assertThat(Pages.read("", HEADLINE + "<div>Von Ann Author</div><p>Von der Brücke ist es weit.</p>")
                        .authors())
                .containsExactly("Ann Author");
        assertThat(Pages.read("", HEADLINE + "<div>erstellt von <b>Ann Author</b></div>")
                        .authors())
                .containsExactly("Ann Author");
        assertThat(Pages.read("", HEADLINE + "<a href=/autor/ann>Ann Author</a>")
                        .authors())
                .containsExactly("Ann Author");
    }

    @Test
    void aPersonIsPreferredToTheNameOfTheSite() {
        PageMetadata page = Pages.read(
                meta("og:site_name", "The Herald") + meta("author", "The Herald"),
                HEADLINE + "<span class=author>Ann Author</span>");

        assertThat(page.authors()).containsExactly("Ann Author");
    }

    @Test
    void theLabelsOfACardNameTheAuthorInManyLanguages() {
        assertThat(Pages.read(
                                "<meta name=twitter:label1 content='Verfasst von'><meta name=twitter:data1 content='Ann Author'>",
                                "")
                        .authors())
                .containsExactly("Ann Author");
    }

    @Test
    void authorsOfCommentsAndPicturesDidNotWriteTheArticle() {
        assertThat(Pages.read("", HEADLINE + "<p class=author>Foto: Bob Lens</p>")
                        .authors())
                .isEmpty();
        assertThat(Pages.read(
                                "",
                                HEADLINE + "<p>" + "Text. ".repeat(400)
                                        + "</p><div class=comment><b class=author>Bob</b></div>")
                        .authors())
                .isEmpty();
    }

    @Test
    void namesComeInArraysObjectsAndTexts() {
        assertThat(Pages.read(
                                linked(
                                        "{\"@type\": \"NewsArticle\", \"author\": [{\"name\": \"Ann Author\"}, \"Bob Scribe\"]}"),
                                "")
                        .authors())
                .containsExactly("Ann Author", "Bob Scribe");
    }
}
