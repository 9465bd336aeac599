package dev.parley.speech.spotter;

/// What the spotter makes of the sound. After a [Suspected] comes either a [Confirmed] or a [Dismissed],
/// within 700 ms of sound.
public sealed interface Suspicion {
    /// When the sound that led to it had been captured.
    long capturedNanos();

    /// That was perhaps a stop word: whatever moves is to hold.
    ///
    /// @param logOdds of the first stage
    record Suspected(long capturedNanos, double logOdds) implements Suspicion {}

    /// It was one: whatever moves is to stop.
    ///
    /// @param suspectedNanos when it was suspected
    /// @param score of the second stage, in nats; 0 is certain
    record Confirmed(long capturedNanos, long suspectedNanos, double score) implements Suspicion {}

    /// It was none: what was held goes on.
    record Dismissed(long capturedNanos, long suspectedNanos, double score) implements Suspicion {}
}
