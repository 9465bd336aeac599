package dev.parley.perception.track;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.perception.Posture;
import dev.parley.perception.Source;
import java.util.List;
import java.util.function.DoublePredicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who is taken for a television by a localizer that misses some directions and invents others.
class TelevisionTest {
    private static final double AZIMUTH_DEG = 40;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void isOneThatTalksOnAndOn(long seed) {
        Hall hall = hall(seed, t -> true);
        hall.run(18);
        assertThat(shutOut(hall)).isFalse();
        hall.run(8);
        for (int s = 0; s < 60; s++) {
            assertThat(shutOut(hall)).isTrue();
            hall.run(1);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void isNobodyWhoSaysAShortSentenceEveryTwoSeconds(long seed) {
        Hall hall = hall(seed, t -> t % 2 < 0.75);
        for (int s = 0; s < 120; s++) {
            hall.run(1);
            assertThat(shutOut(hall)).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void isNobodyWhoGivesACommandNowAndThen(long seed) {
        Hall hall = hall(seed, t -> t % 4 < 3.2);
        for (int s = 0; s < 120; s++) {
            hall.run(1);
            assertThat(shutOut(hall)).isFalse();
            if (s % 12 == 11) for (Source voice : heard(hall)) hall.tracker.understood(voice.id());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void isNobodyWhileTheRobotMoves(long seed) {
        Hall hall = hall(seed, t -> true).robot(t -> new Posture(0, 0, 0, t < 60));
        for (int s = 0; s < 45; s++) {
            hall.run(1);
            assertThat(shutOut(hall)).isFalse();
        }
        hall.run(8);
        assertThat(shutOut(hall)).isTrue();
    }

    private static Hall hall(long seed, DoublePredicate talks) {
        return new Hall(0.25, seed).talker(t -> AZIMUTH_DEG, talks);
    }

    private static boolean shutOut(Hall hall) {
        return heard(hall).stream().anyMatch(v -> hall.tracker.talksEndlessly(v.id()));
    }

    private static List<Source> heard(Hall hall) {
        List<Source> last = hall.run(0.25).getLast().sources();
        return last.stream().filter(v -> Hall.errorDeg(v, AZIMUTH_DEG) < 10).toList();
    }
}
