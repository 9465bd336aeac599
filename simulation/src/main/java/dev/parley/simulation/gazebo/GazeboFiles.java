package dev.parley.simulation.gazebo;

import dev.parley.robot.Robot;
import dev.parley.simulation.robot.FactoryCell;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// `Robot → files for Gazebo and ROS 2`: `NAME.urdf`, `hall.sdf`, `bridge.yaml` and `gazebo.launch.py`.
public final class GazeboFiles {
    private static final String HALL = "hall";

    private GazeboFiles() {}

    /// The files by name, each as text.
    ///
    /// @param file of the robot's body; empty: the one that is known for a robot of this name
    /// @throws GazeboFault when the robot has no body, or no base, or the file cannot be read
    public static Map<String, String> of(Robot robot, Optional<Path> file) {
        Body body = file.map(GazeboFiles::body)
                .or(() -> Body.of(robot))
                .orElseThrow(() -> new GazeboFault("nothing is known of the body of " + robot.name()
                        + ": write one as that of parley-one, and name it with --body"));
        Map<String, String> files = new LinkedHashMap<>();
        files.put(robot.name() + ".urdf", Urdf.of(robot, body));
        files.put(HALL + ".sdf", HallSdf.of(HALL, FactoryCell.world()));
        files.put("bridge.yaml", Bridge.of(robot));
        files.put("gazebo.launch.py", resource("gazebo.launch.py").replace("@ROBOT@", robot.name()));
        return files;
    }

    private static Body body(Path file) {
        try {
            return Body.read(Files.readString(file));
        } catch (IOException _) {
            throw new GazeboFault(file + ": cannot be read; expected a table as that of parley-one");
        }
    }

    /// Writes them into a folder, which is made if it is not there.
    ///
    /// @throws GazeboFault when that is not possible
    public static void write(Map<String, String> files, Path folder) {
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, String> f : files.entrySet())
                Files.writeString(folder.resolve(f.getKey()), f.getValue());
        } catch (IOException _) {
            throw new GazeboFault(folder + ": cannot be written to");
        }
    }

    private static String resource(String name) {
        try (InputStream in = GazeboFiles.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
