package dev.parley.launch.cli;

import dev.parley.launch.Json;
import dev.parley.speech.speaker.Voiceprint;
import dev.parley.speech.speaker.Voiceprints;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `people`: whose voices a robot knows, one JSON object a line: `name, role, seconds`.
@Command(name = "people", description = "Lists whose voices a robot knows.", mixinStandardHelpOptions = true)
final class PeopleCommand implements Callable<Integer> {
    @Mixin
    private RobotOption robotOption;

    @Override
    public Integer call() {
        for (Voiceprint v : Voiceprints.of(robotOption.load().name(), note -> System.err.println("parley: " + note))
                .all())
            System.out.println(Json.object()
                    .put("name", v.name())
                    .put("role", v.role())
                    .put("seconds", Math.round(v.seconds() * 10) / 10.0));
        return 0;
    }
}
