package dev.parley.dialogue.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dialogue.understanding.Stakes.Choice;
import dev.parley.robot.Robot;
import dev.parley.robot.yaml.RobotFile;
import org.junit.jupiter.api.Test;

class StakesTest {
    private static final Robot ROBOT = RobotFile.load("parley-one");

    @Test
    void asksAboutAWalkWhereAWaveIsSimplyDone() {
        assertThat(Stakes.of(ROBOT.actions().get("wave")).choose(0.88)).isEqualTo(Choice.ACT);
        assertThat(Stakes.of(ROBOT.actions().get("walk")).choose(0.88)).isEqualTo(Choice.ASK);
    }

    @Test
    void leavesAloneWhatIsHardlyMeant() {
        assertThat(Stakes.of(ROBOT.actions().get("wave")).choose(0.2)).isEqualTo(Choice.LEAVE);
    }

    @Test
    void countsTheWorstMistakeOfSeveral() {
        Stakes both = Stakes.of(ROBOT.actions().get("wave"))
                .and(Stakes.of(ROBOT.actions().get("goto")));
        assertThat(both.choose(0.88)).isEqualTo(Choice.ASK);
    }
}
