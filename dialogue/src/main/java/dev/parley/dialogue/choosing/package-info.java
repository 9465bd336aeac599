/// Whether a language model may choose actions: the schema of a robot's actions, an exam made of its file, the result.
package dev.parley.dialogue.choosing;
