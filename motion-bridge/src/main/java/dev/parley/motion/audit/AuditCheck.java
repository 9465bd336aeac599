package dev.parley.motion.audit;

import dev.parley.motion.AuditFault;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Whether a log is as it was written.
public final class AuditCheck {
    private AuditCheck() {}

    /// What a log is found to be.
    public sealed interface Result permits Whole, Broken {}

    /// @param lastHash to be compared with what somebody noted
    /// @param unfinished whether a line stands at the end that was never finished, as after a loss of power
    public record Whole(long lines, String lastHash, boolean unfinished) implements Result {}

    /// @param line the first that is wrong, from 1
    public record Broken(long line, String why) implements Result {}

    /// @throws AuditFault when it cannot be read
    public static Result of(Path path) {
        // Bytes that are no text are read as a mark, and so show as a line that was changed.
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(Files.newInputStream(path), StandardCharsets.UTF_8))) {
            String prev = Link.NOTHING;
            for (long n = 1; ; n++) {
                Optional<Line> line = Line.next(in);
                if (line.isEmpty() || !line.get().ended) return new Whole(n - 1, prev, line.isPresent());
                Optional<Link> link = Link.read(line.get().text);
                if (link.isEmpty()) return new Broken(n, "this line was changed after it was written");
                if (!link.get().prev().equals(prev)) return new Broken(n, "lines before this one are missing or new");
                prev = link.get().hash();
            }
        } catch (IOException e) {
            throw new AuditFault("The audit log %s cannot be read: %s".formatted(path, e));
        }
    }

    private record Line(String text, boolean ended) {
        static Optional<Line> next(BufferedReader in) throws IOException {
            StringBuilder text = new StringBuilder();
            int c = in.read();
            while (c >= 0 && c != '\n' && text.length() <= LogFile.LONGEST_LINE) {
                text.append((char) c);
                c = in.read();
            }
            return c < 0 && text.isEmpty() ? Optional.empty() : Optional.of(new Line(text.toString(), c >= 0));
        }
    }
}
