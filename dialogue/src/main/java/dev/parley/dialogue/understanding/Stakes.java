package dev.parley.dialogue.understanding;

import dev.parley.robot.Action;
import dev.parley.robot.Effect;

/// The one place where it is decided whether to act, to ask or to leave it, by expected cost in needless
/// questions: acting costs the mistake if the reading is wrong, asking costs the question, leaving it costs a
/// person ignored if the reading is right. (Horvitz, *Principles of mixed-initiative user interfaces*, 1999.)
///
/// @param mistake what doing this wrongly costs
public record Stakes(double mistake) {
    static final double QUESTION = 1;
    static final double IGNORED = 3;

    /// What to do about a reading.
    public enum Choice {
        ACT,
        ASK,
        LEAVE
    }

    /// Of the robot's file, or by what moves: the whole robot, its limbs, or nothing but its eyes and voice.
    public static Stakes of(Action action) {
        double standard = action.effect()
                .map(e -> e.each().stream()
                        .map(Effect::kind)
                        .mapToDouble(Stakes::standard)
                        .max()
                        .orElse(0))
                .orElse(4.0);
        return new Stakes(action.mistakeCost().orElse(standard));
    }

    private static double standard(Effect.Kind kind) {
        return switch (kind) {
            case DRIVE, TURN, GOTO, PUBLISH, CALL -> 12;
            case POINT, POSE, GESTURE -> 6;
            case LOOK -> 4;
            case SAY, WAIT, SEQUENCE -> 2;
        };
    }

    /// Of several actions the worst mistake counts.
    public Stakes and(Stakes other) {
        return new Stakes(Math.max(mistake, other.mistake));
    }

    /// @param probability that the reading is right, calibrated
    public Choice choose(double probability) {
        double act = (1 - probability) * mistake;
        double leave = probability * IGNORED;
        if (act <= Math.min(QUESTION, leave)) return Choice.ACT;
        return QUESTION < leave ? Choice.ASK : Choice.LEAVE;
    }
}
