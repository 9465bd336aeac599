package dev.parley.speech.grammar;

import dev.parley.robot.Unit;
import java.util.List;

/// Numbers and units of one language, between words and values.
interface Amounts {
    Amounts ENGLISH = new Amounts() {
        @Override
        public int lay(GraphBuilder graph, int from, String slot, Unit unit) {
            return Quantities.lay(graph, from, slot, unit);
        }

        @Override
        public double value(List<String> words, Unit unit) {
            return Quantities.value(words, unit);
        }

        @Override
        public boolean isNumber(String word) {
            return CommandGrammar.isNumber(word);
        }

        @Override
        public List<String> words() {
            return List.of();
        }
    };

    /// Adds every way to say an amount in this unit, or in one that converts to it; gives the state after
    /// it.
    int lay(GraphBuilder graph, int from, String slot, Unit unit);

    /// What an amount comes to in `unit`; the words are those of a path that [#lay] laid.
    double value(List<String> words, Unit unit);

    /// Whether a canonical word is a number or a part of one.
    boolean isNumber(String word);

    /// The words it is made of, as they are written, where writing does not tell words apart.
    List<String> words();
}
