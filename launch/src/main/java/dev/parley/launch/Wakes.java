package dev.parley.launch;

import dev.parley.robot.Robot;
import dev.parley.robot.models.ModelStore;
import dev.parley.speech.Wake;
import dev.parley.speech.wake.TrainedPhrase;
import dev.parley.speech.wake.WakePhrases;
import java.nio.file.Path;

/// Opens what listens for a robot's wake phrase: a model that was trained for it, if its file names one; else, by
/// sound, the recognizer where it is Moonshine, which tells how likely a phrase is; else the words alone tell.
final class Wakes {
    private Wakes() {}

    static Wake of(Robot robot, ModelStore models) {
        if (robot.wakeModel().isPresent())
            return new TrainedPhrase(
                    models.require("speech-embedding"),
                    Path.of(robot.wakeModel().get()));
        if (robot.wake().isEmpty() || !robot.recognizer().engine().equals("moonshine")) return Wake.none();
        return WakePhrases.open(
                models.require("moonshine-tiny"),
                models.require("moonshine-tokenizer").resolve("llama-tokenizer.js"),
                robot.wake());
    }
}
