package dev.parley.motion.mqtt;

import dev.parley.dialogue.Act;
import dev.parley.perception.Stamp;
import dev.parley.robot.Mqtt;
import dev.parley.robot.Robot;
import dev.parley.robot.Vda5050;
import dev.parley.robot.yaml.RobotFile;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Any bytes as what a master control sends: carried out, or refused in a state of the standard's shape; nothing is
/// ever
/// asked for that the robot's file does not allow.
public final class VdaFuzz {
    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
    private static final Robot ROBOT = RobotFile.load("parley-one");
    private static final Vda5050 KNOWN = new Vda5050("KIT", "0001", 1.6, "hall", "uagv");
    private static final VdaTopics TOPICS = new VdaTopics(KNOWN, () -> NOW);
    private static final Requests REQUESTS =
            new Requests(ROBOT, Mqtt.STANDARD, new Reached(), _ -> {}, () -> NOW, () -> 0);
    private static final VdaActions ACTIONS = new VdaActions(KNOWN, TOPICS, REQUESTS, new Body(), () -> NOW, () -> 0);

    private VdaFuzz() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        for (String topic : List.of("instantActions", "order"))
            ACTIONS.accept(
                    ACTIONS.hear(new Incoming(TOPICS.of(topic), bytes, false, Optional.empty(), Optional.empty())));
        var state = new VdaState(
                false, false, false, false, false, OptionalInt.empty(), List.of(), ACTIONS.states(), ACTIONS.errors());
        if (TOPICS.mail("state", false, state.json(Optional.empty(), "hall")).payload().length > MqttLink.LARGEST_BYTES)
            throw new AssertionError("a state that is too large: " + state);
    }

    private static final class Reached implements Reach {
        @Override
        public void stop(Stamp stamp) {}

        @Override
        public void requested(Act act, String by, String role) {}

        @Override
        public void carryOut(Act.Do act) {
            if (!ROBOT.actions().containsKey(act.action())) throw new AssertionError("no action of its: " + act);
        }

        @Override
        public void say(Act.Say say) {}

        @Override
        public void resend(long after) {
            throw new AssertionError("no master control asks for that");
        }
    }

    private static final class Body implements VdaActions.Body {
        @Override
        public void pause() {}

        @Override
        public void endPause() {}

        @Override
        public boolean stopped() {
            return true;
        }

        @Override
        public void tellState() {}

        @Override
        public void tellFactsheet() {}
    }
}
