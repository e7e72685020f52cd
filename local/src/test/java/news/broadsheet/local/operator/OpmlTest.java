package news.broadsheet.local.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import news.broadsheet.local.operator.SourceRequest.Display;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpmlTest {

    @TempDir
    Path temp;

    @Test
    void nestedOutlinesAreReadAndOneFeedOnce() throws IOException {
        Path file = Files.writeString(temp.resolve("feeds.opml"), """
                <?xml version="1.0"?><opml version="2.0"><head/><body>
                <outline text="Papers"><outline text="Local">
                <outline type="rss" text="The Lantern" xmlUrl="https://lantern.example/feed"/></outline></outline>
                <outline text="Again" xmlUrl="https://lantern.example/feed"/>
                </body></opml>
                """);
        List<SourceRequest> sources =
                Opml.read(file, Optional.of(Display.TITLE)).sources();
        assertThat(sources).hasSize(1);
        assertThat(sources.getFirst().name()).isEqualTo(Optional.of("The Lantern"));
        assertThat(sources.getFirst().rights()).isEqualTo(Display.TITLE);
    }

    @Test
    void whatAnOutlineSaysOfItsFeedIsTakenUp() throws IOException {
        SourceRequest source = only("""
                <outline text="The Lantern" xmlUrl="https://lantern.example/feed" language="en-GB"
                  htmlUrl="https://lantern.example/" category="/News,/Technology/AI"/>
                """);
        assertThat(source.home()).contains("https://lantern.example/");
        assertThat(source.language()).contains("en");
        assertThat(source.section()).contains("technology");
        assertThat(source.rights()).isEqualTo(Display.EXCERPT);
    }

    @Test
    void whatMakesNoSenseIsLeftOut() throws IOException {
        SourceRequest source = only("""
                <outline text=" " xmlUrl="https://lantern.example/feed" language="unknown" htmlUrl="nowhere"
                  category="," id="x" rights="full" xmlns:b="urn:broadsheet:opml" b:id="No Id" b:rights="all"/>
                """);
        assertThat(source).isEqualTo(SourceRequest.of(source.feed(), Optional.empty(), Display.EXCERPT));
    }

    @Test
    void aFolderNamedLikeOneOfOurSectionsIsTheSectionOfItsFeeds() throws IOException {
        Path file = file("""
                <outline text="My papers"><outline text="Sport">
                  <outline text="A" xmlUrl="https://a.example/"/>
                  <outline text="Technology news"><outline text="B" xmlUrl="https://b.example/"/></outline></outline>
                  <outline text="C" xmlUrl="https://c.example/"/></outline>
                <outline text="D" xmlUrl="https://d.example/"/>
                """);
        assertThat(Opml.read(file, Optional.empty()).sources())
                .extracting(SourceRequest::section)
                .containsExactly(Optional.of("sport"), Optional.of("technology"), Optional.empty(), Optional.empty());
    }

    @Test
    void anOutlineThatNamesNoFeedOfTheWebIsRefusedAloneAndNamed() throws IOException {
        Opml opml = Opml.read(file("""
                <outline text="A" xmlUrl="ftp://a.example/"/><outline text="B" xmlUrl="https://b.example/"/>
                """), Optional.empty());
        assertThat(opml.sources()).hasSize(1);
        assertThat(opml.refused()).singleElement().asString().contains("ftp://a.example/");
    }

    private SourceRequest only(String outlines) throws IOException {
        Opml opml = Opml.read(file(outlines), Optional.empty());
        assertThat(opml.refused()).isEmpty();
        assertThat(opml.sources()).hasSize(1);
        return opml.sources().getFirst();
    }

    private Path file(String outlines) throws IOException {
        return Files.writeString(
                temp.resolve("feeds.opml"), "<opml version='2.0'><head/><body>" + outlines + "</body></opml>");
    }
}
