/// What people told the robot, in SQLite.
package dev.parley.dialogue.memory;
