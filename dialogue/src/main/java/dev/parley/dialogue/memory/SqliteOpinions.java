package dev.parley.dialogue.memory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.dialogue.feedback.Judged;
import dev.parley.dialogue.feedback.Opinions;
import dev.parley.dialogue.language.Conversation.Turn;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What people think of one robot's answers, in an [SqliteFile]. Of one person's opinions of the same answer the last
/// counts; beyond [#MOST] the oldest go. Thread-safe.
public final class SqliteOpinions implements Opinions, AutoCloseable {
    static final int MOST = 20_000;
    /// "PRLF".
    private static final int APPLICATION = 0x50524C46;

    private static final String SCHEMA = """
            CREATE TABLE IF NOT EXISTS opinion (
              id INTEGER PRIMARY KEY AUTOINCREMENT,
              prompt TEXT NOT NULL, answer TEXT NOT NULL, good TEXT NOT NULL, better TEXT NOT NULL, teller TEXT NOT NULL,
              UNIQUE (prompt, answer, teller))""";
    private static final SqliteFile.Format FORMAT =
            new SqliteFile.Format("record of opinions", APPLICATION, 1, "opinion", SCHEMA, (_, _) -> {});
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<Turn>> TURNS = new TypeReference<>() {};

    private final Path file;
    private final Connection connection;

    private SqliteOpinions(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /// @param file may be missing: a new one is made
    /// @throws MemoryFault when it cannot be used
    public static SqliteOpinions open(Path file) {
        return new SqliteOpinions(file, SqliteFile.open(file, FORMAT));
    }

    @Override
    public synchronized boolean keep(Judged judged) {
        try (PreparedStatement s = connection.prepareStatement(
                        "INSERT OR REPLACE INTO opinion (prompt, answer, good, better, teller) VALUES (?, ?, ?, ?, ?)");
                Statement old = connection.createStatement()) {
            SqliteFile.bind(
                    s,
                    JSON.writeValueAsString(judged.prompt()),
                    judged.answer(),
                    judged.good() ? "yes" : "no",
                    judged.better().orElse(""),
                    judged.by());
            s.executeUpdate();
            old.executeUpdate("DELETE FROM opinion WHERE id <= (SELECT max(id) FROM opinion) - " + MOST);
            return true;
        } catch (SQLException | JsonProcessingException e) {
            return false;
        }
    }

    @Override
    public synchronized List<Judged> all() {
        List<Judged> all = new ArrayList<>();
        try (Statement s = connection.createStatement();
                ResultSet r = s.executeQuery("SELECT prompt, answer, good, better, teller FROM opinion ORDER BY id")) {
            while (r.next()) all.add(judged(r));
        } catch (SQLException | JsonProcessingException | IllegalArgumentException e) {
            throw new MemoryFault("%s: cannot be read (%s)".formatted(file, e.getMessage()));
        }
        return all;
    }

    private static Judged judged(ResultSet r) throws SQLException, JsonProcessingException {
        return new Judged(
                JSON.readValue(r.getString(1), TURNS),
                r.getString(2),
                r.getString(3).equals("yes"),
                Optional.of(r.getString(4)).filter(b -> !b.isEmpty()),
                r.getString(5));
    }

    @Override
    public synchronized int forget(String by) {
        return by.isEmpty()
                ? SqliteFile.delete(connection, "DELETE FROM opinion")
                : SqliteFile.delete(connection, "DELETE FROM opinion WHERE teller = ?", by);
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
