/// A stand-in for the world outside: a robot that speaks the same ROS 2 topics as a real one, a room that
/// carries voices to its microphones, and people to speak in it. Everything is deterministic: the same
/// seed, the same run.
package dev.parley.simulation;
