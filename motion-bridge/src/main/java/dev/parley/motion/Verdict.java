package dev.parley.motion;

/// What the safety gate says. Reasons are in words that can be spoken after "I cannot: ".
public sealed interface Verdict {
    /// As asked.
    record Allowed(MotionCommand command) implements Verdict {}

    /// Within limits now.
    record Clamped(MotionCommand command, String reason) implements Verdict {}

    /// Only after a yes.
    record NeedsConfirmation(String question) implements Verdict {}

    /// Not at all.
    ///
    /// @param rule that said so
    record Rejected(String rule, String reason) implements Verdict {}
}
