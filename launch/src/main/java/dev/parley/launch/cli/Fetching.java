package dev.parley.launch.cli;

import dev.parley.robot.models.ConsoleProgress;
import dev.parley.robot.models.ModelStore;

/// The model store with a progress bar on standard error.
final class Fetching {
    private Fetching() {}

    static ModelStore store() {
        return ModelStore.standard(ConsoleProgress.onStandardError());
    }
}
