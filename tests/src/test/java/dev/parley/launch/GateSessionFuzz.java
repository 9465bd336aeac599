package dev.parley.launch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.robot.Robot;
import dev.parley.robot.yaml.RobotFile;
import java.nio.charset.StandardCharsets;

/// Any lines as cases for the gate: each is answered, and nothing gets past a stop.
public final class GateSessionFuzz {
    private GateSessionFuzz() {}

    private static final Robot ROBOT = RobotFile.load("parley-one");

    public static void fuzzerTestOneInput(byte[] bytes) {
        GateSession session = new GateSession(ROBOT);
        new String(bytes, StandardCharsets.UTF_8).lines().limit(20).forEach(session::accept);
        session.accept("{\"stop\": true}");
        ObjectNode after = session.accept(
                "{\"action\": \"walk\", \"command\": {\"type\": \"drive\", \"distance_m\": 1, \"heading_rad\": 0}}");
        if (!after.path("verdict").asText().equals("rejected")) throw new AssertionError(after.toString());
    }
}
