/// Sentence templates as automata: `text → Transcript` for typed or decoded words, and the tokens that a
/// recognizer may choose next. One graph of words serves both, so what can be heard and what can be
/// understood are the same language. No vendor types.
package dev.parley.speech.grammar;
