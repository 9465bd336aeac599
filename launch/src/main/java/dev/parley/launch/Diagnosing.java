package dev.parley.launch;

import dev.parley.motion.ros2.messages.DiagnosticArray.Level;
import dev.parley.motion.ros2.messages.DiagnosticArray.Status;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// `Health → DiagnosticStatus`: what happened since it was asked last. One thread asks; [#failed] may come from any.
final class Diagnosing {
    private final String robot;
    private final Map<String, String> models;
    private final Map<String, Health> before = new HashMap<>();
    private final Map<String, String> failures = new HashMap<>();
    private long beforeNanos;

    /// @param robot its name, as the hardware's
    /// @param models what hears, speaks and answers, by what it does
    Diagnosing(String robot, Map<String, String> models, long nowNanos) {
        this.robot = robot;
        this.models = models;
        beforeNanos = nowNanos;
    }

    /// A stage failed at something.
    synchronized void failed(Event.Failed event) {
        failures.put(event.stage(), event.cause());
    }

    /// One status for each stage, one for the motion, and one for the models.
    synchronized List<Status> statuses(List<Health> now, boolean stopped, List<String> doing, long nowNanos) {
        double seconds = Math.max(1e-3, (nowNanos - beforeNanos) / 1e9);
        beforeNanos = nowNanos;
        List<Status> all = new ArrayList<>();
        for (Health h : now) all.add(stage(h, seconds));
        all.add(motion(stopped, doing));
        all.add(new Status(Level.OK, "parley: models", "loaded", robot, models));
        failures.clear();
        return List.copyOf(all);
    }

    private Status stage(Health now, double seconds) {
        Health was = before.getOrDefault(now.name(), new Health(now.name(), 0, 0, 0, 0, 0, 0, true));
        before.put(now.name(), now);
        long done = now.done() - was.done();
        long dropped = now.dropped() - was.dropped();
        Map<String, String> values = new LinkedHashMap<>();
        values.put("rate_hz", number(done / seconds));
        values.put("latency_ms_mean", number(done == 0 ? 0 : (now.busyNanos() - was.busyNanos()) / 1e6 / done));
        values.put("latency_ms_worst", number(now.worstNanos() / 1e6));
        values.put("busy_percent", number(100 * (now.busyNanos() - was.busyNanos()) / 1e9 / seconds));
        values.put("queue", now.waiting() + " of " + now.capacity());
        values.put("dropped", String.valueOf(now.dropped()));
        String name = "parley: " + now.name();
        if (!now.alive()) return new Status(Level.STALE, name, "has ended", robot, values);
        String failure = failures.getOrDefault(now.name(), "");
        if (!failure.isEmpty()) return new Status(Level.ERROR, name, failure, robot, values);
        if (dropped > 0) return new Status(Level.WARN, name, "lost " + dropped + ": too slow", robot, values);
        return new Status(Level.OK, name, "runs", robot, values);
    }

    private Status motion(boolean stopped, List<String> doing) {
        String what = doing.isEmpty() ? "stands still" : "carries out " + String.join(" and ", doing);
        return new Status(
                stopped ? Level.WARN : Level.OK,
                "parley: motion",
                stopped ? "stopped, until a person says to go on" : what,
                robot,
                Map.of("stopped", String.valueOf(stopped)));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
