package dev.parley.launch;

import dev.parley.dialogue.choosing.Qualification;
import dev.parley.dialogue.language.LanguageModel;
import dev.parley.robot.DataFolder;
import dev.parley.robot.Robot;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// How language models did in the exams of robots, kept in the user's data folder for the log and `doctor`. A result
/// is of one model and of the actions as they were then; for others it does not count.
public final class Qualified {
    private static final String ENDING = ".properties";
    private static final int LONGEST = 10_000;

    private final Path folder;

    private Qualified(Path folder) {
        this.folder = folder;
    }

    public static Qualified mine() {
        return in(DataFolder.mine().resolve("qualification"));
    }

    static Qualified in(Path folder) {
        return new Qualified(folder);
    }

    /// Has the model take the robot's exam, and keeps how it did.
    public Qualification examine(Robot robot, LanguageModel model, Consumer<String> note) {
        Qualification result = Qualification.of(robot, model, note);
        keep(robot, model.describe(), result);
        return result;
    }

    void keep(Robot robot, String model, Qualification result) {
        Properties all = new Properties();
        all.setProperty("robot", robot.name());
        all.setProperty("model", model);
        all.setProperty("actions", actions(robot));
        all.setProperty("right", String.valueOf(result.right()));
        all.setProperty("requests", String.valueOf(result.requests()));
        all.setProperty("wrong", String.valueOf(result.wrong()));
        all.setProperty("others", String.valueOf(result.others()));
        all.setProperty("whole", String.valueOf(result.whole()));
        try {
            Files.createDirectories(folder);
            try (Writer out = Files.newBufferedWriter(file(robot), StandardCharsets.UTF_8)) {
                all.store(out, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Empty: it has taken no exam, or another one.
    Optional<Qualification> of(Robot robot, String model) {
        return read(file(robot))
                .filter(p -> p.getProperty("model", "").equals(model)
                        && p.getProperty("actions", "").equals(actions(robot)))
                .flatMap(Qualified::result);
    }

    /// For people: one line for each robot.
    public List<String> lines() {
        if (!Files.isDirectory(folder)) return List.of();
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(f -> f.toString().endsWith(ENDING))
                    .sorted()
                    .forEach(f -> read(f).ifPresent(p -> result(p)
                            .ifPresent(q -> lines.add("%s, for %s: %s"
                                    .formatted(
                                            p.getProperty("model", ""), p.getProperty("robot", ""), q.describe())))));
        } catch (IOException e) {
            return List.of();
        }
        return lines;
    }

    private static Optional<Qualification> result(Properties p) {
        try {
            return Optional.of(new Qualification(
                    Integer.parseInt(p.getProperty("right", "")),
                    Integer.parseInt(p.getProperty("requests", "")),
                    Integer.parseInt(p.getProperty("wrong", "")),
                    Integer.parseInt(p.getProperty("others", "")),
                    Boolean.parseBoolean(p.getProperty("whole", "false"))));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static Optional<Properties> read(Path file) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LONGEST) return Optional.empty();
            Properties all = new Properties();
            try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                all.load(in);
            }
            return Optional.of(all);
        } catch (IOException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static String actions(Robot robot) {
        return Integer.toHexString(robot.actions().toString().hashCode());
    }

    private Path file(Robot robot) {
        return folder.resolve(robot.name() + ENDING);
    }
}
