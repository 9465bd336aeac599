package dev.parley.launch.cli;

import dev.parley.launch.Event;
import dev.parley.launch.Events;
import dev.parley.launch.Factory;
import dev.parley.launch.Runtime;
import dev.parley.motion.mqtt.Access;
import dev.parley.motion.mqtt.Broker;
import dev.parley.robot.Mqtt;
import dev.parley.robot.Robot;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;

/// MQTT during a run: with the broker that `--mqtt` or the robot's file names, with one of its own, or not at all.
record Talk(Optional<Broker> broker, Optional<Factory> factory) implements AutoCloseable {
    private static final int TOKEN_BYTES = 16;

    /// @param url of `--mqtt`; blank: given without one
    static Talk of(Robot robot, Optional<String> url, Runtime runtime, Events events) {
        if (url.isEmpty() && robot.mqtt().isEmpty()) return new Talk(Optional.empty(), Optional.empty());
        Mqtt file = robot.mqtt().orElse(Mqtt.STANDARD);
        Mqtt settings = url.filter(u -> !u.isBlank()).map(file::at).orElse(file);
        Optional<Broker> broker = settings.url().isPresent() ? Optional.empty() : Optional.of(own(robot));
        Access access = broker.map(b -> b.access(robot.name(), settings.sessionS()))
                .orElseGet(() -> Access.to(settings, robot.name(), System.getenv()));
        if (access.readable())
            events.publish(new Event.Noted(
                    System.nanoTime(), "the MQTT password goes to " + access + " unencrypted; use mqtts://"));
        Factory factory =
                new Factory(robot, settings, access, runtime.body(), events, InstantSource.system(), System::nanoTime);
        return new Talk(broker, Optional.of(factory.start()));
    }

    private static Broker own(Robot robot) {
        byte[] random = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(random);
        String token = HexFormat.of().formatHex(random);
        Broker broker = Broker.open(Broker.PORT, robot.name(), token);
        System.err.println("parley: MQTT for this computer at mqtt://127.0.0.1:" + Broker.PORT + ", user "
                + robot.name() + ", password " + token);
        return broker;
    }

    void adopt(Robot changed) {
        factory.ifPresent(f -> f.adopt(changed));
    }

    @Override
    public void close() {
        factory.ifPresent(Factory::close);
        broker.ifPresent(Broker::close);
    }
}
