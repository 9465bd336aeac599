package dev.parley.launch.cli;

import dev.parley.launch.Speakers;
import dev.parley.launch.Voices;
import dev.parley.speech.Loudspeaker;
import dev.parley.speech.Samples;
import dev.parley.speech.Sentences;
import dev.parley.speech.Synthesizer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `say TEXT`: the robot's voice, on the loudspeaker or into a file.
@Command(name = "say", description = "Speaks a text with the robot's voice.", mixinStandardHelpOptions = true)
final class SayCommand implements Callable<Integer> {
    @Mixin
    private RobotOption robot;

    @Parameters(paramLabel = "TEXT", arity = "1..*", description = "What to say.")
    private List<String> words;

    @Option(names = "--out", paramLabel = "WAV", description = "Write a WAV file instead of playing.")
    private Optional<Path> out;

    @Override
    public Integer call() {
        try (Synthesizer voice = Voices.of(robot.load().voice(), Fetching.store())) {
            List<Samples> spoken = Sentences.of(String.join(" ", words)).stream()
                    .map(voice::speak)
                    .toList();
            if (out.isPresent()) Voices.write(spoken, out.get());
            else play(spoken);
        }
        return 0;
    }

    private static void play(List<Samples> spoken) {
        try (Loudspeaker loudspeaker = Speakers.best(s -> System.err.println("parley: " + s))) {
            for (Samples s : spoken) loudspeaker.play(s, () -> {});
        }
    }
}
