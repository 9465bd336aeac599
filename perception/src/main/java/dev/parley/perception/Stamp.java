package dev.parley.perception;

/// When and in which turn a sound entered. Minted at the microphone and kept to the first motion command
/// and the first sample of the reply.
///
/// @param turn number of the conversational turn; a later turn supersedes the work of earlier ones
/// @param capturedNanos on the clock of the process (`System.nanoTime`, or a manual clock in tests)
public record Stamp(long turn, long capturedNanos) {}
