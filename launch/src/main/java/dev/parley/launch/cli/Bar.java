package dev.parley.launch.cli;

import java.io.Console;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/// How far a command is, on a terminal's standard error; nothing where there is no terminal or only one
/// step. One thread.
final class Bar implements AutoCloseable {
    private static final int WIDTH = 100;

    private final Optional<ProgressBar> bar;

    private Bar(Optional<ProgressBar> bar) {
        this.bar = bar;
    }

    static Bar of(String what, int steps) {
        Console console = System.console();
        boolean shown = steps > 1 && console != null && console.isTerminal();
        return new Bar(shown ? Optional.of(begun(what, steps)) : Optional.empty());
    }

    private static ProgressBar begun(String what, int steps) {
        return new ProgressBarBuilder()
                .setTaskName(what)
                .setInitialMax(steps)
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH))
                .build();
    }

    void step() {
        bar.ifPresent(ProgressBar::step);
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
    }
}
