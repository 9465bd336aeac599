package dev.parley.launch;

import dev.parley.robot.Changes;
import dev.parley.robot.Fault;
import dev.parley.robot.Robot;
import dev.parley.robot.yaml.RobotFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Watches the file of a robot that runs. What somebody adds to it (a place, a person's rights, another way to say
/// something) holds at once; what needs a new start, or is wrong, is told and leaves everything as it was. One thread.
public final class Reloading {
    /// @param atMillis when it was written
    private record Version(long atMillis, long bytes) {}

    private final Path file;
    private final Consumer<Robot> adopt;
    private final Consumer<String> note;
    private Robot robot;
    private Version read;
    private Optional<Version> seen = Optional.empty();

    /// @param robot as it was read
    /// @param adopt takes over what has changed
    /// @param note gets a line for people
    public Reloading(Path file, Robot robot, Consumer<Robot> adopt, Consumer<String> note) {
        this.file = file;
        this.robot = robot;
        this.adopt = adopt;
        this.note = note;
        read = version().orElse(new Version(0, 0));
    }

    /// To be called every second or so. A file is read once it has stayed the same from one look to the next: editors
    /// write in pieces.
    public void look() {
        Optional<Version> now = version();
        boolean settled = now.isPresent() && now.equals(seen);
        seen = now;
        if (!settled || now.get().equals(read)) return;
        read = now.get();
        try {
            changed(RobotFile.load(file.toString()));
        } catch (Fault e) {
            note.accept("the robot goes on as it was: " + e.getMessage());
        }
    }

    private void changed(Robot edited) {
        if (edited.equals(robot)) return;
        List<String> keys = Changes.needingAStart(robot, edited);
        if (!keys.isEmpty()) {
            note.accept("%s was changed: %s needs a new start; nothing was taken over"
                    .formatted(file.getFileName(), String.join(", ", keys)));
            return;
        }
        adopt.accept(edited);
        note.accept("%s was changed: %s".formatted(file.getFileName(), Changes.words(robot, edited)));
        robot = edited;
    }

    private Optional<Version> version() {
        try {
            BasicFileAttributes of = Files.readAttributes(file, BasicFileAttributes.class);
            return Optional.of(new Version(of.lastModifiedTime().toMillis(), of.size()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
