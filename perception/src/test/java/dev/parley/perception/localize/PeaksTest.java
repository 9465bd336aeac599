package dev.parley.perception.localize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.perception.Detection;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeaksTest {
    private static final Sphere SPHERE = SteeringGrid.of(Waves.CIRCLE).sphere();

    /// Two voices, at 30° and 70°, whose map is highest between them.
    private static Evidence two(float lesserVotes) {
        Evidence evidence = new Evidence(SPHERE.size());
        for (int column = 0; column < SPHERE.columns(); column++)
            evidence.map[column] = 20 - Math.min(20, Math.abs(column - 10));
        evidence.votes[6] = 10;
        evidence.votes[14] = lesserVotes;
        evidence.votesWeight = 10 + lesserVotes;
        evidence.weight = 20;
        return evidence;
    }

    private static List<Long> azimuthsDeg(List<Detection> voices) {
        return voices.stream()
                .map(v -> Math.round(Math.toDegrees(v.direction().azimuthRad())))
                .toList();
    }

    @Test
    void ofAnUtteranceTheVotesFindTheFirstVoice() {
        assertThat(azimuthsDeg(Peaks.ofUtterance(two(7), SPHERE))).containsExactly(30L, 70L);
    }

    @Test
    void ofAMomentTheMapFindsTheFirstVoice() {
        assertThat(azimuthsDeg(Peaks.of(two(7), SPHERE))).first().isEqualTo(50L);
    }

    @Test
    void aVoiceWithFewVotesIsLeftOutOfAMoment() {
        Evidence evidence = two(1.2f);
        evidence.map[6] = 30;
        assertThat(azimuthsDeg(Peaks.of(evidence, SPHERE))).containsExactly(30L);
        assertThat(azimuthsDeg(Peaks.ofUtterance(evidence, SPHERE))).containsExactly(30L, 70L);
    }
}
