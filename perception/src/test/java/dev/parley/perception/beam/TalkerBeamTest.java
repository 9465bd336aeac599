package dev.parley.perception.beam;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.perception.AudioFrame;
import dev.parley.perception.Beam;
import dev.parley.perception.Direction;
import dev.parley.perception.spectrum.Synthesis;
import dev.parley.robot.Microphones.Position;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// In the open, where a plane wave is all that there is; the rooms are in the benchmark.
class TalkerBeamTest {
    private static final Optional<Direction> TARGET = Optional.of(new Direction(0.3, 0));
    private static final List<Direction> OTHER = List.of(new Direction(1.4, 0));
    private static final int FRAMES = 200;

    private final float[] voice = vowels(1, 23);
    private final float[] disturbance = vowels(2, 31);

    private static List<Position> circle(int count) {
        List<Position> circle = new ArrayList<>();
        for (int m = 0; m < count; m++) {
            double angle = 2 * Math.PI * m / count;
            circle.add(new Position(0.09 * Math.cos(angle), 0.09 * Math.sin(angle), 0));
        }
        return circle;
    }

    /// Vowels that come and go: harmonics of a pitch that changes from one to the next.
    private static float[] vowels(int seed, int period) {
        Random random = new Random(seed);
        float[] sound = new float[(FRAMES + 10) * 160];
        for (int start = 0; start < sound.length; start += period * 160) {
            double pitch = 2 * Math.PI * (90 + 160 * random.nextDouble()) / 16_000;
            for (int h = 1; h * pitch < 2.8; h++) {
                double loud = 0.1 * random.nextDouble() / Math.sqrt(h);
                double phase = 2 * Math.PI * random.nextDouble();
                for (int i = 0; i < Math.min(period * 160, sound.length - start); i++)
                    sound[start + i] += (float) (loud
                            * Math.sin(h * pitch * i + phase)
                            * (i < period * 80 ? Math.sin(Math.PI * i / period / 80) : 0));
            }
        }
        return sound;
    }

    private static float[] noise(int seed) {
        Random random = new Random(seed);
        float[] sound = new float[(FRAMES + 10) * 160];
        for (int i = 0; i < sound.length; i++) sound[i] = (float) (0.1 * random.nextGaussian());
        return sound;
    }

    /// Noise that comes and goes, and leaves no bin to the other.
    private static float[] bursts(int seed, int period) {
        Random random = new Random(seed);
        float[] sound = new float[(FRAMES + 10) * 160];
        for (int i = 0; i < sound.length; i++)
            sound[i] = (float) (0.1 * random.nextGaussian() * (i / 160 % period < period / 2 ? 1 : 0.01));
        return sound;
    }

    /// A plane wave; delays fall between samples.
    private static void add(float[] sound, Direction from, List<Position> array, float[][] to) {
        for (int m = 0; m < to.length; m++) {
            Position p = array.get(m);
            double delay =
                    -(p.xM() * Math.cos(from.azimuthRad()) + p.yM() * Math.sin(from.azimuthRad())) / 343 * 16_000;
            double shift = 100 - delay;
            int whole = (int) shift - 7;
            double[] taps = new double[16];
            for (int k = 0; k < 16; k++) taps[k] = sinc(shift - whole - k);
            for (int i = 0; i < to[m].length; i++)
                for (int k = 0; k < 16; k++) to[m][i] += (float) (sound[i + whole + k] * taps[k]);
        }
    }

