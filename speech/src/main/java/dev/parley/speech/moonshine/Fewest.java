package dev.parley.speech.moonshine;

import dev.parley.speech.grammar.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A text cut into as few tokens as there are ways to, which is how a recognizer writes common words.
final class Fewest {
    private Fewest() {}

    /// Adds every shortest way to cut `text`, none where letters are unknown.
    static void tokens(Vocabulary vocabulary, String text, List<int[]> into) {
        Map<String, Integer> pieces = pieces(vocabulary);
        int[] fewest = new int[text.length() + 1];
        Arrays.fill(fewest, Integer.MAX_VALUE / 2);
        fewest[text.length()] = 0;
        for (int from = text.length() - 1; from >= 0; from--)
            for (int to = from + 1; to <= text.length(); to++)
                if (pieces.containsKey(text.substring(from, to))) fewest[from] = Math.min(fewest[from], fewest[to] + 1);
        if (fewest[0] <= text.length()) cut(text, 0, fewest, pieces, new ArrayList<>(), into);
    }

    private static void cut(
            String text, int from, int[] fewest, Map<String, Integer> pieces, List<Integer> so, List<int[]> into) {
        if (from == text.length()) {
            into.add(so.stream().mapToInt(Integer::intValue).toArray());
            return;
        }
        for (int to = from + 1; to <= text.length(); to++) {
            if (fewest[to] + 1 != fewest[from] || !pieces.containsKey(text.substring(from, to))) continue;
            so.add(pieces.get(text.substring(from, to)));
            cut(text, to, fewest, pieces, so, into);
            so.removeLast();
        }
    }

    private static Map<String, Integer> pieces(Vocabulary vocabulary) {
        Map<String, Integer> pieces = new HashMap<>();
        for (int i = 0; i < vocabulary.size(); i++) pieces.putIfAbsent(vocabulary.piece(i), i);
        return pieces;
    }
}
