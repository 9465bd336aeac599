package dev.parley.simulation.robot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parley.simulation.robot.Solid.Box;
import dev.parley.simulation.robot.Solid.Cylinder;
import dev.parley.simulation.robot.Solid.Wall;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorldTest {
    private static final double EXACT = 1e-9;

    @Test
    void seesAWallAtTheDistanceThatGeometrySays() {
        World world = new World(List.of(new Wall("w", 4, -10, 4, 10)));
        assertThat(world.rangeM(0, 0, 0)).isCloseTo(4, within(EXACT));
        assertThat(world.rangeM(0, 0, Math.toRadians(60))).isCloseTo(8, within(EXACT));
        assertThat(world.rangeM(0, 0, Math.PI)).isInfinite();
        assertThat(world.rangeM(0, 11, 0)).isInfinite();
        assertThat(world.rangeM(0, 0, Math.PI / 2)).isInfinite();
    }

    @Test
    void seesATurnedBoxAtItsCornerAndItsFace() {
        World world = new World(List.of(new Box("b", 5, 0, Math.PI / 4, 2, 2)));
        assertThat(world.rangeM(0, 0, 0)).isCloseTo(5 - Math.sqrt(2), within(EXACT));
        assertThat(world.rangeM(5, 5, -Math.PI / 2)).isCloseTo(5 - Math.sqrt(2), within(EXACT));
        assertThat(world.rangeM(5, 0, 1)).isZero();
        Box straight = new Box("s", 3, 1, 0, 2, 1);
        assertThat(straight.rayM(0, 0.6, 1, 0)).isCloseTo(2, within(EXACT));
        assertThat(straight.rayM(0, 0.4, 1, 0)).isInfinite();
        assertThat(straight.rayM(5, 0.6, 1, 0)).isInfinite();
        assertThat(straight.distanceM(0, 0)).isCloseTo(Math.hypot(2, 0.5), within(EXACT));
    }

    @Test
    void seesARoundPostAtItsNearSide() {
        Cylinder post = new Cylinder("p", 3, 0.5, 1);
        assertThat(post.rayM(0, 0, 1, 0)).isCloseTo(3 - Math.sqrt(0.75), within(EXACT));
        assertThat(post.rayM(0, 0, -1, 0)).isInfinite();
        assertThat(post.rayM(0, 1.6, 1, 0)).isInfinite();
        assertThat(post.distanceM(3, 3)).isCloseTo(1.5, within(EXACT));
        assertThat(post.distanceM(3, 1)).isZero();
    }

    @Test
    void namesWhatIsNearest() {
        World world = new World(List.of(new Cylinder("near", 1, 0, 0.2), new Cylinder("far", 3, 0, 0.2)));
        assertThat(world.nearest(0, 0)).isEqualTo("near");
        assertThat(world.clearanceM(0, 0)).isCloseTo(0.8, within(EXACT));
        assertThat(new World(List.of()).nearest(0, 0)).isEmpty();
    }
}
