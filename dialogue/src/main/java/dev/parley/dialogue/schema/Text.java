package dev.parley.dialogue.schema;

import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;

/// Texts of JSON (RFC 8259, section 7): any letters, the quotation mark and the backslash behind a backslash.
final class Text {
    private static final int LONGEST_LEAST = 64;

    private Text() {}

    /// @param least letters
    static Automaton quoted(int least) {
        Automaton plain = Operations.union(List.of(
                Automata.makeCharRange(' ', '!'),
                Automata.makeCharRange('#', '['),
                Automata.makeCharRange(']', 0xd7ff),
                Automata.makeCharRange(0xe000, Character.MAX_CODE_POINT)));
        Automaton escaped = Operations.union(Stream.of("\\\"", "\\\\", "\\n", "\\t")
                .map(Automata::makeString)
                .toList());
        Automaton letter = Operations.union(List.of(plain, escaped));
        Automaton letters = Operations.repeat(letter, Math.clamp(least, 0, LONGEST_LEAST));
        return Operations.concatenate(List.of(Automata.makeChar('"'), letters, Automata.makeChar('"')));
    }
}
