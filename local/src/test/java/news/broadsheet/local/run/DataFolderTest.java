package news.broadsheet.local.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path temp;

    @Test
    void anotherFolderIsRefusedAndLeftAlone() throws IOException {
        Files.writeString(temp.resolve("letter.txt"), "keep me");
        for (boolean fresh : new boolean[] {false, true}) {
            assertThatThrownBy(() -> DataFolder.open(temp, fresh)).hasMessageContaining("not a data folder");
        }
        assertThat(temp.resolve("letter.txt")).hasContent("keep me");
    }

    @Test
    void aFolderOfAnotherVersionIsRefused() throws IOException {
        Files.writeString(temp.resolve("broadsheet-data"), "broadsheet data, format 9");
        assertThatThrownBy(() -> DataFolder.open(temp, true)).hasMessageContaining("another version");
    }

    @Test
    void twoRunsDoNotShareAFolder() throws Exception {
        try (DataFolder first = DataFolder.open(temp, false)) {
            assertThatThrownBy(() -> DataFolder.open(temp, true)).hasMessageContaining("in use");
            assertThat(first.resolve("broadsheet-data")).exists();
        }
    }

    @Test
    void freshEmptiesOurOwnFolder() throws Exception {
        try (DataFolder first = DataFolder.open(temp, false)) {
            Files.createDirectories(first.resolve("dynamodb"));
            Files.writeString(first.resolve("dynamodb").resolve("x.db"), "old");
        }
        try (DataFolder again = DataFolder.open(temp, true)) {
            assertThat(again.resolve("dynamodb")).doesNotExist();
            assertThat(again.resolve("broadsheet-data")).exists();
        }
    }
}
