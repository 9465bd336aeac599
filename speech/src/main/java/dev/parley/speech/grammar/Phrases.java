package dev.parley.speech.grammar;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Sentences of a [WordGraph] that together hold every two words that may follow each other, and every first
/// and last word. A recognizer that learns which word follows which from a list of sentences knows as much
/// from these as from all of them.
final class Phrases {
    /// Nobody's commands need more; one that learns from a list takes its time for each.
    private static final int MOST = 20_000;

    /// Two words where each is one character.
    private static final int CHARACTERS = 6;

    private final WordGraph graph;
    private final Set<List<String>> seen = new HashSet<>();

    /// What can be said next from a state.
    private final Map<Integer, List<Arc.Say>> sayable = new HashMap<>();

    private final Map<Arc.Say, Optional<Arc.Say>> before = new LinkedHashMap<>();
    private final Map<Integer, Integer> wordsToEnd = new HashMap<>();

    private Phrases(WordGraph graph) {
        this.graph = graph;
    }

    /// @throws IllegalArgumentException when even these are too many
    static List<List<String>> of(WordGraph graph) {
        Phrases phrases = new Phrases(graph);
        phrases.searchForward();
        phrases.searchBackward();
        return phrases.covering();
    }

    private record Pair(Arc.Say first, Arc.Say second) {}

    private List<List<String>> covering() {
        Set<List<String>> found = new LinkedHashSet<>();
        Set<Pair> covered = new HashSet<>();
        for (Arc.Say first : before.keySet()) {
            if (endsAt(first.to())) cover(sentence(first, Optional.empty()), covered, found);
            for (Arc.Say second : sayableFrom(first.to()))
                if (wordsToEnd.containsKey(second.to()) && !covered.contains(new Pair(first, second)))
                    cover(sentence(first, Optional.of(second)), covered, found);
            if (found.size() > MOST)
                throw new IllegalArgumentException(
                        "the sentences of this robot are too many to listen for; shorten lists or (a;b) groups");
        }
        return List.copyOf(found);
    }

    /// Keeps the sentence if it holds words next to each other that none before it did.
    private void cover(List<Arc.Say> sentence, Set<Pair> covered, Set<List<String>> found) {
        for (int i = 1; i < sentence.size(); i++) covered.add(new Pair(sentence.get(i - 1), sentence.get(i)));
        List<String> words = sentence.stream().map(Arc.Say::word).toList();
        if (seen.addAll(windows(words))) found.add(words);
    }

    private static Set<List<String>> windows(List<String> words) {
        Set<List<String>> windows =
                new HashSet<>(List.of(List.of("<", words.getFirst()), List.of(words.getLast(), ">")));
        for (int from = 0; from < words.size(); from++) {
            int length = Words.isUnspaced(words.get(from)) ? CHARACTERS : 2;
            windows.add(List.copyOf(words.subList(from, Math.min(words.size(), from + length))));
        }
        return windows;
    }

    /// The shortest one with these words in it.
    private List<Arc.Say> sentence(Arc.Say first, Optional<Arc.Say> second) {
        List<Arc.Say> said = new ArrayList<>();
        for (Optional<Arc.Say> a = Optional.of(first); a.isPresent(); a = before.get(a.get())) said.add(a.get());
        Collections.reverse(said);
        second.ifPresent(said::add);
        if (second.isPresent()) finish(said);
        return said;
    }

    private void finish(List<Arc.Say> said) {
        while (!endsAt(said.getLast().to()))
            said.add(sayableFrom(said.getLast().to()).stream()
                    .filter(a -> wordsToEnd.containsKey(a.to()))
                    .min(java.util.Comparator.comparingInt(a -> wordsToEnd.get(a.to())))
                    .orElseThrow());
    }

    private boolean endsAt(int state) {
        return wordsToEnd.getOrDefault(state, -1) == 0;
    }

    private void searchForward() {
        Deque<Arc.Say> open = new ArrayDeque<>();
        for (Arc.Say a : sayableFrom(graph.start())) if (before.putIfAbsent(a, Optional.empty()) == null) open.add(a);
        while (!open.isEmpty()) {
            Arc.Say a = open.poll();
            for (Arc.Say next : sayableFrom(a.to()))
                if (before.putIfAbsent(next, Optional.of(a)) == null) open.add(next);
        }
    }

    /// How many words are still to be said from each state, silent arcs costing nothing.
    private void searchBackward() {
        Map<Integer, List<Integer>> silentInto = new HashMap<>();
        Map<Integer, List<Integer>> spokenInto = new HashMap<>();
        for (int s = 0; s < graph.states(); s++)
            for (Arc a : graph.from(s)) {
                if (a instanceof Arc.Say)
                    spokenInto.computeIfAbsent(a.to(), _ -> new ArrayList<>()).add(s);
                else if (Frontier.isSilent(a))
                    silentInto.computeIfAbsent(a.to(), _ -> new ArrayList<>()).add(s);
            }
        Deque<Integer> open = new ArrayDeque<>(List.of(graph.end()));
        wordsToEnd.put(graph.end(), 0);
        while (!open.isEmpty()) {
            int s = open.poll();
            int words = wordsToEnd.get(s);
            for (int from : silentInto.getOrDefault(s, List.of()))
                if (words < wordsToEnd.getOrDefault(from, Integer.MAX_VALUE)) {
                    wordsToEnd.put(from, words);
                    open.addFirst(from);
                }
            for (int from : spokenInto.getOrDefault(s, List.of()))
                if (words + 1 < wordsToEnd.getOrDefault(from, Integer.MAX_VALUE)) {
                    wordsToEnd.put(from, words + 1);
                    open.addLast(from);
                }
        }
    }

    private List<Arc.Say> sayableFrom(int state) {
        return sayable.computeIfAbsent(state, this::findSayable);
    }

    private List<Arc.Say> findSayable(int state) {
        Set<Arc.Say> found = new LinkedHashSet<>();
        Deque<Integer> open = new ArrayDeque<>(List.of(state));
        Set<Integer> seen = new HashSet<>(open);
        while (!open.isEmpty())
            for (Arc a : graph.from(open.poll())) {
                if (a instanceof Arc.Say say) found.add(say);
                else if (Frontier.isSilent(a) && seen.add(a.to())) open.add(a.to());
            }
        return List.copyOf(found);
    }
}
