package news.broadsheet.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import news.broadsheet.house.SourceSizes.Size;
import org.junit.jupiter.api.Test;

class SizesTest {

    private static final int LONGEST_FILE = 350;
    private static final int LONGEST_METHOD = 40;

    private static final List<Path> SOURCES = SourceSizes.sources(Path.of(System.getProperty("project.root", "..")));

    @Test
    void noFileAsksToBeTwo() {
        List<Size> files = SourceSizes.files(SOURCES);
        print("file", files);
        assertThat(files).filteredOn(file -> file.lines() > LONGEST_FILE).isEmpty();
    }

    @Test
    void noMethodAsksToBeTwo() throws IOException {
        List<Size> methods = SourceSizes.methods(SOURCES);
        print("method", methods);
        assertThat(methods)
                .filteredOn(method -> method.lines() > LONGEST_METHOD)
                .isEmpty();
    }

    private static void print(String what, List<Size> sizes) {
        List<Long> lines = sizes.stream().map(Size::lines).sorted().toList();
        System.out.printf(
                "%d %ss: median %d lines, p90 %d, longest %d%n",
                lines.size(), what, at(lines, .5), at(lines, .9), at(lines, 1));
    }

    private static long at(List<Long> sorted, double share) {
        return sorted.get((int) Math.floor(share * (sorted.size() - 1)));
    }
}
