package dev.parley.robot.models;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/// Closes a stream from which nothing has come for a minute, so that whoever reads it wakes up.
final class StallGuard implements AutoCloseable {
    private static final Executor IN_A_MINUTE = CompletableFuture.delayedExecutor(1, TimeUnit.MINUTES);

    private final InputStream in;
    private volatile boolean alive;
    private volatile boolean over;

    StallGuard(InputStream in) {
        this.in = in;
        IN_A_MINUTE.execute(this::look);
    }

    void alive() {
        alive = true;
    }

    @Override
    public void close() {
        over = true;
    }

    private void look() {
        if (over) return;
        if (!alive) closeQuietly();
        alive = false;
        IN_A_MINUTE.execute(this::look);
    }

    private void closeQuietly() {
        try {
            in.close();
        } catch (IOException e) {
            // It is being given up anyway; the reader reports that the connection broke.
            over = true;
        }
    }
}
