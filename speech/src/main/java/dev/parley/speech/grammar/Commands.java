package dev.parley.speech.grammar;

import dev.parley.robot.Action;
import dev.parley.robot.Robot;
import dev.parley.robot.Slot;
import dev.parley.robot.Template;

/// Lays out what can be said to a robot: its wake phrase or not, then a control or its actions; or the
/// phrase after it.
final class Commands {
    private Commands() {}

    static WordGraph lay(Robot robot) {
        GraphBuilder graph = new GraphBuilder(Language.of(robot.language()).amounts());
        int start = graph.state();
        int addressed = addressed(graph, start, robot);
        int end = graph.state();
        Controls.layStop(graph, addressed, robot, Language.of(robot.language()), end);
        layMotion(graph, addressed, robot, end);
        return graph.build(start, over(graph, end, robot));
    }

    /// The same in sentences that do not ask for it.
    static WordGraph laySpokenOf(Robot robot) {
        GraphBuilder graph = new GraphBuilder(Language.of(robot.language()).amounts());
        int start = graph.state();
        int addressed = addressed(graph, start, robot);
        int told = graph.state();
        int motion = graph.state();
        int end = graph.state();
        graph.join(told, motion);
        if (robot.language().equals("en")) Frames.lay(graph, addressed, told, motion);
        Controls.layStop(graph, told, robot, Language.of(robot.language()), end);
        layMotion(graph, motion, robot, end);
        return graph.build(start, over(graph, end, robot));
    }

    /// One action alone.
    static WordGraph lay(Robot robot, String name, Action action) {
        GraphBuilder graph = new GraphBuilder(Language.of(robot.language()).amounts());
        int start = graph.state();
        int end = graph.state();
        lay(graph, start, name, action, end);
        return graph.build(start, end);
    }

    private static int addressed(GraphBuilder graph, int start, Robot robot) {
        int addressed = graph.state();
        graph.join(start, addressed);
        for (String wake : robot.wake()) graph.join(graph.words(start, wake), addressed);
        return addressed;
    }

    /// What lifts a stop, or one action, or some of them one after the other: whatever may be followed leads
    /// back to where all of them begin, so that a sequence costs a few words and no second copy.
    private static void layMotion(GraphBuilder graph, int from, Robot robot, int end) {
        Language language = Language.of(robot.language());
        Controls.layResume(graph, from, language, end);
        int begin = graph.state();
        int done = graph.state();
        graph.join(from, begin);
        robot.actions().forEach((name, action) -> lay(graph, begin, name, action, mayFollow(action) ? done : end));
        graph.join(done, end);
        if (language.then().isEmpty()) return;
        int then = graph.state();
        graph.arc(done, new Arc.Then(then));
        graph.join(graph.phrase(then, language.then()), begin);
    }

    /// What only answers is done when it is said, and what takes open text takes all the words to the end.
    private static boolean mayFollow(Action action) {
        return action.effect().isPresent()
                && action.slots().values().stream().noneMatch(Slot.OpenText.class::isInstance);
    }

    /// The wake phrase may come last, too: "go forward, robot".
    private static int over(GraphBuilder graph, int end, Robot robot) {
        int over = graph.state();
        graph.join(end, over);
        for (String wake : robot.wake()) graph.join(graph.words(end, wake), over);
        return over;
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
