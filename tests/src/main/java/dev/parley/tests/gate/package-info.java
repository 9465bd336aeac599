/// Random attacks on the motion bridge, and what must never reach a robot.
package dev.parley.tests.gate;
