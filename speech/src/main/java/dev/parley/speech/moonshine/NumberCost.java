package dev.parley.speech.moonshine;

import dev.parley.speech.grammar.CommandGrammar;
import dev.parley.speech.grammar.Vocabulary;

/// How far the sound is from the numbers in a sentence. Numbers sound alike ("ninety", "twenty"), each is
/// as good a sentence as the next, and a wrong one moves a robot too far: one token tells, whatever the
/// rest says.
final class NumberCost {
    private NumberCost() {}

    /// The cost of the worst token that belongs to a number; 0 when there is none.
    static double of(Hypothesis hypothesis, Vocabulary vocabulary) {
        double worst = 0;
        double inWord = 0;
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < hypothesis.tokens().length; i++) {
            double cost = -hypothesis.logProbabilities()[i];
            for (char c : vocabulary.piece(hypothesis.tokens()[i]).toCharArray()) {
                if (Character.isLetterOrDigit(c)) {
                    word.append(c);
                    inWord = Math.max(inWord, cost);
                } else {
                    if (CommandGrammar.isNumber(word.toString())) worst = Math.max(worst, inWord);
                    word.setLength(0);
                    inWord = 0;
                }
            }
        }
        return CommandGrammar.isNumber(word.toString()) ? Math.max(worst, inWord) : worst;
    }
}
