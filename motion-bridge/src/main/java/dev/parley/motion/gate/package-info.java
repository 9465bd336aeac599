/// The one choke point: no motion reaches the robot but through [dev.parley.motion.gate.SafetyGate].
package dev.parley.motion.gate;
