package dev.parley.perception.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.perception.wav.Recording;
import dev.parley.robot.models.ModelStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NsNet2Test {
    private final Path directory = ModelStore.standard().require("nsnet2");

    @Test
    void takesNoiseAwayAndLeavesSpeech() {
        float[] speech = Recording.read(
                        ModelStore.standard().require("recordings").resolve("goforward.raw"), Duration.ofMinutes(1))
                .mono();
        double noiseDb = lossDb(noise(2 * 16_000), 16_000);
        double speechDb = lossDb(speech, 0);
        assertThat(noiseDb).isGreaterThan(12);
        assertThat(speechDb).isLessThan(3);
    }

    @Test
    void survivesWhatIsNoSound() {
        float[] frame = new float[160];
        try (NsNet2 network = new NsNet2(directory)) {
            Arrays.fill(frame, Float.NaN);
            network.suppress(frame);
            Arrays.fill(frame, Float.POSITIVE_INFINITY);
            network.suppress(frame);
            network.suppress(frame);
        }
        for (float x : frame) assertThat(x).isFinite();
    }

    @Test
    void saysWhichStateAGraphDoesNotHave() {
        assertThatThrownBy(() ->
                        StatefulGraph.opened(new byte[10], List.of(new StatefulGraph.State("92", "h1", "94")), 400))
                .isInstanceOf(ModelFault.class)
                .hasMessageContaining("92");
    }

    private static float[] noise(int length) {
        Random random = new Random(2);
        float[] noise = new float[length];
        for (int i = 0; i < length; i++) noise[i] = (float) (0.03 * random.nextGaussian());
        return noise;
    }

    private double lossDb(float[] sound, int from) {
        double before = 0;
        double after = 0;
        float[] frame = new float[160];
        try (NsNet2 network = new NsNet2(directory)) {
            for (int at = 0; at + 160 <= sound.length; at += 160) {
                System.arraycopy(sound, at, frame, 0, 160);
                network.suppress(frame);
                for (int i = 0; i < 160 && at >= from; i++) {
                    before += sound[at + i] * sound[at + i];
                    after += frame[i] * frame[i];
                }
            }
        }
        return 10 * Math.log10(before / after);
    }
}
