package dev.parley.launch.cli;

import dev.parley.simulation.gazebo.GazeboFiles;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `gazebo --robot FILE DIR`: what Gazebo and ROS 2 need to simulate the robot.
@Command(
        name = "gazebo",
        description = "Writes a robot's URDF, a world, the bridge's topics and a launch file for Gazebo.",
        mixinStandardHelpOptions = true)
final class GazeboCommand implements Callable<Integer> {
    @Mixin
    private RobotOption robot;

    @Option(names = "--body", paramLabel = "FILE", description = "Where its parts sit; parley-one has one.")
    private Optional<Path> body;

    @Parameters(paramLabel = "DIR", description = "The folder to write to.")
    private Path folder;

    @Override
    public Integer call() {
        GazeboFiles.write(GazeboFiles.of(robot.load(), body), folder);
        System.err.printf("Written to %s. Run: ros2 launch %s%n", folder, folder.resolve("gazebo.launch.py"));
        return 0;
    }
}
