package dev.parley.perception.array;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parley.perception.Direction;
import dev.parley.perception.array.MicrophoneArray.Shape;
import dev.parley.robot.Microphones.Position;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MicrophoneArrayTest {
    private static final Position ORIGIN = new Position(0, 0, 0);

    @Test
    void knowsWhatItsGeometryCanTell() {
        assertThat(shape(ORIGIN)).isEqualTo(Shape.POINT);
        assertThat(shape(ORIGIN, ORIGIN)).isEqualTo(Shape.POINT);
        assertThat(shape(ORIGIN, new Position(0.1, 0.1, 0))).isEqualTo(Shape.LINEAR);
        assertThat(shape(ORIGIN, new Position(0.1, 0, 0), new Position(0.25, 0, 0)))
                .isEqualTo(Shape.LINEAR);
        assertThat(shape(ORIGIN, new Position(0.1, 0, 0), new Position(0, 0.1, 0)))
                .isEqualTo(Shape.PLANAR);
        assertThat(shape(ORIGIN, new Position(0.1, 0, 0), new Position(0, 0.1, 0), new Position(0, 0, 0.1)))
                .isEqualTo(Shape.SPATIAL);
    }

    @Test
    void aWaveFromAheadReachesTheFrontMicrophoneFirst() {
        var array = new MicrophoneArray(ring(8, 0.09));
        assertThat(array.delayS(0, Direction.AHEAD)).isCloseTo(-0.09 / 343, within(1e-9));
        assertThat(array.delayS(4, Direction.AHEAD)).isCloseTo(0.09 / 343, within(1e-9));
        assertThat(array.delayS(2, new Direction(Math.PI / 2, 0))).isCloseTo(-0.09 / 343, within(1e-9));
        assertThat(array.delayS(0, new Direction(0, Math.PI / 2))).isCloseTo(0, within(1e-9));
    }

    @Test
    void itsCentreIsWhereItsMicrophonesAreNotWhereItsFrameIs() {
        var array = new MicrophoneArray(List.of(new Position(1, 0, 0), new Position(1.2, 0, 0)));
        assertThat(array.delayS(0, Direction.AHEAD)).isCloseTo(0.1 / 343, within(1e-9));
        assertThat(array.distanceM(0, 1)).isCloseTo(0.2, within(1e-9));
        assertThat(array.axis()).contains(new double[] {-1, 0, 0}, within(1e-9));
    }

    private static Shape shape(Position... positions) {
        return new MicrophoneArray(List.of(positions)).shape();
    }

    private static List<Position> ring(int count, double radiusM) {
        return IntStream.range(0, count)
                .mapToDouble(m -> 2 * Math.PI * m / count)
                .mapToObj(a -> new Position(radiusM * Math.cos(a), radiusM * Math.sin(a), 0))
                .toList();
    }
}
