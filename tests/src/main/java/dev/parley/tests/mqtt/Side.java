package dev.parley.tests.mqtt;

import dev.parley.launch.RealTime;
import dev.parley.motion.mqtt.Access;
import dev.parley.motion.mqtt.Incoming;
import dev.parley.motion.mqtt.Mail;
import dev.parley.motion.mqtt.MqttLink;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// One client with the thread that keeps it connected.
final class Side implements AutoCloseable {
    private static final long PERIOD_NANOS = 20_000_000L;

    final MqttLink link;
    private final Thread thread;
    private volatile boolean closed;

    Side(Access access, List<String> topics, Consumer<Incoming> came, Runnable connected) {
        Mail hello = Mail.live("bench/" + access.client(), new byte[] {1});
        link = new MqttLink(access, topics, hello, hello, 8192, new MqttLink.Listener() {
            @Override
            public void came(Incoming message) {
                came.accept(message);
            }

            @Override
            public void connected(Optional<String> why) {
                if (why.isEmpty()) connected.run();
            }
        });
        thread = Thread.ofPlatform().name("bench-" + access.client()).daemon().start(this::run);
        while (!link.connected()) new RealTime().waitUntil(System.nanoTime() + PERIOD_NANOS);
    }

    String client() {
        return thread.getName();
    }

    private void run() {
        RealTime time = new RealTime();
        while (!closed) {
            link.step(time.nowNanos());
            time.waitUntil(time.nowNanos() + PERIOD_NANOS);
        }
    }

    @Override
    public void close() {
        closed = true;
        try {
            thread.join(10_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        link.close();
    }
}
