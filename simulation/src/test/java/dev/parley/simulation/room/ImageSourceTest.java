package dev.parley.simulation.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.parley.robot.Microphones.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageSourceTest {
    private static final Position TALKER = new Position(2, 3, 1.6);
    private static final Position EAR = new Position(4, 2, 1.2);

    /// All of the energy, as near as it gets.
    private static final double ALL = 1;

    @ParameterizedTest
    @ValueSource(doubles = {0.31, 1, 1.777, 3.2})
    void directSoundArrivesAfterItsWayAndWeakerByIt(double distanceM) {
        Position ear = new Position(TALKER.xM() + distanceM, TALKER.yM(), TALKER.zM());
        float[] response =
                new ImageSource(Shoebox.withRt60(6, 5, 3, 0.6), 0.1).direct().responses(TALKER, List.of(ear))[0];
        assertThat(delaySamples(response)).isCloseTo(distanceM / 343 * 16_000, within(0.01));
        assertThat(sum(Convolution.of(tone(1000), response), 3000, 3016)).isCloseTo(1 / distanceM, within(0.002));
    }

    /// From the phase of a tone of 1 kHz, to a fraction of a sample; 16 samples are a period.
    private static double delaySamples(float[] response) {
        double re = 0;
        double im = 0;
        float peak = 0;
        int at = 0;
        for (int i = 0; i < response.length; i++) {
            re += response[i] * Math.cos(2 * Math.PI * i / 16);
            im += response[i] * Math.sin(2 * Math.PI * i / 16);
            if (response[i] > peak) {
                peak = response[i];
                at = i;
            }
        }
        // The filter below 20 Hz turns 1 kHz by 1.6 degrees.
        double samples = (Math.atan2(im, re) + Math.sqrt(2) * 20 / 1000) / (2 * Math.PI) * 16;
        return at + Math.IEEEremainder(samples - at, 16);
    }

    private static float[] tone(double hz) {
        float[] tone = new float[4000];
        for (int i = 0; i < tone.length; i++) tone[i] = (float) Math.sin(2 * Math.PI * hz * i / 16_000);
        return tone;
    }

    /// Amplitude of a tone over a whole period.
    private static double sum(float[] sound, int from, int to) {
        double energy = 0;
        for (int i = from; i < to; i++) energy += sound[i] * sound[i];
        return Math.sqrt(2 * energy / (to - from));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void eachWallSendsBackWhatItDoesNotSwallow(int wall) {
        List<Double> absorption = new ArrayList<>(List.of(ALL, ALL, ALL, ALL, ALL, ALL));
        absorption.set(wall, 0.36);
        double[] mirrored = {TALKER.xM(), TALKER.yM(), TALKER.zM()};
        mirrored[wall / 2] = (wall % 2 == 0 ? 0 : 2 * new double[] {6, 5, 3}[wall / 2]) - mirrored[wall / 2];
        double wayM = Places.distanceM(new Position(mirrored[0], mirrored[1], mirrored[2]), EAR);
        ImageSource images = new ImageSource(new Shoebox(6, 5, 3, absorption), 0.2);
        float[] response = images.fromOrder(1).responses(TALKER, List.of(EAR))[0];
        assertThat(delaySamples(response)).isCloseTo(wayM / 343 * 16_000, within(0.02));
        assertThat(sum(Convolution.of(tone(1000), response), 3000, 3016)).isCloseTo(0.8 / wayM, within(0.002));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.2, 0.4, 0.6, 1})
    void soundDecaysAsFastAsWasAskedFor(double rt60S) {
        for (double[] size : new double[][] {{6, 5, 3}, {4, 3.5, 2.6}, {4.8, 6, 2.5}}) {
            float[][] responses = anywhere(size, rt60S);
            assertThat(mean(responses, -25) / rt60S).as("T20").isCloseTo(1, within(0.1));
            assertThat(mean(responses, -35) / rt60S).as("T30").isCloseTo(1, within(0.1));
        }
    }

    @Test
    void alsoInALongRoomButForTheVeryEndOfTheDecay() {
        float[][] responses = anywhere(new double[] {10, 3.3, 3}, 0.5);
        assertThat(mean(responses, -25) / 0.5).as("T20").isCloseTo(1, within(0.1));
        assertThat(mean(responses, -35) / 0.5).as("T30").isCloseTo(1.1, within(0.15));
    }

    @Test
    void sabinesFormulaMeansALongerDecay() {
        Shoebox room = Shoebox.bySabine(6, 5, 3, 0.6);
        assertThat(room.absorption().getFirst()).isCloseTo(0.161 * 90 / (126 * 0.6), within(0.001));
        assertThat(room.rt60S()).isBetween(0.64, 0.7);
    }

    private static float[][] anywhere(double[] size, double rt60S) {
        Random random = new Random(5);
        List<Position> ears = List.of(somewhere(size, random), somewhere(size, random));
        Shoebox room = Shoebox.withRt60(size[0], size[1], size[2], rt60S);
        return new ImageSource(room, 1.1 * rt60S).responses(somewhere(size, random), ears);
    }

    private static double mean(float[][] responses, double toDb) {
        return Stream.of(responses)
                .mapToDouble(r -> Decay.rt60S(r, -5, toDb))
                .average()
                .orElseThrow();
    }

    private static Position somewhere(double[] size, Random random) {
        return new Position(
                0.3 + random.nextDouble() * (size[0] - 0.6),
                0.3 + random.nextDouble() * (size[1] - 0.6),
                0.5 + random.nextDouble() * (size[2] - 1));
    }

    /// The sum as Allen and Berkley wrote it down (their equation 9), every image apart.
    @Test
    void addsUpTheImagesOfThePaper() {
        Shoebox room = new Shoebox(2.5, 3.1, 2.2, List.of(0.2, 0.5, 0.3, 0.7, 0.6, 0.4));
        double[] wall =
                room.absorption().stream().mapToDouble(a -> Math.sqrt(1 - a)).toArray();
        Position source = new Position(0.7, 1.1, 1.5);
        Position ear = new Position(1.6, 2.2, 0.9);
        float[] expected = new float[800];
        for (int p = 0; p < 8; p++)
            for (int n = -9; n <= 9; n++)
                for (int l = -9; l <= 9; l++)
                    for (int m = -9; m <= 9; m++) {
                        int q = p & 1, j = p >> 1 & 1, k = p >> 2;
                        double x = source.xM() - ear.xM() + 2 * q * ear.xM() + 2 * n * room.xM();
                        double y = source.yM() - ear.yM() + 2 * j * ear.yM() + 2 * l * room.yM();
                        double z = source.zM() - ear.zM() + 2 * k * ear.zM() + 2 * m * room.zM();
                        double d = Math.sqrt(x * x + y * y + z * z);
                        double gain = Math.pow(wall[0], Math.abs(n + q))
                                * Math.pow(wall[1], Math.abs(n))
                                * Math.pow(wall[2], Math.abs(l + j))
                                * Math.pow(wall[3], Math.abs(l))
                                * Math.pow(wall[4], Math.abs(m + k))
                                * Math.pow(wall[5], Math.abs(m));
                        Sinc.add(expected, d / 343 * 16_000, (float) (gain / d));
                    }
        HighPass.filter(expected);
        float[] response = new ImageSource(room, 0.05).responses(source, List.of(ear))[0];
        assertThat(farthest(response, expected)).isLessThan(1e-4);
    }

    private static double farthest(float[] a, float[] b) {
        assertThat(a).hasSameSizeAs(b);
        double most = 0;
        for (int i = 0; i < a.length; i++) most = Math.max(most, Math.abs(a[i] - b[i]));
        return most;
    }

    @Test
    void anExchangeOfSourceAndMicrophoneChangesNothing() {
        ImageSource room = new ImageSource(Shoebox.withRt60(6, 5, 3, 0.3), 0.3);
        float[] there = room.responses(TALKER, List.of(EAR))[0];
        assertThat(farthest(room.responses(EAR, List.of(TALKER))[0], there)).isLessThan(1e-4);
    }

    @Test
    void aClickConvolvedIsTheResponse() {
        float[] response = new ImageSource(Shoebox.withRt60(6, 5, 3, 0.3), 0.3).responses(TALKER, List.of(EAR))[0];
        assertThat(farthest(Convolution.of(new float[] {1}, response), response))
                .isLessThan(1e-5);
        assertThat(Convolution.of(new float[0], response)).containsOnly(0);
    }

    @Test
    void convolvesAsTheDefinitionSays() {
        Random random = new Random(1);
        float[] sound = new float[37];
        float[] response = new float[11];
        for (int i = 0; i < sound.length; i++) sound[i] = random.nextFloat() - 0.5f;
        for (int i = 0; i < response.length; i++) response[i] = random.nextFloat() - 0.5f;
        float[] expected = new float[47];
        for (int i = 0; i < sound.length; i++)
            for (int k = 0; k < response.length; k++) expected[i + k] += sound[i] * response[k];
        assertThat(Convolution.of(sound, response)).containsExactly(expected, within(1e-5f));
    }

    @Test
    void refusesWhatIsNoRoomOrNotInIt() {
        ImageSource room = new ImageSource(Shoebox.withRt60(6, 5, 3, 0.3), 0.3);
        assertThatThrownBy(() -> room.responses(new Position(6.1, 1, 1), List.of(EAR)))
                .hasMessageContaining("outside");
        assertThatThrownBy(() -> room.responses(TALKER, List.of(EAR, new Position(1, 1, -0.1))))
                .hasMessageContaining("outside");
        assertThatThrownBy(() -> Shoebox.withRt60(6, Double.NaN, 3, 0.3)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> Shoebox.withRt60(6, 5, 3, 0)).hasMessageContaining("reverberation");
        assertThatThrownBy(() -> new Shoebox(6, 5, 3, List.of(0.5))).hasMessageContaining("six");
        assertThatThrownBy(() -> new Shoebox(6, 5, 3, List.of(0.5, 0.5, 0.5, 0.5, 0.5, 0.0)))
                .hasMessageContaining("six");
    }
}
