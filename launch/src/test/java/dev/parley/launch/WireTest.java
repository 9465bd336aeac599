package dev.parley.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.motion.ros2.Ros2;
import dev.parley.motion.rosbridge.RosbridgeLink;
import dev.parley.robot.Robot;
import dev.parley.robot.yaml.RobotFile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class WireTest {
    private static Robot behind(int port) {
        return RobotFile.read("bridged.yaml", """
                robot: bridged
                language: en
                microphones: {rate_hz: 16000, positions_m: [[0, 0, 0]]}
                ros: {bridge: "ws://127.0.0.1:%d"}
                stop: [stop]
                voice: {engine: none, name: none}
                people: {visitor: [all]}
                actions:
                  hello:
                    say: ["hello"]
                    replies: {finished: "Hello."}
                """.formatted(port));
    }

    @Test
    void callsARosbridgeServerThatTheFileNamesAndDoesNotMindThatItSaysNothing() throws IOException {
        List<Event> events = new CopyOnWriteArrayList<>();
        Events stream = new Events();
        stream.listen(events::add);
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Wire wire = Wire.open(
                        behind(server.getLocalPort()),
                        new Ros2.Domain(181, true),
                        System::nanoTime,
                        new FailureHandler(stream, System::nanoTime, Set.of(), () -> {}))) {
            server.setSoTimeout(10_000);
            server.accept().close();
            assertThat(wire.link()).isInstanceOf(RosbridgeLink.class);
            assertThat(wire.link().state().odometry()).isEmpty();
            wire.link().velocity(0, 0, 0);
        }
        assertThat(events).isEmpty();
    }
}
