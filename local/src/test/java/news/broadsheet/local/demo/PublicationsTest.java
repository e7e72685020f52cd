package news.broadsheet.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicationsTest {

    private static final Instant START = Instant.parse("2026-03-01T08:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final List<String> told = new ArrayList<>();

    @TempDir
    Path temp;

    @Test
    void eachArticleIsToldOnceWhenItAppears() throws IOException {
        Publications publications = publications();
        publications.look();
        assertThat(told).isEmpty();
        later(Duration.ofMinutes(3));
        publications.look();
        int some = told.size();
        assertThat(some).isPositive();
        later(Duration.ofMinutes(7));
        publications.look();
        publications.look();
        assertThat(told).hasSizeGreaterThan(some).doesNotHaveDuplicates();
    }

    @Test
    void whatAppearedWhileNothingRanIsToldAtTheNextStart() throws IOException {
        publications().look();
        later(Duration.ofHours(1));
        publications().look();
        assertThat(told).hasSizeGreaterThan(3);
        told.clear();
        publications().look();
        assertThat(told).isEmpty();
    }

    @Test
    void aDamagedFileIsNamedAndLeftAlone() throws IOException {
        Path file = Files.writeString(temp.resolve("demo-published"), "soon");
        assertThatThrownBy(this::publications).isInstanceOf(IOException.class).hasMessageContaining("holds no time");
        assertThat(file).hasContent("soon");
    }

    private Publications publications() throws IOException {
        return new Publications(
                new DemoSite("http://localhost:1", START, now::get),
                now::get,
                temp.resolve("demo-published"),
                (publisher, headline) -> told.add(publisher.name() + ": " + headline));
    }

    private void later(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }
}
