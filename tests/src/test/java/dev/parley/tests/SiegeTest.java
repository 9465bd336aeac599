package dev.parley.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.robot.yaml.RobotFile;
import dev.parley.tests.gate.Guarded;
import dev.parley.tests.gate.Race;
import dev.parley.tests.gate.Siege;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A sample of `bench gate`.
class SiegeTest {
    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void nothingForbiddenEverReachesTheWire(long seed) {
        Siege.Outcome outcome = new Siege(Guarded.robot(), seed).run(15_000);
        assertThat(outcome.broken()).isEmpty();
        assertThat(outcome.begun()).isGreaterThan(100);
    }

    @Test
    void nothingMovesAfterAStopThatHasReturned() {
        Race.Outcome outcome = new Race(RobotFile.load("parley-one")).run(4_000, 5);
        assertThat(outcome.missed()).isZero();
        assertThat(outcome.moving()).isGreaterThan(100);
    }
}
