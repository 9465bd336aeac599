package dev.parley.robot.models;

import java.io.Console;
import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/// Draws a bar on a terminal's standard error; writes one line a step where there is no terminal. One
/// thread.
public final class ConsoleProgress implements Progress {
    private static final int WIDTH = 100;
    private static final int MIB = 1 << 20;

    private final PrintStream out;
    private final boolean bars;
    private ProgressBar bar;

    ConsoleProgress(PrintStream out, boolean bars) {
        this.out = out;
        this.bars = bars;
    }

    public static ConsoleProgress onStandardError() {
        Console console = System.console();
        return new ConsoleProgress(System.err, console != null && console.isTerminal());
    }

    @Override
    public void started(String what, long bytes) {
        finished();
        if (bars) bar = begun(what, bytes);
        else out.println(what + (bytes < 0 ? "" : " (%.1f MB)".formatted(bytes / 1e6)));
    }

    private ProgressBar begun(String what, long bytes) {
        return new ProgressBarBuilder()
                .setTaskName(what)
                .setInitialMax(bytes)
                .setUnit(" MiB", MIB)
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new ConsoleProgressBarConsumer(out, WIDTH))
                .build();
    }

    @Override
    public void advanced(long bytes) {
        if (bar != null) bar.stepTo(bytes);
    }

    @Override
    public void finished() {
        if (bar != null) bar.close();
        bar = null;
    }

    @Override
    public void note(String line) {
        out.println(line);
    }
}
