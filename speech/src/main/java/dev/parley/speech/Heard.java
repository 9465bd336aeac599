package dev.parley.speech;

import dev.parley.perception.Direction;
import dev.parley.perception.Stamp;

/// One utterance, understood as far as speech goes.
public record Heard(Stamp stamp, Transcript transcript, Speaker speaker, Direction from) {}
