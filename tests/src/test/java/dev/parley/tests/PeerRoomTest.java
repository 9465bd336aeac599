package dev.parley.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.robot.Microphones.Position;
import dev.parley.simulation.room.ImageSource;
import dev.parley.simulation.room.Shoebox;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The simulated room beside one that nobody here wrote: pyroomacoustics, in a Python process of its own.
class PeerRoomTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Position TALKER = new Position(4.6, 3.4, 1.6);
    private static final List<Position> EARS = List.of(new Position(3.09, 2.4, 1.2), new Position(2.91, 2.4, 1.2));

    @Test
    void hearsTheSameAsPyroomacousticsInOrdinaryRooms() {
        assertCorrelated(Shoebox.withRt60(6, 5, 3, 0.3), 0.3);
        assertCorrelated(Shoebox.withRt60(6.4, 4.7, 2.8, 0.6), 0.3);
    }

    @Test
    void hearsTheSameAsPyroomacousticsWithWallsOfSixKinds() {
        assertCorrelated(new Shoebox(6, 5, 3, List.of(0.1, 0.6, 0.3, 0.2, 0.7, 0.4)), 0.3);
    }

    private static void assertCorrelated(Shoebox room, double seconds) {
        float[][] ours = new ImageSource(room, seconds).responses(TALKER, EARS);
        float[][] theirs = peers(room, seconds);
        for (int m = 0; m < ours.length; m++) {
            float[] same = Arrays.copyOf(theirs[m], ours[m].length);
            assertThat(correlation(ours[m], highPassed(same)))
                    .as("microphone %d in %s", m, room)
                    .isGreaterThan(0.95);
        }
    }

    /// As [ImageSource] filters: a Butterworth filter of second order at 20 Hz, written another way.
    private static float[] highPassed(float[] x) {
        double w = 2 * Math.PI * 20 / 16_000;
        double alpha = Math.sin(w) / Math.sqrt(2);
        double b = (1 + Math.cos(w)) / 2;
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            double x1 = i < 1 ? 0 : x[i - 1], x2 = i < 2 ? 0 : x[i - 2];
            double y1 = i < 1 ? 0 : y[i - 1], y2 = i < 2 ? 0 : y[i - 2];
            y[i] = (b * x[i] - 2 * b * x1 + b * x2 + 2 * Math.cos(w) * y1 - (1 - alpha) * y2) / (1 + alpha);
        }
        float[] filtered = new float[x.length];
        for (int i = 0; i < x.length; i++) filtered[i] = (float) y[i];
        return filtered;
    }

    private static double correlation(float[] a, float[] b) {
        double aa = 0, bb = 0, ab = 0;
        for (int i = 0; i < a.length; i++) {
            aa += a[i] * a[i];
            bb += b[i] * b[i];
            ab += a[i] * b[i];
        }
        return ab / Math.sqrt(aa * bb);
    }

    private static float[][] peers(Shoebox room, double seconds) {
        double shortest = Math.min(room.xM(), Math.min(room.yM(), room.zM()));
        Map<String, Object> wish = Map.of(
                "size", List.of(room.xM(), room.yM(), room.zM()),
                "absorption", room.absorption(),
                "order", (int) Math.ceil(1.75 * seconds * 343 / shortest),
                "source", coordinates(TALKER),
                "microphones", EARS.stream().map(PeerRoomTest::coordinates).toList());
        try (BufferedReader lines = PeerPython.with("peer-room", "pyroomacoustics==0.10.1")
                .run("room_responses.py", JSON.writeValueAsString(wish))
                .inputReader()) {
            return lines.lines().map(PeerRoomTest::samples).toArray(float[][]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Double> coordinates(Position p) {
        return List.of(p.xM(), p.yM(), p.zM());
    }

    private static float[] samples(String line) {
        try {
            return JSON.readValue(line, float[].class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(line, e);
        }
    }
}
