package dev.parley.robot.models;

import java.util.List;

/// Keeps the notes.
record Notes(List<String> notes) implements Progress {
    @Override
    public void started(String what, long bytes) {}

    @Override
    public void advanced(long bytes) {}

    @Override
    public void finished() {}

    @Override
    public void note(String line) {
        notes.add(line);
    }
}
