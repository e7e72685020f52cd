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
        List<SourceRequest> sources = Opml.read(file, Display.TITLE);
        assertThat(sources).hasSize(1);
        assertThat(sources.getFirst().name()).isEqualTo(Optional.of("The Lantern"));
        assertThat(sources.getFirst().rights()).isEqualTo(Display.TITLE);
    }
}
