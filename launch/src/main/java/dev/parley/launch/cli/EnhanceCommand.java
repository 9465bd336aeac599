package dev.parley.launch.cli;

import dev.parley.launch.Enhancing;
import dev.parley.launch.RunFault;
import dev.parley.perception.Direction;
import dev.parley.robot.Robot;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `enhance IN OUT`: one voice out of a recording of all microphones.
@Command(
        name = "enhance",
        description = "Takes one voice out of a recording of all of a robot's microphones.",
        mixinStandardHelpOptions = true)
final class EnhanceCommand implements Callable<Integer> {
    @Mixin
    private RobotOption robotOption;

    @Parameters(index = "0", paramLabel = "IN", description = "A recording, one channel a microphone.")
    private Path in;

    @Parameters(index = "1", paramLabel = "OUT", description = "The voice, as a WAV file.")
    private Path out;

    @Option(
            names = "--azimuth",
            paramLabel = "DEG",
            description =
                    "Where the voice is: 0 ahead, positive to the left; without it, the first microphone is heard.")
    private Optional<Double> azimuthDeg;

    @Option(names = "--streaming", description = "As the robot does while someone speaks, without knowing the end.")
    private boolean streaming;

    @Override
    public Integer call() {
        Robot robot = robotOption.load();
        if (azimuthDeg.filter(a -> !Double.isFinite(a)).isPresent())
            throw new RunFault("--azimuth " + azimuthDeg.get() + ": expected degrees such as 30 or -90");
        Enhancing enhancing = new Enhancing(robot.microphones().positions());
        enhancing.enhance(in, out, azimuthDeg.map(a -> new Direction(Math.toRadians(a), 0)), streaming);
        return 0;
    }
}
