package dev.parley.motion;

/// What an action comes to once its slots are filled in.
public sealed interface Dispatched {
    record Ready(MotionCommand command) implements Dispatched {}

    /// The action only speaks.
    record NotMotion() implements Dispatched {}

    /// @param reason in words that can be spoken after "I cannot: "
    record Unresolved(String reason) implements Dispatched {}
}
