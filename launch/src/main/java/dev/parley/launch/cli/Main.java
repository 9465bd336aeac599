package dev.parley.launch.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `./parley COMMAND`.
@Command(
        name = "parley",
        description = "People talk to a robot; the robot answers and moves.",
        subcommands = {
            DemoCommand.class,
            RunCommand.class,
            HearCommand.class,
            LocateCommand.class,
            EnhanceCommand.class,
            UnderstandCommand.class,
            ChatCommand.class,
            SayCommand.class,
            EnrollCommand.class,
            ForgetCommand.class,
            PeopleCommand.class,
            CheckCommand.class,
            LearnCommand.class,
            GateCommand.class,
            AuditCommand.class,
            FeedbackCommand.class,
            GazeboCommand.class,
            ModelsCommand.class,
            DoctorCommand.class,
            BenchCommand.class
        },
        footer = {"", "./parley test runs all tests. Start with ./parley demo."},
        mixinStandardHelpOptions = true,
        version = "parley 0.1.0")
public final class Main implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    public static void main(String[] args) {
        Logs.toFile();
        int status = run(args);
        System.out.flush();
        System.exit(status);
    }

    private static int run(String... args) {
        try {
            return commandLine().execute(args);
        } catch (Error e) {
            return Faults.report(e);
        }
    }

    /// As `main` uses it; for tests.
    public static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((e, _, _) -> Faults.report(e));
    }

    @Override
    public void run() {
        spec.commandLine().usage(System.err);
    }
}
