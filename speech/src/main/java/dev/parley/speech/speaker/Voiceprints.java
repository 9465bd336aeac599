package dev.parley.speech.speaker;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.parley.robot.DataFolder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// The voices that one robot knows: a JSON file in the user's data folder that only its owner may read.
/// Every change replaces it whole, under a lock, so that several processes may share it. A file that is
/// damaged is put aside and reported; the next change begins a new one.
///
/// Thread-safe.
public final class Voiceprints {
    /// What made the vectors: those of another encoder mean nothing to this one.
    private static final String ENCODER = "ge2e-resemblyzer-0.1.4";

    private static final long LARGEST_FILE = 8 << 20;
    private static final int MOST_PEOPLE = 500;
    private static final FileAttribute<?> OWNER_ONLY = permissions("rw-------");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    /// What the file holds.
    private record Contents(String encoder, List<Voiceprint> people) {}

    private final Path file;
    private final Consumer<String> note;

    /// @param file may be missing: nobody is known
    /// @param note gets a line for people about a file that was damaged
    public Voiceprints(Path file, Consumer<String> note) {
        this.file = file;
        this.note = note;
    }

    /// Of the robot of this name, in `$PARLEY_DATA`, `$XDG_DATA_HOME/parley` or `~/.local/share/parley`.
    public static Voiceprints of(String robot, Consumer<String> note) {
        return new Voiceprints(DataFolder.mine().resolve("voices").resolve(robot + ".json"), note);
    }

    /// Everyone, by name.
    ///
    /// @throws VoiceprintFault when the file cannot be read
    public List<Voiceprint> all() {
        if (!Files.exists(file)) return List.of();
        return locked(this::read);
    }

    /// Keeps a voice, in the place of an earlier one of the same name.
    ///
    /// @throws VoiceprintFault when it cannot be kept
    public void keep(Voiceprint voice) {
        change(people -> {
            people.removeIf(p -> p.isOf(voice.name()));
            if (people.size() >= MOST_PEOPLE)
                throw new VoiceprintFault("%s holds %d people already: forget some first".formatted(file, MOST_PEOPLE));
            people.add(voice);
            return people;
        });
    }

    /// @return whether there was someone of that name
    /// @throws VoiceprintFault when the file cannot be written
    public boolean forget(String name) {
        if (all().stream().noneMatch(p -> p.isOf(name))) return false;
        change(people -> {
            people.removeIf(p -> p.isOf(name));
            return people;
        });
        return true;
    }

    private void change(UnaryOperator<List<Voiceprint>> how) {
        locked(() -> {
            List<Voiceprint> people = how.apply(new ArrayList<>(read()));
            people.sort(Comparator.comparing(Voiceprint::name));
            write(people);
            return people;
        });
    }

    private interface Work<T> {
        T run() throws IOException;
    }

    private synchronized <T> T locked(Work<T> work) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent(), permissions("rwx------"));
            Path lock = file.resolveSibling(file.getFileName() + ".lock");
            try (FileChannel channel = FileChannel.open(
                            lock, EnumSet.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), OWNER_ONLY);
                    FileLock _ = channel.lock()) {
                return work.run();
            }
        } catch (IOException e) {
            throw new VoiceprintFault(
                    "%s cannot be used (%s): check its permissions and free space".formatted(file, e.getMessage()));
        }
    }

    private List<Voiceprint> read() throws IOException {
        if (!Files.exists(file)) return List.of();
        if (Files.size(file) > LARGEST_FILE) return aside("it is too large");
        byte[] bytes = Files.readAllBytes(file);
        try {
            Contents contents = JSON.readValue(bytes, Contents.class);
            if (!contents.encoder.equals(ENCODER)) return aside("it is of another encoder, " + contents.encoder);
            if (contents.people.size() > MOST_PEOPLE) return aside("it holds too many people");
            return List.copyOf(contents.people);
        } catch (JacksonException | NullPointerException e) {
            return aside("it is damaged");
        }
    }

    private List<Voiceprint> aside(String why) throws IOException {
        int n = 1;
        while (Files.exists(aside(n))) n++;
        Files.move(file, aside(n), StandardCopyOption.ATOMIC_MOVE);
        note.accept(
                "the known voices in %s cannot be read: %s. It is kept as %s; nobody is known now: enroll them again"
                        .formatted(file, why, aside(n).getFileName()));
        return List.of();
    }

    private Path aside(int n) {
        return file.resolveSibling(file.getFileName() + ".unreadable-" + n);
    }

    private void write(List<Voiceprint> people) throws IOException {
        Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), "voices", ".json", OWNER_ONLY);
        try {
            try (FileChannel out = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(JSON.writeValueAsBytes(new Contents(ENCODER, people)));
                while (bytes.hasRemaining()) out.write(bytes);
                out.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static FileAttribute<?> permissions(String of) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(of));
    }
}
