package dev.parley.speech.speaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parley.perception.wav.Recording;
import dev.parley.robot.models.ModelStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Held to numbers of the Python package whose weights these are.
class VoiceEncoderTest {
    private static VoiceEncoder encoder;

    @BeforeAll
    static void open() {
        encoder = new VoiceEncoder(ModelStore.standard().require("speaker-encoder"), 1);
    }

    @AfterAll
    static void close() {
        encoder.close();
    }

    @Test
    void bandsAreThoseOfTheEncodersTraining() {
        assertClose(mel(buzz(), 0), reference("buzz-mel-0"));
        assertClose(mel(buzz(), 100), reference("buzz-mel-100"));
    }

    @Test
    void aVoiceBecomesTheVectorThatResemblyzerMakesOfIt() {
        assertThat(Vectors.dot(encoder.encode(buzz()), reference("buzz-embedding")))
                .isCloseTo(1, within(1e-4));
        assertThat(Vectors.dot(encoder.encode(goforward()), reference("goforward-embedding")))
                .isCloseTo(1, within(1e-4));
    }

    @Test
    void aWordIsHeardAsOftenAsItFillsAPiece() {
        float[] word = Arrays.copyOf(goforward(), 9600);
        float[] again = new float[25_600];
        for (int i = 0; i < again.length; i++) again[i] = word[i % word.length];
        assertThat(Vectors.dot(encoder.encode(word), encoder.encode(again))).isCloseTo(1, within(1e-6));
    }

    @Test
    void loudnessMakesNoDifferenceBelowThirtyDecibels() {
        float[] soft = goforward();
        for (int i = 0; i < soft.length; i++) soft[i] *= 0.05f;
        float[] softer = soft.clone();
        for (int i = 0; i < softer.length; i++) softer[i] *= 0.1f;
        assertThat(Vectors.dot(encoder.encode(soft), encoder.encode(softer))).isCloseTo(1, within(1e-4));
    }

    private static float[] mel(float[] sound, int frame) {
        float[] bands = new float[EncoderGraph.BANDS];
        new MelSpectrum().of(sound, frame, bands, 0);
        return bands;
    }

    private static void assertClose(float[] actual, float[] expected) {
        double largest = 0;
        for (float e : expected) largest = Math.max(largest, e);
        for (int i = 0; i < expected.length; i++)
            assertThat((double) actual[i]).as("band %d", i).isCloseTo(expected[i], within(1e-4 * largest));
    }

    private static float[] goforward() {
        return Recording.read(
                        ModelStore.standard().require("recordings").resolve("goforward.raw"), Duration.ofSeconds(9))
                .mono();
    }

    /// Thirty harmonics whose pitch and colour move: 2.5 s.
    static float[] buzz() {
        float[] buzz = new float[40_000];
        for (int i = 0; i < buzz.length; i++) {
            double t = i / 16000.0;
            double phase = 2 * Math.PI * (120 * t + 10 * Math.sin(2 * Math.PI * 1.5 * t));
            double middleHz = 700 + 500 * Math.sin(2 * Math.PI * 0.8 * t);
            double sum = 0;
            for (int k = 1; k <= 30; k++)
                sum += Math.sin(k * phase) * Math.exp(-Math.pow((k * 120 - middleHz) / 600, 2));
            buzz[i] = (float) (0.02 * sum);
        }
        return buzz;
    }

    private static float[] reference(String name) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                VoiceEncoderTest.class.getResourceAsStream("resemblyzer.txt"), StandardCharsets.UTF_8))) {
            String line = lines.lines()
                    .filter(l -> l.startsWith(name + " "))
                    .findFirst()
                    .orElseThrow();
            double[] values = Stream.of(line.split(" "))
                    .skip(1)
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            float[] floats = new float[values.length];
            for (int i = 0; i < floats.length; i++) floats[i] = (float) values[i];
            return floats;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
