package dev.parley.launch.cli;

import dev.parley.robot.Fault;

/// Turns what went wrong into lines for the person at the keyboard. Stack traces go to the log file only.
final class Faults {
    private static final System.Logger LOG = System.getLogger("parley");

    private Faults() {}

    static int report(Throwable e) {
        if (e instanceof Fault) System.err.println("parley: " + e.getMessage());
        else unexpected(e);
        return 1;
    }

    private static void unexpected(Throwable e) {
        LOG.log(System.Logger.Level.ERROR, "unexpected", e);
        System.err.println("parley: something unexpected went wrong ("
                + e.getClass().getSimpleName() + "); details in " + Logs.file());
    }
}
