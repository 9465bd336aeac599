package dev.parley.speech.grammar;

import dev.parley.robot.Robot;
import dev.parley.speech.Transcript.Control.Kind;
import java.util.List;
import java.util.stream.Stream;

/// The sentences that every robot knows: its stop words, and what lifts a stop.
final class Controls {
    private static final int MOST_TIMES = 3;

    private Controls() {}

    /// Stop words, up to three times (typed: as often as one likes).
    static void layStop(GraphBuilder graph, int from, Robot robot, Language language, int to) {
        int stop = graph.state();
        graph.arc(from, new Arc.Controls(Kind.STOP, stop));
        int at = graph.state();
        graph.join(graph.maybe(graph.maybe(stop, language.beforeStop()), language.toWhom()), at);
        int said = graph.state();
        for (int times = 1; times <= MOST_TIMES; times++) {
            int next = graph.state();
            for (String word : stopWords(robot, language)) graph.join(graph.words(at, word), next);
            graph.join(next, said);
            at = next;
        }
        for (String word : stopWords(robot, language)) typedAgain(graph, said, Words.plain(word));
        graph.join(graph.maybe(graph.maybe(said, language.afterStop()), language.toWhom()), to);
    }

    private static void typedAgain(GraphBuilder graph, int said, List<String> words) {
        int at = said;
        for (String word : words.subList(0, words.size() - 1)) {
            int next = graph.state();
            graph.arc(at, new Arc.Typed(word, next));
            at = next;
        }
        graph.arc(at, new Arc.Typed(words.getLast(), said));
    }

    /// What lifts a stop.
    static void layResume(GraphBuilder graph, int from, Language language, int to) {
        int resume = graph.state();
        graph.arc(from, new Arc.Controls(Kind.RESUME, resume));
        graph.join(graph.phrase(resume, language.resume()), to);
    }

    /// What stops every robot of the language, whatever its file says.
    static List<String> stopWords(Robot robot, Language language) {
        return Stream.concat(robot.stop().stream(), language.stop().stream())
                .distinct()
                .toList();
    }
}
