package dev.parley.dialogue.memory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;

/// How an SQLite file of Parley's is made and opened: only its owner may read it, the log is written ahead and to the
/// disk at every change (`journal_mode=WAL`, `synchronous=FULL`), what is deleted is overwritten, and a file of a newer
/// version or of another program is refused untouched.
final class SqliteFile {
    private static final int BUSY_MS = 2_000;

    private SqliteFile() {}

    /// What is in a file.
    ///
    /// @param what it is, for people: "memory"
    /// @param application "application_id" of the file
    /// @param table the only one
    /// @param schema makes it where it is missing
    record Format(String what, int application, int version, String table, String schema, Upgrade upgrade) {
        MemoryFault foreign(Path file) {
            return new MemoryFault("%s is no %s of Parley's: move it away to begin a new one".formatted(file, what));
        }

        private MemoryFault newer(Path file, int found) {
            return new MemoryFault(
                    "%s was written by a newer version of Parley (format %d; this one reads up to %d): update Parley, or move the file away to begin a new one"
                            .formatted(file, found, version));
        }
    }

    /// Changes the table of an older version.
    interface Upgrade {
        void from(int version, Statement s) throws SQLException;
    }

    /// @param file may be missing: a new one is made
    /// @throws MemoryFault when it cannot be used
    static Connection open(Path file, Format format) {
        try {
            make(file, format);
            Connection connection = connect(file);
            try {
                prepare(file, connection, format);
            } catch (SQLException | MemoryFault e) {
                connection.close();
                throw e;
            }
            return connection;
        } catch (SQLException | IOException e) {
            throw new MemoryFault("%s: cannot be used as a %s (%s): mend it, or move it away to begin a new one"
                    .formatted(file, format.what, e.getMessage()));
        }
    }

    /// One that is gone when it is closed, and touches no disk.
    static Connection passing(Format format) {
        try {
            Connection connection = new SQLiteConfig().createConnection("jdbc:sqlite::memory:");
            prepare(Path.of(":memory:"), connection, format);
            return connection;
        } catch (SQLException e) {
            throw new MemoryFault("SQLite does not start here (%s)".formatted(e.getMessage()));
        }
    }

    private static void make(Path file, Format format) throws IOException {
        var folder = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        Files.createDirectories(file.toAbsolutePath().getParent(), folder);
        if (Files.exists(file)) {
            if (Files.size(file) > 0) check(file, format);
        } else {
            var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            Files.createFile(file, owner);
        }
    }

    private static void check(Path file, Format format) throws IOException {
        Header header = Header.of(file).orElseThrow(() -> format.foreign(file));
        if (header.application() == 0 && header.version() == 0) return;
        if (header.application() != format.application) throw format.foreign(file);
        if (header.version() > format.version) throw format.newer(file, header.version());
    }

    private static Connection connect(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(BUSY_MS);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        return config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
    }

    private static void prepare(Path file, Connection connection, Format format) throws SQLException {
        try (Statement s = connection.createStatement()) {
            int version = number(s, "PRAGMA user_version");
            if (version > format.version) throw format.newer(file, version);
            s.execute("PRAGMA secure_delete=ON");
            if (version == format.version) return;
            if (number(s, otherTables(format)) > 0) throw format.foreign(file);
            s.execute(format.schema);
            format.upgrade.from(version, s);
            s.execute("PRAGMA application_id=" + format.application);
            s.execute("PRAGMA user_version=" + format.version);
            s.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        }
    }

    private static String otherTables(Format format) {
        return "SELECT count(*) FROM sqlite_schema WHERE name NOT IN ('%s', 'sqlite_sequence') AND name NOT LIKE 'sqlite_autoindex%%'"
                .formatted(format.table);
    }

    private static int number(Statement s, String sql) throws SQLException {
        try (ResultSet r = s.executeQuery(sql)) {
            return r.next() ? r.getInt(1) : 0;
        }
    }

    /// Deletes rows for good: the log ahead would still hold the words, so it is emptied, too.
    ///
    /// @return how many; negative: it could not be written
    static int delete(Connection connection, String sql, String... values) {
        try (PreparedStatement s = connection.prepareStatement(sql);
                Statement log = connection.createStatement()) {
            bind(s, values);
            int deleted = s.executeUpdate();
            log.execute("PRAGMA wal_checkpoint(TRUNCATE)");
            return deleted;
        } catch (SQLException e) {
            return -1;
        }
    }

    static void bind(PreparedStatement s, String... values) throws SQLException {
        for (int i = 0; i < values.length; i++) s.setString(i + 1, values[i]);
    }
}
