package dev.parley.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.motion.MapFrame;
import dev.parley.motion.RobotState;
import dev.parley.motion.ros2.messages.DiagnosticArray.Level;
import dev.parley.robot.yaml.RobotFile;
import org.junit.jupiter.api.Test;

class OnMapTest {
    private static final long SECOND = 1_000_000_000L;

    private final OnMap onMap = new OnMap(RobotFile.load("parley-one"), 0);

    private static RobotState localized(long nanos) {
        return RobotState.UNKNOWN.with(new MapFrame(1, 0, 0, nanos, 0, false));
    }

    @Test
    void saysOnceThatOdometryIsTakenForTheMap() {
        assertThat(onMap.news(RobotState.UNKNOWN, SECOND)).isEmpty();
        assertThat(onMap.news(RobotState.UNKNOWN, 6 * SECOND).orElseThrow())
                .isEqualTo("nobody tells the transform from map to odom on /tf: odometry is taken for the map");
        assertThat(onMap.news(RobotState.UNKNOWN, 7 * SECOND)).isEmpty();
        assertThat(onMap.status(RobotState.UNKNOWN, 7 * SECOND).orElseThrow().level())
                .isEqualTo(Level.OK);
    }

    @Test
    void saysNothingWhileAllIsWellAndWarnsWhenTheTransformFallsSilent() {
        assertThat(onMap.news(localized(SECOND), SECOND)).isEmpty();
        assertThat(onMap.news(localized(SECOND), 4 * SECOND).orElseThrow()).contains("has fallen silent");
        assertThat(onMap.status(localized(SECOND), 4 * SECOND).orElseThrow().level())
                .isEqualTo(Level.WARN);
        assertThat(onMap.news(localized(5 * SECOND), 5 * SECOND)).contains("knows where on the map it is");
    }
}
