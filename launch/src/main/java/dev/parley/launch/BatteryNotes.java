package dev.parley.launch;

import dev.parley.motion.RobotState;
import dev.parley.robot.Battery;
import java.util.Optional;
import java.util.function.Consumer;

/// Tells people once when the battery runs low, and once when nothing has been heard of it for a minute. A silent gauge
/// forbids nothing, so somebody has to know. One thread.
public final class BatteryNotes {
    private static final long SILENT_NANOS = 60_000_000_000L;

    private final Optional<Battery> battery;
    private final Consumer<String> note;
    private final long startNanos;
    private boolean low;
    private boolean silent;

    public BatteryNotes(Optional<Battery> battery, long nowNanos, Consumer<String> note) {
        this.battery = battery;
        this.note = note;
        startNanos = nowNanos;
    }

    public void look(RobotState state, long nowNanos) {
        if (battery.isEmpty()) return;
        boolean nowLow = state.charge()
                .filter(c -> !(c.share() >= battery.get().least()))
                .isPresent();
        if (nowLow && !low) note.accept(low(state.charge().get().share()));
        low = nowLow;
        long heardNanos = state.charge().map(RobotState.Charge::receivedNanos).orElse(startNanos);
        boolean nowSilent = nowNanos - heardNanos > SILENT_NANOS;
        if (nowSilent && !silent)
            note.accept(
                    "nothing has been heard of the battery on " + battery.get().topic() + " for a minute");
        silent = nowSilent;
    }

    private String low(double share) {
        String rest =
                battery.get().charger().map(c -> "but the way to the " + c).orElse("any more");
        return "the battery is at %d %%: nothing begins %s".formatted(Math.round(100 * share), rest);
    }
}
