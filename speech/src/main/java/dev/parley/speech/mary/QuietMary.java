package dev.parley.speech.mary;

import dev.parley.speech.VoiceFault;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import marytts.LocalMaryInterface;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.config.Configurator;

/// Starts MaryTTS so that nothing of it is ever seen on standard output or error.
final class QuietMary {
    private QuietMary() {}

    /// Takes 1.5 to 2 s the first time in a process.
    ///
    /// Mary registers a shutdown hook that throws when the process ends while she is still starting. Hooks
    /// cannot be taken back without the thread object, but a thread inherits the group of the one that
    /// makes it, and a group decides what becomes of exceptions: so she starts on a short-lived thread of a
    /// silent group.
    static LocalMaryInterface start() {
        Configurator.setLevel("marytts", Level.OFF);
        Configurator.setLevel("de.dfki", Level.OFF);
        FutureTask<LocalMaryInterface> start = new FutureTask<>(LocalMaryInterface::new);
        Thread starter = new Thread(new SilentGroup(), start, "mary");
        starter.setDaemon(true);
        starter.start();
        try {
            return start.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new VoiceFault("The voice was told to end before it had started");
        } catch (ExecutionException e) {
            throw new VoiceFault("The voice cannot start (%s): set voice.engine to none in the robot file to go without"
                    .formatted(reason(e)));
        }
    }

    /// The innermost message, on one line: Mary wraps what went wrong several times over.
    static String reason(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) cause = cause.getCause();
        String message = String.valueOf(cause.getMessage());
        return message.lines().findFirst().orElse(cause.getClass().getSimpleName());
    }

    private static final class SilentGroup extends ThreadGroup {
        SilentGroup() {
            super("mary");
        }

        @Override
        public void uncaughtException(Thread thread, Throwable e) {}
    }
}
