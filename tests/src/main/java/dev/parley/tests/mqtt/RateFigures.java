package dev.parley.tests.mqtt;

import dev.parley.launch.Benchmark.Measure;
import dev.parley.launch.Benchmark.Options;
import dev.parley.launch.Figures;
import dev.parley.launch.RealTime;
import dev.parley.motion.mqtt.Mail;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// How long a message takes from the robot's outbox over the broker to another client, at 500 messages a second with
/// quality of service 1 on both ways.
public final class RateFigures {
    private static final int RATE_HZ = 500;
    private static final int SECONDS = 20;
    private static final int WARM = 5 * RATE_HZ;
    private static final int BYTES = 200;

    private RateFigures() {}

    /// Each message counts from when it was due, so that a sender that is late hides nothing.
    public static List<Measure> measure(Options options, PrintStream log) {
        int count = SECONDS * RATE_HZ * options.repetitions() + WARM;
        long[] ms = new long[count];
        CountDownLatch left = new CountDownLatch(count);
        try (Mosquitto broker = new Mosquitto();
                Side master = new Side(
                        broker.access("master"),
                        List.of("bench/rate"),
                        m -> {
                            ByteBuffer b = ByteBuffer.wrap(m.payload());
                            ms[b.getInt()] = System.nanoTime() - b.getLong();
                            left.countDown();
                        },
                        () -> {});
                Side robot = new Side(broker.access("robot"), List.of(), _ -> {}, () -> {})) {
            log.printf("%d messages at %d Hz to %s ...%n", count, RATE_HZ, master.client());
            send(robot, count);
            if (!left.await(20, TimeUnit.SECONDS)) log.println("not all of them came");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        double[] sorted = Arrays.stream(ms)
                .skip(WARM)
                .filter(n -> n > 0)
                .mapToDouble(n -> n / 1e6)
                .sorted()
                .toArray();
        String elsewhere = "a bare client 0.6";
        return List.of(
                Measure.plainly("500 messages/s, QoS 1: p50", Figures.percentile(sorted, 50), "ms"),
                Measure.atMost("500 messages/s, QoS 1: p99", Figures.percentile(sorted, 99), "ms", 5, elsewhere),
                Measure.plainly("500 messages/s, QoS 1: longest", sorted[sorted.length - 1], "ms"),
                Measure.atMost("messages lost", left.getCount(), "", 0, ""));
    }

    private static void send(Side robot, int count) {
        RealTime time = new RealTime();
        long start = time.nowNanos();
        for (int i = 0; i < count; i++) {
            long due = start + i * 1_000_000_000L / RATE_HZ;
            time.waitUntil(due);
            ByteBuffer b = ByteBuffer.allocate(BYTES).putInt(i).putLong(due);
            robot.link.send(Mail.live("bench/rate", b.array()));
        }
    }
}
