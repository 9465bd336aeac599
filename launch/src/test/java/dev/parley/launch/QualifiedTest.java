package dev.parley.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dialogue.choosing.Qualification;
import dev.parley.robot.Robot;
import dev.parley.robot.yaml.RobotFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QualifiedTest {
    private static final Robot ROBOT = RobotFile.load("parley-one");
    private static final Qualification RESULT = new Qualification(24, 100, 19, 200, true);

    @TempDir
    Path folder;

    @Test
    void aResultIsOfOneModelAndOneRobot() {
        Qualified kept = Qualified.in(folder);
        kept.keep(ROBOT, "a model", RESULT);
        assertThat(kept.of(ROBOT, "a model")).contains(RESULT);
        assertThat(kept.of(ROBOT, "another")).isEmpty();
        assertThat(kept.of(RobotFile.load("household"), "a model")).isEmpty();
        assertThat(kept.lines())
                .containsExactly("a model, for parley-one: may talk, not choose actions: 24 of 100 requests right, "
                        + "19 of 200 others taken for an action");
    }

    @Test
    void whatCannotBeReadIsNoResult() throws IOException {
        Files.writeString(folder.resolve("parley-one.properties"), "right=many\\u12");
        assertThat(Qualified.in(folder).of(ROBOT, "a model")).isEmpty();
        assertThat(Qualified.in(folder).lines()).isEmpty();
        assertThat(Qualified.in(folder.resolve("nowhere")).lines()).isEmpty();
    }
}
