package dev.parley.speech.grammar;

import dev.parley.robot.Robot;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Looks for sentences that two actions share, by walking their graphs side by side (the product of two
/// automata, breadth first, so that the shortest is found). Open text could be anything and is passed over.
final class Ambiguities {
    /// Steps for two actions at most: what begins alike for longer than that goes unreported.
    private static final int MOST_STEPS = 3000;

    private record Pair(Frontier one, Frontier other, String said) {}

    private Ambiguities() {}

    static List<Ambiguity> of(Robot robot) {
        Map<String, WordGraph> graphs = new LinkedHashMap<>();
        robot.actions().forEach((name, action) -> graphs.put(name, Commands.lay(robot, name, action)));
        List<String> names = List.copyOf(graphs.keySet());
        List<Ambiguity> found = new ArrayList<>();
        for (int i = 0; i < names.size(); i++)
            for (int j = i + 1; j < names.size(); j++) {
                String one = names.get(i);
                String other = names.get(j);
                shared(graphs.get(one), graphs.get(other))
                        .ifPresent(sentence -> found.add(new Ambiguity(sentence, one, other)));
            }
        return List.copyOf(found);
    }

    private static Optional<String> shared(WordGraph one, WordGraph other) {
        Deque<Pair> open = new ArrayDeque<>(
                List.of(new Pair(Frontier.after(one, List.of()), Frontier.after(other, List.of()), "")));
        Set<List<java.util.BitSet>> seen = new HashSet<>();
        for (int steps = 0; !open.isEmpty() && steps < MOST_STEPS; steps++) {
            Pair at = open.poll();
            if (at.one.atEnd() && at.other.atEnd()) return Optional.of(at.said.strip());
            Set<String> words = at.one.nextWords();
            words.retainAll(at.other.nextWords());
            for (String word : words) {
                Pair next = new Pair(at.one.after(word), at.other.after(word), at.said + " " + word);
                if (seen.add(List.of(next.one.states(), next.other.states()))) open.add(next);
            }
        }
        return Optional.empty();
    }
}
