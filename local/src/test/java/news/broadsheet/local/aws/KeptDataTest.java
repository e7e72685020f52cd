package news.broadsheet.local.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.almworks.sqlite4java.SQLiteConnection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damage to the databases of the last run is seen, and nothing is written at that. */
class KeptDataTest {

    @TempDir
    Path temp;

    private Path sqlite = Path.of("");
    private Path h2 = Path.of("");

    @BeforeEach
    void makeWholeOnes() throws Exception {
        assertThat(KeptData.loadSqlite()).isTrue();
        sqlite = temp.resolve("tables.db");
        SQLiteConnection tables = new SQLiteConnection(sqlite.toFile());
        tables.open(true);
        tables.exec("create table things (id integer primary key, text text)");
        tables.exec("with recursive n(i) as (select 1 union all select i + 1 from n where i < 2000)"
                + " insert into things select i, hex(randomblob(50)) from n");
        tables.dispose();
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + temp.resolve("queues"));
                Statement statement = connection.createStatement()) {
            statement.execute("create table \"MESSAGE_work\" (id int primary key, content varchar(4000))");
            statement.execute(
                    "insert into \"MESSAGE_work\" select x, repeat(cast(x as varchar), 300) from system_range(1, 2000)");
        }
        h2 = temp.resolve("queues.mv.db");
    }

    @Test
    void wholeOnesAndMissingOnesPass() throws IOException {
        byte[] queuesBefore = Files.readAllBytes(h2);
        KeptData.checkSqlite(sqlite);
        KeptData.checkH2(temp.resolve("queues"));
        KeptData.checkSqlite(temp.resolve("none.db"));
        KeptData.checkH2(temp.resolve("none"));
        assertThat(h2).hasBinaryContent(queuesBefore);
        assertThat(temp.resolve("none.mv.db")).doesNotExist();
    }

    @Test
    void tablesCutShortAreSeen() throws IOException {
        byte[] whole = Files.readAllBytes(sqlite);
        for (int length : new int[] {10, 4096, whole.length / 2, whole.length - 100}) {
            isSeen(sqlite, Arrays.copyOf(whole, length));
        }
    }

    @Test
    void tablesOverwrittenAreSeen() throws IOException {
        byte[] whole = Files.readAllBytes(sqlite);
        byte[] noise = new byte[whole.length];
        new Random(1).nextBytes(noise);
        isSeen(sqlite, noise);
        byte[] inTheMiddle = whole.clone();
        System.arraycopy(noise, 0, inTheMiddle, whole.length / 2, whole.length / 4);
        isSeen(sqlite, inTheMiddle);
    }

    @Test
    void aRunThatWasKilledLeavesTheRepairToSqlite() throws IOException {
        Files.write(sqlite, Arrays.copyOf(Files.readAllBytes(sqlite), 4096));
        Files.writeString(temp.resolve("tables.db-journal"), "what was there before");
        KeptData.checkSqlite(sqlite);
        assertThat(temp.resolve("tables.db-journal")).hasContent("what was there before");
    }

    @Test
    void damagedQueuesAreSeen() throws IOException {
        byte[] whole = Files.readAllBytes(h2);
        byte[] noise = new byte[whole.length];
        new Random(1).nextBytes(noise);
        isSeen(h2, noise);
        isSeen(h2, Arrays.copyOf(whole, 5000));
    }

    private void isSeen(Path file, byte[] damaged) throws IOException {
        Files.write(file, damaged);
        long files = count();
        assertThatThrownBy(() -> {
                    KeptData.checkSqlite(sqlite);
                    KeptData.checkH2(temp.resolve("queues"));
                })
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is damaged")
                .hasMessageContaining(file.toString());
        assertThat(file).hasBinaryContent(damaged);
        assertThat(count()).isEqualTo(files);
    }

    private long count() throws IOException {
        try (var files = Files.list(temp)) {
            return files.count();
        }
    }
}
