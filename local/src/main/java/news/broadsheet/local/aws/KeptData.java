package news.broadsheet.local.aws;

import com.almworks.sqlite4java.SQLiteConnection;
import com.almworks.sqlite4java.SQLiteException;
import com.almworks.sqlite4java.SQLiteStatement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Looks through the databases of the last run without writing, before any server opens (and so changes) one of them. */
final class KeptData {

    private static final byte[] SQLITE = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final Logger SQLITE_LOG = Logger.getLogger("com.almworks.sqlite4java");

    private KeptData() {}

    /** @throws IOException with a sentence for people, where the file is there and no whole SQLite database */
    static void checkSqlite(Path file) throws IOException {
        if (!Files.exists(file) || Files.size(file) == 0) {
            return;
        }
        if (!startsAsSqlite(file) || (!isBeingChanged(file) && !isWhole(file))) {
            throw new IOException(damaged("database", file));
        }
    }

    /**
     * @param name the database's file without its ending
     * @throws IOException with a sentence for people, where the database is there and cannot be read to its end
     */
    static void checkH2(Path name) throws IOException {
        Path file = name.resolveSibling(name.getFileName() + ".mv.db");
        if (!Files.exists(file)) {
            return;
        }
        String address = "jdbc:h2:file:" + name.toAbsolutePath() + ";ACCESS_MODE_DATA=r;TRACE_LEVEL_FILE=0";
        try (Connection connection = DriverManager.getConnection(address);
                Statement statement = connection.createStatement()) {
            for (String table : messageTables(connection)) {
                try (ResultSet rows = statement.executeQuery("select * from \"" + table + "\"")) {
                    while (rows.next()) {
                        rows.getString(1);
                    }
                }
            }
        } catch (SQLException e) {
            throw new IOException(damaged("queues' database", file), e);
        }
    }

    /** The tables in which ElasticMQ keeps messages. */
    static List<String> messageTables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet names = connection.getMetaData().getTables(null, "PUBLIC", "MESSAGE_%", null)) {
            while (names.next()) {
                tables.add(names.getString("TABLE_NAME"));
            }
        }
        return tables;
    }

    /** SQLite opens a file without its first bytes happily and fails at the first query. */
    private static boolean startsAsSqlite(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(SQLITE.length), SQLITE);
        }
    }

    /** The last run was killed in the midst of a change: SQLite must undo that first, which takes writing. */
    private static boolean isBeingChanged(Path file) {
        return Files.exists(file.resolveSibling(file.getFileName() + "-journal"))
                || Files.exists(file.resolveSibling(file.getFileName() + "-wal"));
    }

    private static boolean isWhole(Path file) {
        SQLITE_LOG.setLevel(Level.OFF);
        SQLiteConnection connection = new SQLiteConnection(file.toFile());
        try {
            connection.openReadonly();
            SQLiteStatement check = connection.prepare("pragma quick_check(1)");
            return check.step() && "ok".equals(check.columnString(0));
        } catch (SQLiteException e) {
            return false;
        } finally {
            connection.dispose();
        }
    }

    private static String damaged(String what, Path file) {
        return "The " + what + " " + file + " is damaged: restore it from a copy, or start afresh with --fresh.";
    }
}