    private static double sinc(double x) {
        double w = Math.cos(Math.PI * x / 18);
        return x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x) * w * w;
    }

    private static float[] run(Beam beam, float[][] heard, Optional<Direction> target, List<Direction> others) {
        float[][] frame = new float[heard.length][160];
        float[] sound = new float[160];
        float[] all = new float[FRAMES * 160];
        for (int t = 0; t < FRAMES; t++) {
            for (int m = 0; m < heard.length; m++) System.arraycopy(heard[m], t * 160, frame[m], 0, 160);
            beam.accept(frame, target, others, sound);
            System.arraycopy(sound, 0, all, t * 160, 160);
        }
        return all;
    }

    /// Of the second half, where the beam has learnt; the sound comes out late.
    private static double sdrDb(float[] out, float[] reference) {
        double product = 0;
        double energy = 0;
        for (int i = out.length / 2; i < out.length; i++) {
            product += out[i] * reference[i - Synthesis.DELAY];
            energy += reference[i - Synthesis.DELAY] * reference[i - Synthesis.DELAY];
        }
        double error = 0;
        for (int i = out.length / 2; i < out.length; i++) {
            double e = out[i] - product / energy * reference[i - Synthesis.DELAY];
            error += e * e;
        }
        return 10 * Math.log10(product * product / energy / error);
    }

    private double sdrDb(Beam beam, int microphones) {
        return sdrDb(beam, microphones, voice, disturbance);
    }

    private static double sdrDb(Beam beam, int microphones, float[] voice, float[] disturbance) {
        float[][] alone = new float[microphones][FRAMES * 160];
        add(voice, TARGET.get(), circle(microphones), alone);
        float[][] both = new float[microphones][];
        for (int m = 0; m < microphones; m++) both[m] = alone[m].clone();
        add(disturbance, OTHER.getFirst(), circle(microphones), both);
        return sdrDb(run(beam, both, TARGET, OTHER), alone[0]);
    }

    @Test
    void hearsTheTargetAndNotTheOther() {
        double beam = sdrDb(new TalkerBeam(circle(8)), 8);
        assertThat(beam).isGreaterThan(10);
        assertThat(beam).isGreaterThan(sdrDb(new DelayAndSum(circle(8)), 8) + 5);
    }

    /// Where both are in every bin at once and no bin tells whose it is.
    @Test
    void hearsTheTargetThroughNoiseInEveryBin() {
        double beam = sdrDb(new TalkerBeam(circle(8)), 8, bursts(1, 23), bursts(2, 31));
        assertThat(beam).isGreaterThan(10);
        assertThat(beam).isGreaterThan(sdrDb(new DelayAndSum(circle(8)), 8, bursts(1, 23), bursts(2, 31)) + 3);
    }

    /// It was noise while nobody was listened to.
    @Test
    void hearsATargetAtOnceThatSpokeBeforeItWasKnown() {
        float[] sound = noise(3);
        float[][] heard = new float[8][FRAMES * 160];
        add(sound, TARGET.get(), circle(8), heard);
        TalkerBeam beam = new TalkerBeam(circle(8));
        double in = 0;
        double out = 0;
        float[][] frame = new float[8][160];
        float[] voice = new float[160];
        for (int t = 0; t < 80; t++) {
            for (int m = 0; m < 8; m++) System.arraycopy(heard[m], t * 160, frame[m], 0, 160);
            beam.accept(frame, t < 60 ? Optional.empty() : TARGET, OTHER, voice);
            for (int i = 0; i < 160 && t >= 65; i++) {
                in += frame[0][i] * frame[0][i];
                out += voice[i] * voice[i];
            }
        }
        assertThat(10 * Math.log10(out / in)).isGreaterThan(-3);
    }

    @Test
    void isNeverWorseWithTwoMicrophonesThanWithOne() {
        assertThat(sdrDb(new TalkerBeam(circle(2)), 2)).isGreaterThan(sdrDb(new TalkerBeam(circle(1)), 1) + 1);
    }

    @Test
    void passesOneMicrophoneThrough() {
        float[][] heard = new float[1][FRAMES * 160];
        add(voice, TARGET.get(), circle(1), heard);
        assertThat(sdrDb(run(new TalkerBeam(circle(1)), heard, TARGET, OTHER), heard[0]))
                .isGreaterThan(60);
    }

    @Test
    void hearsTheFirstGoodMicrophoneWhenNobodyIsToBeListenedTo() {
        float[][] heard = new float[8][FRAMES * 160];
        add(voice, TARGET.get(), circle(8), heard);
        TalkerBeam beam = new TalkerBeam(circle(8));
        boolean[] good = {false, false, true, true, true, true, true, true};
        beam.use(good);
        assertThat(sdrDb(run(beam, heard, Optional.empty(), List.of()), heard[2]))
                .isGreaterThan(60);
    }

    @Test
    void leavesOutMicrophonesThatAreDead() {
        float[][] alone = new float[8][FRAMES * 160];
        add(voice, TARGET.get(), circle(8), alone);
        float[][] both = new float[8][];
        for (int m = 0; m < 8; m++) both[m] = alone[m].clone();
        add(disturbance, OTHER.getFirst(), circle(8), both);
        both[3] = new float[FRAMES * 160];
        TalkerBeam beam = new TalkerBeam(circle(8));
        beam.use(new boolean[] {true, true, true, false, true, true, true, true});
        assertThat(sdrDb(run(beam, both, TARGET, OTHER), alone[0])).isGreaterThan(10);
    }

    @Test
    void recoversFromNumbersThatAreNone() {
        float[][] alone = new float[8][FRAMES * 160];
        add(voice, TARGET.get(), circle(8), alone);
        float[][] broken = new float[8][];
        for (int m = 0; m < 8; m++) broken[m] = alone[m].clone();
        for (int i = 5000; i < 6000; i++) broken[5][i] = Float.NaN;
        broken[2][7000] = Float.POSITIVE_INFINITY;
        float[] out = run(new TalkerBeam(circle(8)), broken, TARGET, OTHER);
        for (float x : out) assertThat(Float.isFinite(x)).isTrue();
        assertThat(sdrDb(out, alone[0])).isGreaterThan(10);
    }

    @Test
    void isSilentInSilenceAndWithoutAMicrophone() {
        float[][] silence = new float[8][FRAMES * 160];
        assertThat(run(new TalkerBeam(circle(8)), silence, TARGET, OTHER)).containsOnly(0f);
        float[][] heard = new float[8][FRAMES * 160];
        add(voice, TARGET.get(), circle(8), heard);
        TalkerBeam deaf = new TalkerBeam(circle(8));
        deaf.use(new boolean[8]);
        assertThat(run(deaf, heard, TARGET, OTHER)).containsOnly(0f);
    }

    @Test
    void allocatesNothingPerFrame() {
        TalkerBeam beam = new TalkerBeam(circle(8));
        float[][] frame = new float[8][AudioFrame.SAMPLES];
        for (float[] channel : frame) java.util.Arrays.fill(channel, 0.1f);
        float[] sound = new float[AudioFrame.SAMPLES];
        for (int t = 0; t < 100; t++) beam.accept(frame, TARGET, OTHER, sound);
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int t = 0; t < 200; t++) beam.accept(frame, TARGET, OTHER, sound);
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(200 * 100);
    }
}
