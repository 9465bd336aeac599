package dev.parley.perception.localize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.perception.Detection;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeaksTest {
    private static final Sphere SPHERE = SteeringGrid.of(Waves.CIRCLE).sphere();

    /// Two voices, at 30° and 70°, whose map is highest between them.
    private static Evidence two(float lesser) {
        Evidence evidence = new Evidence(SPHERE);
        for (int column = 0; column < SPHERE.columns(); column++)
            evidence.map[column] = 20 - Math.min(20, Math.abs(column - 10));
        evidence.weight = 20;
        bins(evidence, 6, 10);
        bins(evidence, 14, lesser);
        return evidence;
    }

    /// That a voice in this column explains, those beside it less.
    private static void bins(Evidence evidence, int column, float weight) {
        for (int c = 0; c < SPHERE.columns(); c++) {
            evidence.alone[c] += weight * explained(column, c);
            for (int other = 0; other < c; other++)
                evidence.apart[c][other] += weight * Math.abs(explained(column, c) - explained(column, other));
        }
        evidence.plain += weight;
    }

    private static float explained(int column, int by) {
        return Math.max(0, 1 - 0.2f * Math.abs(column - by));
    }

    private static List<Long> azimuthsDeg(List<Detection> voices) {
        return voices.stream()
                .map(v -> Math.round(Math.toDegrees(v.direction().azimuthRad())))
                .toList();
    }

    @Test
    void ofAnUtteranceTheTwoAreFoundThatExplainMostTogether() {
        assertThat(azimuthsDeg(new Peaks(SPHERE).ofUtterance(two(7)))).containsExactly(30L, 70L);
    }

    @Test
    void theGreaterVoiceOfAnUtteranceComesFirst() {
        assertThat(azimuthsDeg(new Peaks(SPHERE).ofUtterance(two(14)))).containsExactly(70L, 30L);
    }

    @Test
    void ofAMomentTheMapFindsTheFirstVoice() {
        assertThat(azimuthsDeg(new Peaks(SPHERE).of(two(7)))).first().isEqualTo(50L);
    }

    @Test
    void theMoreAVoiceExplainsTheSurerItIs() {
        assertThat(new Peaks(SPHERE).ofUtterance(two(7)).getLast().confidence())
                .isGreaterThan(new Peaks(SPHERE).ofUtterance(two(4)).getLast().confidence());
    }

    @Test
    void aVoiceThatExplainsNextToNothingIsLeftOut() {
        assertThat(azimuthsDeg(new Peaks(SPHERE).ofUtterance(two(1)))).containsExactly(30L);
    }
}
