package dev.parley.launch.cli;

import dev.parley.dialogue.choosing.Qualification;
import dev.parley.dialogue.language.LanguageModel;
import dev.parley.launch.Qualified;
import dev.parley.launch.Talkers;
import dev.parley.robot.Robot;
import dev.parley.robot.models.ModelStore;
import dev.parley.robot.models.Status;
import dev.parley.robot.yaml.RobotFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `models list|fetch|verify`.
@Command(name = "models", description = "Lists, fetches or verifies the models.", mixinStandardHelpOptions = true)
final class ModelsCommand implements Callable<Integer> {
    /// What to do with them.
    enum Verb {
        LIST,
        FETCH,
        VERIFY
    }

    @Parameters(arity = "0..1", index = "0", paramLabel = "list|fetch|verify", defaultValue = "list")
    private Verb verb;

    @Parameters(arity = "0..*", index = "1..*", paramLabel = "ID", description = "Which models; otherwise all.")
    private List<String> ids = List.of();

    @Option(
            names = "--robot",
            paramLabel = "FILE",
            description = "With verify: also whether this robot's language model may choose actions.")
    private Optional<Path> robot = Optional.empty();

    @Override
    public Integer call() {
        ModelStore store = Fetching.store();
        List<String> wanted =
                ids.isEmpty() ? store.list().stream().map(s -> s.model().id()).toList() : ids;
        return switch (verb) {
            case LIST -> list(store);
            case FETCH -> fetch(store, wanted);
            case VERIFY -> robot.map(r -> examined(store, r)).orElseGet(() -> verify(store, wanted));
        };
    }

    /// Whether the robot's model may choose actions is told, and no fault.
    private static int examined(ModelStore store, Path file) {
        Robot robot = RobotFile.load(file.toString());
        Optional<LanguageModel> named = Talkers.named(robot, store, System.err::println);
        if (named.isEmpty()) {
            System.err.printf("parley: %s names no language model (model: in its file)%n", robot.name());
            return 1;
        }
        try (LanguageModel model = named.get()) {
            System.err.printf("parley: %s takes the exam of %s; this takes minutes%n", model.describe(), robot.name());
            Qualification result = Qualified.mine().examine(robot, model, System.err::println);
            System.out.printf("%s, for %s: %s%n", model.describe(), robot.name(), result.describe());
        }
        return 0;
    }

    private static int list(ModelStore store) {
        store.list().forEach(ModelsCommand::print);
        return 0;
    }

    private static int fetch(ModelStore store, List<String> wanted) {
        wanted.forEach(store::fetch);
        return verify(store, wanted);
    }

    private static int verify(ModelStore store, List<String> wanted) {
        List<Status> all = wanted.stream().map(store::verify).toList();
        all.forEach(ModelsCommand::print);
        return all.stream().allMatch(Status::usable) ? 0 : 1;
    }

    private static void print(Status s) {
        System.out.printf(
                "%-20s %-10s %8.1f MB  %s; %s%n",
                s.model().id(),
                state(s),
                s.model().bytes() / 1e6,
                s.model().purpose(),
                s.model().licence());
        s.damaged()
                .forEach(f -> System.err.printf(
                        "parley: %s: %s is damaged: run ./parley models fetch %s%n",
                        s.model().id(), f.name(), s.model().id()));
    }

    private static String state(Status s) {
        if (!s.damaged().isEmpty()) return "damaged";
        return s.usable() ? "here" : "not here";
    }
}
