package dev.parley.speech.grammar;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/// All the states of a [WordGraph] that some words lead to: where every sentence stands that begins with
/// them. The graph read as a nondeterministic automaton (Thompson 1968); open text leads nowhere.
record Frontier(WordGraph graph, BitSet states) {
    static Frontier after(WordGraph graph, List<Words.Word> words) {
        BitSet at = new BitSet();
        at.set(graph.start());
        Frontier frontier = new Frontier(graph, at).closed(Frontier::staysInCommand);
        for (Words.Word w : words) frontier = frontier.after(w.canonical());
        return frontier;
    }

    /// Whether no sentence begins so.
    boolean isEmpty() {
        return states.isEmpty();
    }

    /// Whether the words are a whole sentence.
    boolean atEnd() {
        return states.get(graph.end());
    }

    /// Whether the command that is being said could still take in a slot of which nothing has been said.
    boolean opensSlot() {
        return closed(a -> staysInCommand(a) || a instanceof Arc.Say).has(Arc.Open.class::isInstance);
    }

    /// Whether the next word could be of weight: none of those that carry no content of their own.
    boolean expectsContent() {
        return has(a -> a instanceof Arc.Say s && !Matcher.FILLERS.contains(s.word()));
    }

    /// Words that may follow.
    Set<String> nextWords() {
        Set<String> words = new TreeSet<>();
        orAnother().states.stream()
                .forEach(s -> graph.from(s).forEach(a -> {
                    if (a instanceof Arc.Say say) words.add(say.word());
                }));
        return words;
    }

    /// After one more word.
    Frontier after(String word) {
        BitSet next = new BitSet();
        BitSet from = orAnother().states;
        for (int s = from.nextSetBit(0); s >= 0; s = from.nextSetBit(s + 1))
            for (Arc a : graph.from(s))
                if (a instanceof Arc.Say say && say.word().equals(word)) next.set(a.to());
        return new Frontier(graph, next).closed(Frontier::staysInCommand);
    }

    /// The same and where another command may begin.
    private Frontier orAnother() {
        return closed(Frontier::isSilent);
    }

    private static boolean staysInCommand(Arc arc) {
        return isSilent(arc) && !(arc instanceof Arc.Then);
    }

    private boolean has(Predicate<Arc> wanted) {
        return states.stream().anyMatch(s -> graph.from(s).stream().anyMatch(wanted));
    }

    private Frontier closed(Predicate<Arc> passable) {
        BitSet reached = (BitSet) states.clone();
        Deque<Integer> open = new ArrayDeque<>();
        states.stream().forEach(open::add);
        while (!open.isEmpty())
            for (Arc a : graph.from(open.poll()))
                if (passable.test(a) && !reached.get(a.to())) {
                    reached.set(a.to());
                    open.add(a.to());
                }
        return new Frontier(graph, reached);
    }

    /// Whether nothing is said on it.
    static boolean isSilent(Arc arc) {
        return switch (arc) {
            case Arc.Silent _, Arc.Open _, Arc.Close _, Arc.Value _ -> true;
            case Arc.Does _, Arc.Controls _, Arc.SpokenOf _, Arc.Then _ -> true;
            case Arc.Say _, Arc.Typed _, Arc.Anything _, Arc.LeftOut _ -> false;
            case Arc.Written _, Arc.Digits _, Arc.Glued _ -> false;
        };
    }
}
