package dev.parley.robot.yaml;

import dev.parley.robot.DidYouMean;
import dev.parley.robot.Robot;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Reads robots from their YAML files. Stateless; any thread.
public final class RobotFile {
    private static final String SHIPPED = "/robots/";

    private RobotFile() {}

    /// A robot by the path of its file, or by the name of a shipped one.
    ///
    /// @throws RobotFileException with every problem of the file, one line each, with file and line
    public static Robot load(String nameOrPath) {
        Optional<Path> file = existing(nameOrPath);
        if (file.isPresent()) return read(nameOrPath, bytesOf(nameOrPath, file.get()));
        if (shipped().contains(nameOrPath)) return read(nameOrPath + ".yaml", resource(nameOrPath + ".yaml"));
        throw refused(
                nameOrPath,
                "neither a file nor a shipped robot; expected a path, or " + DidYouMean.among(nameOrPath, shipped()));
    }

    /// The names of the robots that come with Parley.
    public static List<String> shipped() {
        return new String(resource("shipped.txt"), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    /// Reads a robot from the text of its file.
    ///
    /// @param file what to call it in messages
    /// @throws RobotFileException with every problem of the text
    public static Robot read(String file, String yaml) {
        return RobotReader.read(file, YamlText.compose(file, yaml));
    }

    private static Robot read(String file, byte[] bytes) {
        try {
            return read(
                    file,
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString());
        } catch (CharacterCodingException e) {
            throw refused(file, "not UTF-8 text; save the file as UTF-8");
        }
    }

    private static Optional<Path> existing(String path) {
        try {
            return Optional.of(Path.of(path)).filter(p -> !path.isBlank() && Files.exists(p));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static byte[] bytesOf(String name, Path file) {
        if (Files.isDirectory(file)) throw refused(name, "a directory; expected a robot's YAML file");
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(YamlText.LARGEST_BYTES + 1);
            if (bytes.length <= YamlText.LARGEST_BYTES) return bytes;
            throw refused(name, "larger than 1 MiB; expected a robot's YAML file");
        } catch (IOException e) {
            throw refused(name, "cannot be read; check its permissions");
        }
    }

    private static byte[] resource(String name) {
        try (InputStream in = RobotFile.class.getResourceAsStream(SHIPPED + name)) {
            if (in == null) throw refused(name, "missing from this build of Parley");
            return in.readAllBytes();
        } catch (IOException e) {
            throw refused(name, "cannot be read from this build of Parley");
        }
    }

    private static RobotFileException refused(String file, String what) {
        return new RobotFileException(List.of(file + ": " + what));
    }
}
