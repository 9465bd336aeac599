package dev.parley.dialogue.memory;

import dev.parley.dialogue.Memory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sqlite.SQLiteConfig;

/// One robot's memory: an SQLite file that only its owner may read. The log is written ahead and to the
/// disk at every change (`journal_mode=WAL`, `synchronous=FULL`), so what was confirmed survives a process
/// that is killed. What is forgotten is overwritten. A file of a newer version, or of another program, is
/// refused untouched. Several processes may share it.
///
/// Thread-safe.
public final class SqliteMemory implements Memory, AutoCloseable {
    static final int VERSION = 2;
    /// "PRLY".
    static final int APPLICATION = 0x50524C59;
    static final int MOST_OF_ONE = 1_000;
    private static final int BUSY_MS = 2_000;

    private static final String SCHEMA = """
            CREATE TABLE IF NOT EXISTS fact (
              id INTEGER PRIMARY KEY AUTOINCREMENT,
              owner TEXT NOT NULL, subject TEXT NOT NULL, stem TEXT NOT NULL, verb TEXT NOT NULL,
              value TEXT NOT NULL, teller TEXT NOT NULL, spoken TEXT NOT NULL DEFAULT '',
              UNIQUE (owner, subject, stem))""";

    private final Path file;
    private final Connection connection;

    private SqliteMemory(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /// @param file may be missing: a new one is made
    /// @throws MemoryFault when it cannot be used
    public static SqliteMemory open(Path file) {
        try {
            make(file);
            Connection connection = connect(file);
            try {
                prepare(file, connection);
            } catch (SQLException | MemoryFault e) {
                connection.close();
                throw e;
            }
            return new SqliteMemory(file, connection);
        } catch (SQLException | IOException e) {
            throw new MemoryFault("%s: cannot be used as a memory (%s): mend it, or move it away to begin a new one"
                    .formatted(file, e.getMessage()));
        }
    }

    /// One that is gone when it is closed, and touches no disk.
    public static SqliteMemory passing() {
        Path nowhere = Path.of(":memory:");
        try {
            Connection connection = new SQLiteConfig().createConnection("jdbc:sqlite::memory:");
            prepare(nowhere, connection);
            return new SqliteMemory(nowhere, connection);
        } catch (SQLException e) {
            throw new MemoryFault("SQLite does not start here (%s)".formatted(e.getMessage()));
        }
    }

    private static void make(Path file) throws IOException {
        var folder = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        Files.createDirectories(file.toAbsolutePath().getParent(), folder);
        if (Files.exists(file)) {
            if (Files.size(file) > 0) check(file, Header.of(file));
        } else {
            var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            Files.createFile(file, owner);
        }
    }

    private static void check(Path file, Header header) {
        if (header.application() == 0 && header.version() == 0) return;
        if (header.application() != APPLICATION) throw Header.foreign(file);
        if (header.version() > VERSION) throw newer(file, header.version());
    }

    private static MemoryFault newer(Path file, int version) {
        return new MemoryFault(
                "%s was written by a newer version of Parley (format %d; this one reads up to %d): update Parley, or move the file away to begin a new one"
                        .formatted(file, version, VERSION));
    }

    private static Connection connect(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(BUSY_MS);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        return config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
    }

    private static void prepare(Path file, Connection connection) throws SQLException {
        try (Statement s = connection.createStatement()) {
            int version = number(s, "PRAGMA user_version");
            if (version > VERSION) throw newer(file, version);
            s.execute("PRAGMA secure_delete=ON");
            if (version == VERSION) return;
            if (number(
                            s,
                            "SELECT count(*) FROM sqlite_schema WHERE name NOT IN ('fact', 'sqlite_sequence') AND name NOT LIKE 'sqlite_autoindex%'")
                    > 0) throw Header.foreign(file);
            s.execute(SCHEMA);
            if (version == 1) s.execute("ALTER TABLE fact ADD COLUMN spoken TEXT NOT NULL DEFAULT ''");
            s.execute("PRAGMA application_id=" + APPLICATION);
            s.execute("PRAGMA user_version=" + VERSION);
            s.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        }
    }

    private static int number(Statement s, String sql) throws SQLException {
        try (ResultSet r = s.executeQuery(sql)) {
            return r.next() ? r.getInt(1) : 0;
        }
    }

    @Override
    public synchronized Kept keep(Fact fact) {
        try {
            if (isFull(fact)) return Kept.FULL;
            try (PreparedStatement s = connection.prepareStatement(
                    "INSERT OR REPLACE INTO fact (owner, subject, stem, verb, value, teller, spoken) VALUES (?, ?, ?, ?, ?, ?, ?)")) {
                bind(
                        s,
                        fact.owner(),
                        fact.subject(),
                        stem(fact.verb()),
                        fact.verb(),
                        fact.value(),
                        fact.by(),
                        fact.spoken());
                s.executeUpdate();
            }
            return Kept.KEPT;
        } catch (SQLException e) {
            return Kept.FAILED;
        }
    }

    /// A fact that takes the place of another needs no room.
    private boolean isFull(Fact fact) throws SQLException {
        try (PreparedStatement s = connection.prepareStatement(
                "SELECT count(*) FROM fact WHERE owner = ? AND NOT (subject = ? AND stem = ?)")) {
            bind(s, fact.owner(), fact.subject(), stem(fact.verb()));
            try (ResultSet r = s.executeQuery()) {
                return r.next() && r.getInt(1) >= MOST_OF_ONE;
            }
        }
    }

    @Override
    public synchronized List<Fact> of(String owner) {
        List<Fact> facts = new ArrayList<>();
        try (PreparedStatement s = connection.prepareStatement(
                "SELECT owner, subject, coalesce(nullif(spoken, ''), subject), verb, value, teller FROM fact WHERE owner = ? ORDER BY id DESC")) {
            bind(s, owner);
            try (ResultSet r = s.executeQuery()) {
                while (r.next()) facts.add(fact(r));
            }
        } catch (SQLException e) {
            throw new MemoryFault("%s: cannot be read (%s)".formatted(file, e.getMessage()));
        }
        return facts;
    }

    private static Fact fact(ResultSet r) throws SQLException {
        return new Fact(r.getString(1), r.getString(2), r.getString(3), r.getString(4), r.getString(5), r.getString(6));
    }

    @Override
    public int forget(String owner, String subject) {
        return delete("DELETE FROM fact WHERE owner = ? AND subject = ?", owner, subject);
    }

    @Override
    public int forgetAll(String owner) {
        return owner.isEmpty() ? 0 : delete("DELETE FROM fact WHERE owner = ?", owner);
    }

    /// The log ahead would still hold the words: it is emptied, too.
    private synchronized int delete(String sql, String... values) {
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

    /// "Goes" and "go" are one, and so are "is" and "are".
    private static String stem(String verb) {
        return verb.equalsIgnoreCase("are")
                ? "is"
                : verb.toLowerCase(Locale.ROOT).replaceFirst("(?<=..)e?s$", "");
    }

    private static void bind(PreparedStatement s, String... values) throws SQLException {
        for (int i = 0; i < values.length; i++) s.setString(i + 1, values[i]);
    }

    @Override
    public synchronized void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new MemoryFault("%s: cannot be closed (%s)".formatted(file, e.getMessage()));
        }
    }
}
