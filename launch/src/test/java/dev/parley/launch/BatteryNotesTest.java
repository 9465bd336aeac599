package dev.parley.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.motion.RobotState;
import dev.parley.robot.Battery;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BatteryNotesTest {
    private static final long S = 1_000_000_000L;
    private final List<String> told = new ArrayList<>();
    private final BatteryNotes notes = new BatteryNotes(
            Optional.of(new Battery("/battery_state", 0.2, Optional.of("charging station"))), 0, told::add);

    private void look(double share, long heardS, long nowS) {
        notes.look(RobotState.UNKNOWN.with(new RobotState.Charge(share, heardS * S)), nowS * S);
    }

    @Test
    void tellsOnceThatTheBatteryIsLow() {
        look(0.5, 1, 1);
        look(0.19, 2, 2);
        look(0.18, 3, 3);
        assertThat(told).containsExactly("the battery is at 19 %: nothing begins but the way to the charging station");
    }

    @Test
    void tellsOnceThatNothingIsHeardOfIt() {
        notes.look(RobotState.UNKNOWN, 59 * S);
        assertThat(told).isEmpty();
        notes.look(RobotState.UNKNOWN, 61 * S);
        notes.look(RobotState.UNKNOWN, 62 * S);
        assertThat(told).containsExactly("nothing has been heard of the battery on /battery_state for a minute");
        look(0.5, 70, 71);
        look(0.5, 70, 131);
        assertThat(told).hasSize(2);
    }
}
