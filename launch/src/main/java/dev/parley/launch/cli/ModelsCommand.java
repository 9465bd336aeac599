package dev.parley.launch.cli;

import dev.parley.robot.models.ModelStore;
import dev.parley.robot.models.Status;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
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

    @Override
    public Integer call() {
        ModelStore store = Fetching.store();
        List<String> wanted =
                ids.isEmpty() ? store.list().stream().map(s -> s.model().id()).toList() : ids;
        return switch (verb) {
            case LIST -> list(store);
            case FETCH -> fetch(store, wanted);
            case VERIFY -> verify(store, wanted);
        };
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
