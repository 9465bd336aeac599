package dev.parley.robot.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.robot.Robot;
import dev.parley.robot.Slot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShippedRobotsTest {
    @ParameterizedTest
    @ValueSource(strings = {"parley-one", "coffee-counter", "nao", "tiago", "turtlebot4"})
    void loadsByName(String name) {
        assertThat(RobotFile.load(name).name()).isEqualTo(name);
    }

    @Test
    void listsEveryRobotOfTheFolder() throws IOException {
        try (var files = Files.list(Path.of("robots"))) {
            assertThat(files.map(f -> f.getFileName().toString())
                            .filter(f -> f.endsWith(".yaml"))
                            .map(f -> f.replace(".yaml", ""))
                            .sorted())
                    .isEqualTo(RobotFile.shipped());
        }
    }

    @Test
    void parleyOneHasAllItsActions() {
        Robot robot = RobotFile.load("parley-one");
        assertThat(robot.actions().keySet())
                .containsExactly(
                        "walk", "turn", "goto", "look", "wave", "nod", "shake", "point", "arm", "hand", "pose", "say");
        assertThat(robot.microphones().positions()).hasSize(8);
        assertThat(robot.people().unknownVoice()).isEqualTo("operator");
        assertThat(robot.places().get("workbench").headingRad()).isEqualTo(Math.PI / 2);
    }

    @Test
    void aWalkWithoutADistanceIsOneMeter() {
        var distance = (Slot.Quantity)
                RobotFile.load("parley-one").actions().get("walk").slots().get("distance");
        assertThat(distance.byDefault()).isEqualTo(OptionalDouble.of(1));
    }

    @Test
    void theCoffeeCounterStandsStill() {
        Robot robot = RobotFile.load("coffee-counter");
        assertThat(robot.base()).isEmpty();
        assertThat(robot.actions().get("orderDrink").effect()).isEmpty();
        assertThat(((Slot.Choice) robot.actions().get("orderDrink").slots().get("milkAmount")).sayings())
                .hasSize(36);
    }
}
