/// Whether somebody addresses the robot: its wake phrase, any phrase, without training.
package dev.parley.speech.wake;
