/// `Heard → Act`: what to do about what was said. Decides; never moves anything itself.
package dev.parley.dialogue;
