package dev.parley.perception.beam;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.perception.Direction;
import dev.parley.robot.Microphones.Position;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class UtteranceBeamTest {
    private static final List<Position> PAIR = List.of(new Position(0, 0.1, 0), new Position(0, -0.1, 0));
    private static final List<Direction> OTHERS = List.of(new Direction(1.2, 0));

    private static float[] noise(int seed, int samples) {
        Random random = new Random(seed);
        float[] noise = new float[samples];
        for (int i = 0; i < samples; i++) noise[i] = (float) (0.1 * random.nextGaussian());
        return noise;
    }

    @Test
    void givesBackAVoiceThatIsAlone() {
        float[] voice = noise(1, 20_000);
        float[] heard = new UtteranceBeam(PAIR).voice(new float[][] {voice, voice.clone()}, Direction.AHEAD, List.of());
        double error = 0;
        double energy = 0;
        for (int i = 0; i < voice.length; i++) {
            error += (heard[i] - voice[i]) * (heard[i] - voice[i]);
            energy += voice[i] * voice[i];
        }
        assertThat(error).isLessThan(energy / 100);
    }

    @Test
    void hearsOneMicrophoneAsItIs() {
        float[] voice = noise(1, 5_000);
        assertThat(new UtteranceBeam(PAIR.subList(0, 1)).voice(new float[][] {voice}, Direction.AHEAD, OTHERS))
                .containsExactly(voice);
    }

    @Test
    void leavesOutMicrophonesThatAreDeadOrBroken() {
        float[] voice = noise(1, 5_000);
        float[] broken = noise(2, 5_000);
        broken[77] = Float.NaN;
        UtteranceBeam beam = new UtteranceBeam(PAIR);
        assertThat(beam.voice(new float[][] {broken, voice}, Direction.AHEAD, OTHERS))
                .containsExactly(voice);
        assertThat(beam.voice(new float[][] {voice, new float[5_000]}, Direction.AHEAD, OTHERS))
                .containsExactly(voice);
        assertThat(beam.voice(new float[][] {broken, broken}, Direction.AHEAD, OTHERS))
                .containsOnly(0f);
        assertThat(beam.voice(new float[2][5_000], Direction.AHEAD, OTHERS)).containsOnly(0f);
    }

    @Test
    void takesSoundOfAnyLength() {
        for (int samples : List.of(1, 160, 1023, 1024, 2049))
            assertThat(new UtteranceBeam(PAIR)
                            .voice(new float[][] {noise(1, samples), noise(2, samples)}, Direction.AHEAD, OTHERS))
                    .hasSize(samples)
                    .doesNotContain(Float.NaN);
    }
}
