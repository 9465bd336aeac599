package dev.parley.launch.cli;

import dev.parley.launch.Json;
import dev.parley.launch.RunFault;
import dev.parley.perception.AudioFrame;
import dev.parley.perception.Posture;
import dev.parley.perception.Source;
import dev.parley.perception.Timekeeper;
import dev.parley.perception.array.MicrophoneArray;
import dev.parley.perception.localize.Localizer;
import dev.parley.perception.spectrum.Analysis;
import dev.parley.perception.track.Tracker;
import dev.parley.perception.wav.WavSource;
import dev.parley.robot.Microphones;
import dev.parley.robot.Robot;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `locate`: where the voices of a recording are, as a robot that stands still hears them.
@Command(
        name = "locate",
        description = "Prints where the voices of a multichannel recording are, four times a second.",
        mixinStandardHelpOptions = true)
final class LocateCommand implements Callable<Integer> {
    private static final double SHORT_S = 0.01;

    @Mixin
    private RobotOption robotOption;

    @Parameters(paramLabel = "WAV", description = "A recording with one channel a microphone.")
    private Path file;

    @Override
    public Integer call() {
        Robot robot = robotOption.load();
        Microphones microphones = robot.microphones();
        if (new MicrophoneArray(microphones.positions()).shape() == MicrophoneArray.Shape.POINT)
            throw new RunFault(robot.name() + " hears with one microphone: directions need two or more, apart");
        try (WavSource source = WavSource.open(file, Timekeeper.standingStillAt(0))) {
            check(source.channels(), robot);
            locate(source, microphones);
            if (source.missingSeconds() > SHORT_S)
                System.err.printf(
                        Locale.ROOT, "parley: %s is cut short: %.1f s are missing%n", file, source.missingSeconds());
        }
        return 0;
    }

    private void check(int channels, Robot robot) {
        int microphones = robot.microphones().positions().size();
        if (channels == microphones) return;
        throw new RunFault(
                "%s has %s, but %s has %d microphones: give a recording of all %d, in their order, or the file of the robot that recorded this one (--robot FILE)"
                        .formatted(
                                file,
                                channels == 1 ? "1 channel" : channels + " channels",
                                robot.name(),
                                microphones,
                                microphones));
    }

    private static void locate(WavSource source, Microphones microphones) {
        Analysis analysis = new Analysis(microphones.positions().size());
        Localizer localizer = new Localizer(microphones.positions());
        Tracker tracker = new Tracker(microphones.mounting());
        for (Optional<AudioFrame> next = source.next(); next.isPresent(); next = source.next()) {
            AudioFrame frame = next.get();
            long nanos = frame.stamp().capturedNanos();
            localizer.accept(
                    analysis.accept(frame.channels()),
                    _ -> print(nanos, tracker.accept(localizer.lately(), Posture.AT_REST, nanos)));
        }
    }

    private static void print(long nanos, List<Source> voices) {
        System.out.println(Json.located(nanos, voices));
    }
}
