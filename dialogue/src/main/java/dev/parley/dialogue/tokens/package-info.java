/// Text ↔ the numbers that a language model reads and writes.
package dev.parley.dialogue.tokens;
