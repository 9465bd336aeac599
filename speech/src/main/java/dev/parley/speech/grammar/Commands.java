package dev.parley.speech.grammar;

import dev.parley.robot.Action;
import dev.parley.robot.Robot;
import dev.parley.robot.Template;

/// Lays out what can be said to a robot: its wake phrase or not, then a control or one of its actions; or
/// the phrase after it.
final class Commands {
    private Commands() {}

    static WordGraph lay(Robot robot) {
        Language language = Language.of(robot.language());
        GraphBuilder graph = new GraphBuilder(language.amounts());
        int start = graph.state();
        int addressed = graph.state();
        int end = graph.state();
        graph.join(start, addressed);
        for (String wake : robot.wake()) graph.join(graph.words(start, wake), addressed);
        Controls.lay(graph, addressed, robot, language, end);
        robot.actions().forEach((name, action) -> lay(graph, addressed, name, action, end));
        int over = graph.state();
        graph.join(end, over);
        for (String wake : robot.wake()) graph.join(graph.words(end, wake), over);
        return graph.build(start, over);
    }

    private static void lay(GraphBuilder graph, int from, String name, Action action, int end) {
        int first = graph.state();
        graph.arc(from, new Arc.Does(name, first));
        for (Template t : action.sentences()) {
            int sentence = graph.state();
            graph.join(first, sentence);
            graph.join(graph.sentence(sentence, t.sentence(), action.slots()), end);
        }
    }
}
