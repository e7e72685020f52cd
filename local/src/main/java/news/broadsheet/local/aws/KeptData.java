package news.broadsheet.local.aws;

import com.almworks.sqlite4java.SQLiteConnection;
import com.almworks.sqlite4java.SQLiteException;
import com.almworks.sqlite4java.SQLiteStatement;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
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
import software.amazon.dynamodb.services.local.shared.access.sqlite.SQLiteLibraryLoader;

/** Looks through the databases of the last run without writing, before any server opens (and so changes) one of them. */
final class KeptData {

    private static final byte[] SQLITE = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int HEAD = 100;
    private static final Logger SQLITE_LOG = Logger.getLogger("com.almworks.sqlite4java");

    private KeptData() {}

    /** @throws IOException with a sentence for people, where the file is there and no whole SQLite database */
    static void checkSqlite(Path file) throws IOException {
        if (!Files.exists(file) || Files.size(file) == 0) {
            return;
        }
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        if (!startsAsSqlite(head) || (!isBeingChanged(file) && !(hasAllPages(file, head) && isWhole(file)))) {
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
    private static boolean startsAsSqlite(byte[] head) {
        return head.length == HEAD && Arrays.equals(Arrays.copyOf(head, SQLITE.length), SQLITE);
    }

    /** As long as its head says: size of a page and number of pages (sqlite.org/fileformat2.html, section 1.3). */
    private static boolean hasAllPages(Path file, byte[] head) throws IOException {
        ByteBuffer fields = ByteBuffer.wrap(head);
        int size = Short.toUnsignedInt(fields.getShort(16));
        long pages = Integer.toUnsignedLong(fields.getInt(28));
        return Files.size(file) >= pages * (size == 1 ? 65_536 : size);
    }

    /** The last run was killed in the midst of a change: SQLite must undo that first, which takes writing. */
    private static boolean isBeingChanged(Path file) {
        return Files.exists(file.resolveSibling(file.getFileName() + "-journal"))
                || Files.exists(file.resolveSibling(file.getFileName() + "-wal"));
    }

    private static boolean isWhole(Path file) {
        if (!loadSqlite()) {
            // The server needs the library, too, and will say that it cannot be had.
            return true;
        }
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

    /** Loads the native library as DynamoDB Local does; false where this machine has none. */
    static boolean loadSqlite() {
        SQLITE_LOG.setLevel(Level.OFF);
        try {
            SQLiteLibraryLoader.initialize();
            return true;
        } catch (Exception e) {
            return false;
        }
    }

    private static String damaged(String what, Path file) {
        return "The " + what + " " + file + " is damaged: restore it from a copy, or start afresh with --fresh.";
    }
}
