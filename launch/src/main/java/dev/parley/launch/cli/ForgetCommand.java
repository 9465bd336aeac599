package dev.parley.launch.cli;

import dev.parley.dialogue.memory.SqliteOpinions;
import dev.parley.launch.Opinionated;
import dev.parley.launch.RunFault;
import dev.parley.robot.Robot;
import dev.parley.speech.speaker.Voiceprint;
import dev.parley.speech.speaker.Voiceprints;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `forget NAME`: deletes what a robot knows of someone's voice.
@Command(
        name = "forget",
        description = "Deletes a person's voice from what a robot knows.",
        mixinStandardHelpOptions = true)
final class ForgetCommand implements Callable<Integer> {
    @Mixin
    private RobotOption robotOption;

    @Parameters(paramLabel = "NAME")
    private String name;

    @Override
    public Integer call() {
        Robot of = robotOption.load();
        String robot = of.name();
        int opinions = opinions(of);
        Voiceprints voices = Voiceprints.of(robot, note -> System.err.println("parley: " + note));
        boolean voice = voices.forget(name.strip());
        if (!voice && opinions == 0) throw new RunFault(unknown(robot, voices.all()));
        if (voice) System.err.printf("%s does not know the voice of %s any more.%n", robot, name.strip());
        if (opinions > 0) System.err.printf("What %s thought of its answers is deleted.%n", name.strip());
        return 0;
    }

    private int opinions(Robot robot) {
        Opinionated of = Opinionated.of(robot);
        if (name.isBlank() || !of.exists()) return 0;
        try (SqliteOpinions opinions = of.open()) {
            return opinions.forget(name.strip());
        }
    }

    private String unknown(String robot, List<Voiceprint> known) {
        List<String> names = known.stream().map(Voiceprint::name).toList();
        return names.isEmpty()
                ? "forget %s: %s knows nobody".formatted(name, robot)
                : "forget %s: %s knows only %s".formatted(name, robot, String.join(", ", names));
    }
}
