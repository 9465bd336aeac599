package dev.parley.perception.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.perception.AudioFrame;
import dev.parley.perception.Detection;
import dev.parley.perception.Direction;
import dev.parley.perception.array.MicrophoneArray;
import dev.parley.perception.spectrum.Analysis;
import dev.parley.robot.Microphones.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SwapCheckTest {
    private static final int COUNT = 6;
    private static final double RATE_HZ = 16_000;

    private final MicrophoneArray array = new MicrophoneArray(circle());
    private final SwapCheck check = new SwapCheck(array);
    private final Analysis analysis = new Analysis(COUNT);
    private final Random random = new Random(8);

    private static List<Position> circle() {
        List<Position> circle = new ArrayList<>();
        for (int m = 0; m < COUNT; m++)
            circle.add(new Position(
                    0.09 * Math.cos(2 * Math.PI * m / COUNT), 0.09 * Math.sin(2 * Math.PI * m / COUNT), 0));
        return circle;
    }

    @Test
    void findsTwoChannelsThatChangedPlaces() {
        assertThat(afterVoices(new int[] {0, 4, 2, 3, 1, 5}, 12)).contains(new SwapCheck.Pair(1, 4));
    }

    @Test
    void findsNeighboursThatChangedPlaces() {
        assertThat(afterVoices(new int[] {0, 1, 3, 2, 4, 5}, 12)).contains(new SwapCheck.Pair(2, 3));
    }

    @Test
    void neverSuspectsAnArrayThatIsWell() {
        assertThat(afterVoices(new int[] {0, 1, 2, 3, 4, 5}, 40)).isEmpty();
    }

    @Test
    void isNotSureAfterOneVoiceFromOneDirection() {
        int[] order = {0, 4, 2, 3, 1, 5};
        Optional<SwapCheck.Pair> found = Optional.empty();
        for (int i = 0; i < 10; i++) found = voice(order, 1.0);
        assertThat(found).isEmpty();
    }

    private Optional<SwapCheck.Pair> afterVoices(int[] order, int voices) {
        for (int i = 0; i < voices; i++) {
            Optional<SwapCheck.Pair> found = voice(order, 2 * Math.PI * random.nextDouble());
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }

    /// Noise from one direction for 300 ms, in as much again that is the same nowhere, localized to 3°.
    private Optional<SwapCheck.Pair> voice(int[] order, double azimuthRad) {
        Direction from = new Direction(azimuthRad, 0);
        double[] source = new double[30 * AudioFrame.SAMPLES + 200];
        for (int i = 0; i < source.length; i++) source[i] = random.nextGaussian();
        for (int f = 0; f < 30; f++) {
            float[][] channels = new float[COUNT][AudioFrame.SAMPLES];
            for (int m = 0; m < COUNT; m++)
                for (int i = 0; i < AudioFrame.SAMPLES; i++)
                    channels[m][i] = (float) (at(
                                    source, f * AudioFrame.SAMPLES + i + 50 - array.delayS(order[m], from) * RATE_HZ)
                            + 0.7 * random.nextGaussian());
            check.accept(analysis.accept(channels));
        }
        Direction seen = new Direction(azimuthRad + 0.05 * random.nextGaussian(), 0);
        return check.check(new Detection(seen, Optional.empty(), 0.9, 1));
    }

    /// Band-limited interpolation with a windowed sinc.
    private static double at(double[] source, double index) {
        int middle = (int) Math.floor(index);
        double sum = 0;
        for (int i = Math.max(0, middle - 15); i <= Math.min(source.length - 1, middle + 16); i++) {
            double x = Math.PI * (index - i);
            double sinc = Math.abs(x) < 1e-9 ? 1 : Math.sin(x) / x;
            sum += source[i] * sinc * (0.5 + 0.5 * Math.cos(x / 17));
        }
        return sum;
    }
}
