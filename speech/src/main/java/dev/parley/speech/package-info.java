/// `Utterance → Heard`, and `text → samples`: what was said, by whom; and the robot's own voice.
/// Vocabulary and ports; `grammar` turns sentence templates into automata, `moonshine` recognizes, `mary`
/// speaks.
package dev.parley.speech;
