package dev.parley.launch.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.dialogue.Talker;
import dev.parley.dialogue.feedback.Export;
import dev.parley.dialogue.feedback.Judged;
import dev.parley.dialogue.feedback.Preference;
import dev.parley.dialogue.feedback.Trial;
import dev.parley.dialogue.memory.SqliteOpinions;
import dev.parley.dialogue.onnx.SentenceModel;
import dev.parley.launch.Opinionated;
import dev.parley.launch.RunFault;
import dev.parley.robot.Robot;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `feedback show|export|train|forget`: what people think of a robot's answers.
@Command(
        name = "feedback",
        description = "Shows, exports or forgets what people think of a robot's answers, or has it learn from them.",
        mixinStandardHelpOptions = true)
final class FeedbackCommand implements Callable<Integer> {
    /// What to do with it.
    enum Verb {
        SHOW,
        EXPORT,
        TRAIN,
        FORGET
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    @Mixin
    private RobotOption robotOption;

    @Parameters(arity = "0..1", paramLabel = "show|export|train|forget", defaultValue = "show")
    private Verb verb;

    @Option(names = "--single", description = "Export single answers (for KTO), not pairs (for DPO).")
    private boolean single;

    @Override
    public Integer call() throws IOException {
        Robot robot = robotOption.load();
        Opinionated of = Opinionated.of(robot);
        if (!of.exists()) throw new RunFault(nothing(robot));
        try (SqliteOpinions opinions = of.open()) {
            switch (verb) {
                case SHOW -> opinions.all().forEach(FeedbackCommand::show);
                case EXPORT -> export(robot, opinions.all());
                case TRAIN -> train(of, Preference.of(opinions.all()));
                case FORGET -> forget(robot, of, opinions);
            }
        }
        return 0;
    }

    private static String nothing(Robot robot) {
        return robot.model().filter(m -> m.feedback()).isPresent()
                ? "nobody has said what they think of an answer of %s yet".formatted(robot.name())
                : "%s keeps no opinions: write model: {..., feedback: keep} into its file, if those who use it agree"
                        .formatted(robot.name());
    }

    private static void show(Judged judged) {
        ObjectNode line = JSON.createObjectNode();
        line.put("by", judged.by()).put("good", judged.good());
        line.put("asked", judged.prompt().getLast().text()).put("answer", judged.answer());
        judged.better().ifPresent(b -> line.put("better", b));
        System.out.println(line);
    }

    private void export(Robot robot, List<Judged> opinions) {
        String rules = Talker.rules(robot);
        (single ? Export.singles(rules, opinions) : Export.pairs(rules, opinions)).forEach(System.out::println);
    }

    private static void train(Opinionated of, List<Preference> preferences) {
        if (preferences.isEmpty())
            throw new RunFault("there are no two answers to the same question, of which one is liked better");
        try (SentenceModel model = SentenceModel.open(Fetching.store())) {
            Trial trial = of.learn(preferences, model);
            System.out.printf(
                    Locale.ROOT,
                    "{\"pairs\":%d,\"right\":%.3f,\"used\":%b}%n",
                    trial.pairs(),
                    trial.share(),
                    trial.helps());
            System.err.println(
                    trial.helps()
                            ? "it tells better from worse among answers that it has not learnt from: used at the next start (model.candidates: 2 or more)"
                            : "it does not tell better from worse yet: not used");
        }
    }

    private static void forget(Robot robot, Opinionated of, SqliteOpinions opinions) throws IOException {
        int gone = opinions.forget("");
        if (gone < 0) throw new RunFault("the opinions could not be deleted: is the disk full, or read-only?");
        of.forget();
        System.err.printf(
                "%d opinions of answers of %s are deleted, and what was learnt from them.%n", gone, robot.name());
    }
}
