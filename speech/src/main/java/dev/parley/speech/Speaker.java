package dev.parley.speech;

/// Who is speaking.
///
/// @param name as introduced; empty when nobody knows this voice
/// @param role one of the roles of the robot's file
public record Speaker(String name, String role) {}
