package dev.parley.launch.cli;

import dev.parley.launch.Acquaintances;
import dev.parley.launch.Ears;
import dev.parley.launch.Json;
import dev.parley.launch.RunFault;
import dev.parley.perception.AudioFault;
import dev.parley.robot.Robot;
import dev.parley.robot.models.ModelStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `hear`: what recordings say to a robot. A file that cannot be read is reported and the others go on; the
/// exit status tells.
@Command(
        name = "hear",
        description = "Recognizes recordings and prints what each means to the robot.",
        mixinStandardHelpOptions = true)
final class HearCommand implements Callable<Integer> {
    @Mixin
    private RobotOption robotOption;

    @Parameters(arity = "1..*", paramLabel = "WAV|DIR", description = "Recordings, or folders of recordings.")
    private List<Path> paths;

    @Override
    public Integer call() throws IOException {
        Robot robot = robotOption.load();
        List<Path> files = files();
        ModelStore models = Fetching.store();
        int unreadable = 0;
        try (Ears ears = Ears.open(
                robot, models, Acquaintances.of(robot, models, note -> System.err.println("parley: " + note)))) {
            for (Path file : files) unreadable += hear(ears, file) ? 0 : 1;
        }
        return unreadable == 0 ? 0 : 1;
    }

    private static boolean hear(Ears ears, Path file) {
        try {
            long start = System.nanoTime();
            Ears.Said said = ears.hear(file, note -> System.err.println("parley: " + note));
            double ms = (System.nanoTime() - start) / 1e6;
            System.out.println(Json.heard(file.toString(), said.transcript(), said.speaker(), ms));
            return true;
        } catch (AudioFault e) {
            System.err.println("parley: " + e.getMessage());
            return false;
        }
    }

    private List<Path> files() throws IOException {
        List<Path> files = new java.util.ArrayList<>();
        for (Path p : paths) {
            if (!Files.isDirectory(p)) files.add(p);
            else
                try (Stream<Path> inside = Files.list(p)) {
                    inside.filter(HearCommand::isRecording).sorted().forEach(files::add);
                }
        }
        if (files.isEmpty()) throw new RunFault("no .wav or .raw files in " + paths + ": name a recording");
        return files;
    }

    private static boolean isRecording(Path file) {
        String name = file.getFileName().toString().toLowerCase(java.util.Locale.ROOT);
        return name.endsWith(".wav") || name.endsWith(".raw");
    }
}
