package dev.parley.dialogue;

/// What the robot knows of itself, from its sensors and events, never from a model; in words that can be
/// spoken.
public interface SelfKnowledge {
    /// "at the loading dock", "1.2 meters from the workbench"; empty: not known.
    String whereabouts();

    /// "walking", "standing still", "stopped".
    String doing();

    /// Whether something moves by its own will.
    default boolean isMoving() {
        return false;
    }

    /// "walk, and I finished it"; empty: nothing yet.
    default String lastDone() {
        return "";
    }

    /// "I heard a stop word"; empty: nothing stopped it.
    default String whyStopped() {
        return "";
    }

    /// "half full"; empty: not known.
    default String battery() {
        return "";
    }

    /// A robot without a body.
    SelfKnowledge NOTHING = new SelfKnowledge() {
        @Override
        public String whereabouts() {
            return "";
        }

        @Override
        public String doing() {
            return "listening";
        }
    };
}
