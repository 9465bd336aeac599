package dev.parley.dialogue.memory;

import dev.parley.dialogue.Memory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// One robot's memory: an [SqliteFile], so what was confirmed survives a process that is killed, and what is forgotten
/// is
/// overwritten. Several processes may share it.
///
/// Thread-safe.
public final class SqliteMemory implements Memory, AutoCloseable {
    static final int VERSION = 2;
    /// "PRLY".
    static final int APPLICATION = 0x50524C59;
    static final int MOST_OF_ONE = 1_000;

    private static final String SCHEMA = """
            CREATE TABLE IF NOT EXISTS fact (
              id INTEGER PRIMARY KEY AUTOINCREMENT,
              owner TEXT NOT NULL, subject TEXT NOT NULL, stem TEXT NOT NULL, verb TEXT NOT NULL,
              value TEXT NOT NULL, teller TEXT NOT NULL, spoken TEXT NOT NULL DEFAULT '',
              UNIQUE (owner, subject, stem))""";
    private static final SqliteFile.Format FORMAT =
            new SqliteFile.Format("memory", APPLICATION, VERSION, "fact", SCHEMA, SqliteMemory::upgrade);

    private final Path file;
    private final Connection connection;

    private SqliteMemory(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /// @param file may be missing: a new one is made
    /// @throws MemoryFault when it cannot be used
    public static SqliteMemory open(Path file) {
        return new SqliteMemory(file, SqliteFile.open(file, FORMAT));
    }

    /// One that is gone when it is closed, and touches no disk.
    public static SqliteMemory passing() {
        return new SqliteMemory(Path.of(":memory:"), SqliteFile.passing(FORMAT));
    }

    private static void upgrade(int version, Statement s) throws SQLException {
        if (version == 1) s.execute("ALTER TABLE fact ADD COLUMN spoken TEXT NOT NULL DEFAULT ''");
    }

    @Override
    public synchronized Kept keep(Fact fact) {
        try {
            if (isFull(fact)) return Kept.FULL;
            try (PreparedStatement s = connection.prepareStatement(
                    "INSERT OR REPLACE INTO fact (owner, subject, stem, verb, value, teller, spoken) VALUES (?, ?, ?, ?, ?, ?, ?)")) {
                SqliteFile.bind(
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
            SqliteFile.bind(s, fact.owner(), fact.subject(), stem(fact.verb()));
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
            SqliteFile.bind(s, owner);
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

    private synchronized int delete(String sql, String... values) {
        return SqliteFile.delete(connection, sql, values);
    }

    /// "Goes" and "go" are one, and so are "is" and "are".
    private static String stem(String verb) {
        return verb.equalsIgnoreCase("are")
                ? "is"
                : verb.toLowerCase(Locale.ROOT).replaceFirst("(?<=..)e?s$", "");
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
