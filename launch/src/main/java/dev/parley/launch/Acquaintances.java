package dev.parley.launch;

import dev.parley.robot.Robot;
import dev.parley.robot.models.ModelStore;
import dev.parley.speech.WhoSpeaks;
import dev.parley.speech.speaker.KnownVoices;
import dev.parley.speech.speaker.VoiceEncoder;
import dev.parley.speech.speaker.Voiceprint;
import dev.parley.speech.speaker.Voiceprints;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Opens what a robot knows of people's voices. Where it knows nobody, no model is loaded.
public final class Acquaintances {
    private Acquaintances() {}

    /// @param note gets lines for people
    public static WhoSpeaks of(Robot robot, ModelStore models, Consumer<String> note) {
        return forEach(robot, models, note).get();
    }

    /// For several that listen at the same time: what people should know is said once.
    public static Supplier<WhoSpeaks> forEach(Robot robot, ModelStore models, Consumer<String> note) {
        List<Voiceprint> known = Voiceprints.of(robot.name(), note).all();
        if (known.isEmpty()) return () -> WhoSpeaks.nobodyKnown(robot.people().unknownVoice());
        known.stream()
                .filter(v -> !robot.people().roles().containsKey(v.role()))
                .forEach(v -> note.accept(
                        "%s was introduced as %s, which is no role of %s any more: may do what a stranger (%s) may"
                                .formatted(
                                        v.name(),
                                        v.role(),
                                        robot.name(),
                                        robot.people().unknownVoice())));
        return () -> new KnownVoices(new VoiceEncoder(models.require("speaker-encoder"), 1), known, robot.people());
    }
}
