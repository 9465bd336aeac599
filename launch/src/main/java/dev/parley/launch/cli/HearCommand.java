package dev.parley.launch.cli;

import dev.parley.launch.Acquaintances;
import dev.parley.launch.Ears;
import dev.parley.launch.Json;
import dev.parley.launch.ManyEars;
import dev.parley.launch.RunFault;
import dev.parley.robot.Robot;
import dev.parley.robot.models.ModelStore;
import dev.parley.speech.Transcript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `hear`: what recordings say to a robot, several at a time, one line each in their order. A file that
/// cannot be read gets a line with the reason and the others go on; the exit status tells.
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
        int[] unreadable = {0};
        try (ManyEars ears = ManyEars.open(
                        robot, models, Acquaintances.forEach(robot, models, HearCommand::note), files.size());
                Bar bar = Bar.of("hearing", files.size())) {
            ears.hear(files, heard -> {
                bar.step();
                unreadable[0] += heard.readable() ? 0 : 1;
                print(heard);
            });
        }
        return unreadable[0] == 0 ? 0 : 1;
    }

    private static void note(String text) {
        System.err.println("parley: " + text);
    }

    private static void print(ManyEars.Heard heard) {
        Ears.Said said = heard.said();
        heard.notes().forEach(HearCommand::note);
        if (!heard.readable() && said.transcript() instanceof Transcript.Unheard why) note(why.reason());
        System.out.println(Json.heard(heard.file().toString(), said.transcript(), said.speaker(), heard.ms()));
    }

    private List<Path> files() throws IOException {
        List<Path> files = new java.util.ArrayList<>();
        for (Path p : paths) {
            if (!Files.isDirectory(p)) files.add(p);
            else
                try (Stream<Path> inside = Files.walk(p)) {
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
