/// What a language model is asked and answers, wherever it runs.
package dev.parley.dialogue.language;
