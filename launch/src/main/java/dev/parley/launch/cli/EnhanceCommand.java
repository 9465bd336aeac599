package dev.parley.launch.cli;

import dev.parley.launch.Enhancing;
import dev.parley.launch.RunFault;
import dev.parley.perception.Direction;
import dev.parley.perception.NoiseSuppressor;
import dev.parley.perception.onnx.NsNet2;
import dev.parley.perception.webrtc.WebRtcSuppressor;
import dev.parley.robot.Robot;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `enhance IN OUT`: one voice out of a recording of all microphones.
@Command(
        name = "enhance",
        description = "Takes one voice out of a recording of all of a robot's microphones, for people to listen to.",
        mixinStandardHelpOptions = true)
final class EnhanceCommand implements Callable<Integer> {
    private enum Suppression {
        none,
        webrtc,
        nsnet2
    }

    @Mixin
    private RobotOption robotOption;

    @Parameters(index = "0", paramLabel = "IN", description = "A recording, one channel a microphone.")
    private Path in;

    @Parameters(index = "1", paramLabel = "OUT", description = "The voice, as a WAV file.")
    private Path out;

    @Option(
            names = "--azimuth",
            paramLabel = "DEG",
            description = "Where the voice is: 0 ahead, positive to the left; without it, whoever is heard best.")
    private Optional<Double> azimuthDeg;

    @Option(names = "--streaming", description = "As the robot does while someone speaks, without knowing the end.")
    private boolean streaming;

    @Option(
            names = "--suppress",
            defaultValue = "nsnet2",
            description =
                    "Noise suppression: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}; webrtc needs libpulse).")
    private Suppression suppression;

    @Override
    public Integer call() {
        Robot robot = robotOption.load();
        if (azimuthDeg.filter(a -> !Double.isFinite(a)).isPresent())
            throw new RunFault("--azimuth " + azimuthDeg.get() + ": expected degrees such as 30 or -90");
        Optional<NoiseSuppressor> suppressor = suppressor();
        try {
            Enhancing enhancing = new Enhancing(robot.microphones().positions(), suppressor, streaming);
            enhancing
                    .enhance(in, out, azimuthDeg.map(a -> new Direction(Math.toRadians(a), 0)))
                    .ifPresentOrElse(EnhanceCommand::listenedTo, EnhanceCommand::listenedToNobody);
        } finally {
            suppressor.ifPresent(NoiseSuppressor::close);
        }
        return 0;
    }

    private Optional<NoiseSuppressor> suppressor() {
        return switch (suppression) {
            case none -> Optional.empty();
            case webrtc -> Optional.of(new WebRtcSuppressor(WebRtcSuppressor.Strength.MODERATE));
            case nsnet2 -> Optional.of(new NsNet2(Fetching.store().require("nsnet2")));
        };
    }

    private static void listenedTo(Direction voice) {
        System.err.printf(Locale.ROOT, "parley: listened to %.0f°%n", Math.toDegrees(voice.azimuthRad()));
    }

    private static void listenedToNobody() {
        System.err.println("parley: no voice is surely localized: this is the first microphone; --azimuth DEG chooses");
    }
}
