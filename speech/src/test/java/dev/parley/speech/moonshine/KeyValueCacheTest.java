package dev.parley.speech.moonshine;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import java.nio.FloatBuffer;
import org.junit.jupiter.api.Test;

class KeyValueCacheTest {
    private static final int ROWS = 2;

    private final KeyValueCache cache = new KeyValueCache(1, ROWS, 1, 1);

    /// What each row holds after so many steps, of which each writes its number plus a tenth of the row.
    private float[][] after(int steps, int[] parents) throws OrtException {
        for (int step = 0; step < steps; step++) {
            try (OnnxTensor past = cache.past(0, ROWS);
                    OnnxTensor present = cache.present(0, ROWS)) {
                FloatBuffer old = past.getFloatBuffer();
                FloatBuffer written =
                        present.getBufferRef().map(b -> (FloatBuffer) b).orElseThrow();
                for (int r = 0; r < ROWS; r++) {
                    for (int p = 0; p < step; p++) written.put(r * (step + 1) + p, old.get(r * step + p));
                    written.put(r * (step + 1) + step, step + 0.1f * r);
                }
            }
            cache.goOn(parents, ROWS);
        }
        try (OnnxTensor past = cache.past(0, ROWS)) {
            return ((float[][][][]) past.getValue())[0][0].length == 0
                    ? new float[0][]
                    : rows((float[][][][]) past.getValue());
        }
    }

    private static float[][] rows(float[][][][] values) {
        float[][] rows = new float[ROWS][values[0][0].length];
        for (int r = 0; r < ROWS; r++) for (int p = 0; p < rows[r].length; p++) rows[r][p] = values[r][0][p][0];
        return rows;
    }

    @Test
    void keepsEverythingWhileItGrows() throws OrtException {
        float[][] rows = after(200, new int[] {0, 1});
        for (int p = 0; p < 200; p++) {
            assertThat(rows[0][p]).isEqualTo(p);
            assertThat(rows[1][p]).isEqualTo(p + 0.1f);
        }
        assertThat(cache.isFull()).isFalse();
    }

    @Test
    void hypothesesGoOnFromTheirParents() throws OrtException {
        float[][] rows = after(40, new int[] {1, 1});
        for (int p = 0; p < 40; p++)
            assertThat(rows[0][p]).isEqualTo(rows[1][p]).isEqualTo(p + 0.1f);
    }

    @Test
    void beginsAnew() throws OrtException {
        after(100, new int[] {0, 1});
        cache.clear();
        assertThat(after(3, new int[] {0, 1})[1]).containsExactly(0.1f, 1.1f, 2.1f);
        cache.close();
    }
}
