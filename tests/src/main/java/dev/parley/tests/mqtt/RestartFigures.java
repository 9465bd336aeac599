package dev.parley.tests.mqtt;

import dev.parley.launch.Benchmark.Measure;
import dev.parley.launch.Benchmark.Options;
import dev.parley.launch.Event;
import dev.parley.launch.RealTime;
import java.io.PrintStream;
import java.util.List;

/// The broker is killed (SIGKILL, and it keeps nothing on the disk) and started again while the robot tells 500 events
/// a second and somebody asks it for two actions a second. What counts is the effect: an event that never reached the
/// factory, a request that was never carried out, one that was carried out twice.
public final class RestartFigures {
    private static final int RESTARTS = 20;
    private static final int RATE_HZ = 500;
    private static final int EVENTS_A_REQUEST = RATE_HZ / 2;
    private static final int EVENTS_A_RESTART = 2 * RATE_HZ;
    private static final int DOWN_EVENTS = RATE_HZ / 5;
    private static final long WAIT_NANOS = 30_000_000_000L;

    private RestartFigures() {}

    public static List<Measure> measure(Options options, PrintStream log) {
        int restarts = RESTARTS * options.repetitions();
        try (Mosquitto broker = new Mosquitto();
                Plant plant = new Plant(broker)) {
            int events = EVENTS_A_RESTART * (restarts + 1);
            RealTime time = new RealTime();
            long start = time.nowNanos();
            for (int i = 0; i < events; i++) {
                time.waitUntil(start + i * 1_000_000_000L / RATE_HZ);
                int within = i % EVENTS_A_RESTART;
                if (within == 0 && i > 0) broker.kill();
                if (within == DOWN_EVENTS && i > DOWN_EVENTS) broker.startAgain();
                if (within == 0) log.printf("restart %d of %d ...%n", i / EVENTS_A_RESTART, restarts);
                plant.events.publish(new Event.Noted(System.nanoTime(), "event " + i));
                if (i % EVENTS_A_REQUEST == 0) plant.ask();
                if (i % (RATE_HZ / 4) == 0) plant.askAgain();
            }
            for (long end = time.nowNanos() + WAIT_NANOS; !plant.complete(events) && time.nowNanos() < end; ) {
                time.waitUntil(time.nowNanos() + 250_000_000L);
                plant.askAgain();
            }
            return figures(plant, events, restarts);
        }
    }

    private static List<Measure> figures(Plant plant, int events, int restarts) {
        return List.of(
                Measure.plainly("restarts of the broker, killed under load", restarts, ""),
                Measure.plainly("events told", events, ""),
                Measure.atMost("events that the factory never got", events - plant.eventsSeen(), "", 0, ""),
                Measure.plainly("events that came twice, told by their number", plant.eventsTwice(), ""),
                Measure.plainly("requests", plant.asked(), ""),
                Measure.plainly("requests sent again", plant.askedAgain(), ""),
                Measure.atMost("requests never carried out", plant.neverDone(), "", 0, ""),
                Measure.atMost("requests carried out twice", plant.doneTwice(), "", 0, ""));
    }
}
