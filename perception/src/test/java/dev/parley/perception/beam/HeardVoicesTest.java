package dev.parley.perception.beam;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.perception.Direction;
import dev.parley.perception.array.MicrophoneArray;
import dev.parley.robot.Microphones.Position;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HeardVoicesTest {
    private static final int BINS = 9;
    private static final int SIZE = 3;
    private static final MicrophoneArray ARRAY = new MicrophoneArray(
            List.of(new Position(0.1, 0, 0), new Position(-0.05, 0.09, 0), new Position(-0.05, -0.09, 0)));
    private static final Direction ANNA = at(10);
    private static final Direction BERT = at(90);
    private static final Direction CARL = at(170);

    private final HeardVoices voices = new HeardVoices(
            new SoundField(ARRAY, BINS, 500), new HermitianMatrices(SIZE, BINS), new PlaneWave(SIZE, BINS));

    HeardVoicesTest() {
        voices.trustKnown(20);
    }

    private static Direction at(double deg) {
        return new Direction(Math.toRadians(deg), 0);
    }

    @BeforeEach
    void hearAnnaAndBert() {
        voices.are(ANNA, List.of(BERT));
    }

    /// Something that was learnt of a voice.
    private void teach(VoiceShape shape) {
        for (float[] row : shape.path.re) Arrays.fill(row, 7);
    }

    private static boolean knows(VoiceShape shape) {
        return shape.path.re[0][0] == 7;
    }

    @Test
    void isTheTargetFirst() {
        assertThat(voices.count()).isEqualTo(2);
        teach(voices.shape(0));
        assertThat(voices.are(BERT, List.of(ANNA))).isFalse();
        assertThat(knows(voices.shape(0))).isFalse();
        assertThat(knows(voices.shape(1))).isTrue();
    }

    @Test
    void tellsOfATargetThatWasNotHeardBefore() {
        assertThat(voices.are(ANNA, List.of())).isFalse();
        assertThat(voices.are(CARL, List.of(ANNA))).isTrue();
    }

    @Test
    void knowsAVoiceAgainThatWasGone() {
        teach(voices.shape(1));
        voices.are(ANNA, List.of());
        voices.none();
        assertThat(voices.count()).isZero();
        voices.are(CARL, List.of(ANNA, BERT));
        assertThat(knows(voices.shape(2))).isTrue();
        assertThat(knows(voices.shape(0))).isFalse();
    }

    @Test
    void followsAVoiceThatWalks() {
        teach(voices.shape(0));
        for (int deg = 10; deg > -170; deg -= 5)
            assertThat(voices.are(at(deg), List.of(BERT))).isFalse();
        assertThat(knows(voices.shape(0))).isTrue();
    }

    @Test
    void keepsThemApartWhenTheyPassEachOther() {
        teach(voices.shape(0));
        Direction[] both = {at(10), at(60)};
        for (int step = 0; step <= 60; step += 2) {
            both[0] = at(10 + step);
            both[1] = at(60 - step);
            voices.are(both[0], List.of(both[1]));
        }
        // Whose is whose where they meet nobody can tell, but there are two of them all the time.
        assertThat(Stream.of(voices.shape(0), voices.shape(1)).filter(HeardVoicesTest::knows))
                .hasSize(1);
    }

    @Test
    void takesAVoiceFarAwayForAnotherOne() {
        teach(voices.shape(0));
        assertThat(voices.are(at(40), List.of(BERT))).isTrue();
        assertThat(knows(voices.shape(0))).isFalse();
    }

    @Test
    void knowsNoMoreThanFour() {
        teach(voices.shape(1));
        voices.are(at(-100), List.of(ANNA, at(-40), CARL, at(-70)));
        assertThat(voices.count()).isEqualTo(HeardVoices.MOST);
        assertThat(voices.are(BERT, List.of())).isTrue();
        assertThat(knows(voices.shape(0))).isFalse();
    }

    @Test
    void looksAtAVoiceFromWhereItIs() {
        float before = voices.shape(0).known.im[HermitianMatrices.at(1, 0)][3];
        voices.are(at(10.5), List.of(BERT));
        assertThat(voices.shape(0).known.im[HermitianMatrices.at(1, 0)][3]).isEqualTo(before);
        voices.are(at(15), List.of(BERT));
        assertThat(voices.shape(0).known.im[HermitianMatrices.at(1, 0)][3]).isNotEqualTo(before);
    }

    @Test
    void forgetsThePathsOfThoseWhoAreSilent() {
        teach(voices.shape(0));
        teach(voices.shape(1));
        voices.are(ANNA, List.of());
        float[] half = new float[BINS];
        Arrays.fill(half, 0.5f);
        voices.ageOthers(half);
        assertThat(voices.shape(0).path.re[0][0]).isEqualTo(7);
        assertThat(voices.shape(1).path.re[0][0]).isEqualTo(3.5f);
        voices.fade(half);
        assertThat(voices.shape(0).path.re[0][0]).isEqualTo(3.5f);
    }
}
