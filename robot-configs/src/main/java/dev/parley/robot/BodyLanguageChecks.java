package dev.parley.robot;

import java.util.Map;
import java.util.Objects;

/// What goes with the voice is small, and there is something to turn to a speaker.
final class BodyLanguageChecks {
    /// In radians, or in metres where a joint slides.
    static final double SMALL = 0.6;

    private BodyLanguageChecks() {}

    static void check(Voice voice, Map<String, Gesture> gestures, Map<String, Joint> joints, Microphones microphones) {
        Checks checks = new Checks();
        for (int i = 0; i < voice.gestures().size(); i++) {
            String name = voice.gestures().get(i);
            checks.known("voice.gestures[%d]".formatted(i), name, gestures.keySet());
            Gesture gesture = gestures.get(name);
            checks.that(
                    gesture == null || isSmall(gesture),
                    "voice.gestures[%d]".formatted(i),
                    name,
                    "a small gesture: no joint moves by more than %s rad in it".formatted(SMALL));
        }
        boolean head = joints.entrySet().stream()
                .anyMatch(j -> j.getValue().headTurn(j.getKey()).isPresent());
        checks.that(!voice.looksAtSpeaker() || head, "voice.look_at_speaker", "no head", "a joint that turns the head");
        checks.that(
                !voice.looksAtSpeaker() || microphones.positions().size() > 1,
                "voice.look_at_speaker",
                "one microphone",
                "two or more, which tell where a voice comes from");
        checks.done();
    }

    private static boolean isSmall(Gesture gesture) {
        return gesture.steps().stream()
                .flatMap(s -> s.pose().positionsRad().keySet().stream())
                .distinct()
                .allMatch(j -> spread(gesture, j) <= SMALL);
    }

    private static double spread(Gesture gesture, String joint) {
        var positions = gesture.steps().stream()
                .map(s -> s.pose().positionsRad().get(joint))
                .filter(Objects::nonNull)
                .mapToDouble(d -> d)
                .summaryStatistics();
        return positions.getMax() - positions.getMin();
    }
}
