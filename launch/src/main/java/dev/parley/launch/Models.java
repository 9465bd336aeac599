package dev.parley.launch;

import dev.parley.dialogue.Talker;
import dev.parley.robot.Robot;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Which models a robot runs with and what calculates them, for people who look after it.
final class Models {
    private Models() {}

    static Map<String, String> of(Robot robot, Optional<Talker> talker) {
        Map<String, String> models = new LinkedHashMap<>();
        models.put(
                "recognizer",
                robot.recognizer().engine() + " " + robot.recognizer().model() + ", CPU");
        models.put("voice", robot.voice().engine() + " " + robot.voice().name() + ", CPU");
        models.put("language model", talker.map(Talker::describe).orElse("none"));
        return models;
    }
}
