package dev.parley.speech.grammar;

import dev.parley.robot.Robot;
import dev.parley.speech.Transcript.Control.Kind;
import java.util.List;
import java.util.stream.Stream;

/// The sentences that every robot knows: its stop words, and what lifts a stop.
final class Controls {
    private static final String BEFORE_STOP = "(oh|no|hey|wait|now|just)";
    private static final String AFTER_STOP =
            "(it|that|now|right now|right there|immediately|moving|walking|turning|driving|everything)";
    private static final String TO_WHOM = "(please|robot)";
    private static final String RESUME =
            "[okay] [please|robot] [you (can|may)] (resume|continue|go on|carry on|keep going) [now] [please|robot]";

    private static final int MOST_TIMES = 3;

    private Controls() {}

    /// Stop words, up to three times (typed: as often as one likes).
    static void layStop(GraphBuilder graph, int from, Robot robot, int to) {
        int stop = graph.state();
        graph.arc(from, new Arc.Controls(Kind.STOP, stop));
        int at = graph.state();
        graph.join(graph.maybe(graph.maybe(stop, BEFORE_STOP), TO_WHOM), at);
        int said = graph.state();
        for (int times = 1; times <= MOST_TIMES; times++) {
            int next = graph.state();
            for (String word : stopWords(robot)) graph.join(graph.words(at, word), next);
            graph.join(next, said);
            at = next;
        }
        for (String word : stopWords(robot)) typedAgain(graph, said, Words.plain(word));
        graph.join(graph.maybe(graph.maybe(said, AFTER_STOP), TO_WHOM), to);
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
    static void layResume(GraphBuilder graph, int from, int to) {
        int resume = graph.state();
        graph.arc(from, new Arc.Controls(Kind.RESUME, resume));
        graph.join(graph.phrase(resume, RESUME), to);
    }

    /// "stop" is understood by every robot, whatever its file says.
    private static List<String> stopWords(Robot robot) {
        return Stream.concat(robot.stop().stream(), Stream.of("stop"))
                .distinct()
                .toList();
    }
}
