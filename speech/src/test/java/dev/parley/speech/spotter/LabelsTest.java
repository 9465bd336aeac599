package dev.parley.speech.spotter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.perception.onnx.SpeechEmbedding;
import java.util.List;
import org.junit.jupiter.api.Test;

class LabelsTest {
    private static final int HOP = SpeechEmbedding.HOP;

    private static int[] labels(Lesson.Span word, float[] logOdds) {
        int[] labels = new int[logOdds.length];
        Labels.of(List.of(word), logOdds, labels);
        return labels;
    }

    private static int at(int sample) {
        return sample / HOP - 1;
    }

    @Test
    void aWordIsKnownFromItsEndOn() {
        int[] labels = labels(new Lesson.Span(10_240, 16_000), new float[60]);
        assertThat(labels[at(9_600)]).isZero();
        assertThat(labels[at(14_080)]).isEqualTo(-1);
        assertThat(labels[at(16_640)]).isEqualTo(1);
        assertThat(labels[at(21_760)]).isEqualTo(-1);
        assertThat(labels[at(29_440)]).isZero();
    }

    @Test
    void aWordThatIsSomewhereIsWhereItIsLikeliest() {
        float[] logOdds = new float[60];
        logOdds[20] = 2;
        int[] labels = labels(new Lesson.Span(10_240, 16_000, true), logOdds);
        assertThat(labels[20]).isEqualTo(1);
        assertThat(labels[18]).isEqualTo(-1);
        assertThat(labels[10]).isZero();
    }
}
