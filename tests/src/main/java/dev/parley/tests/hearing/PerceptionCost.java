package dev.parley.tests.hearing;

import dev.parley.perception.AudioFrame;
import dev.parley.perception.Endpointer;
import dev.parley.perception.Endpointing;
import dev.parley.perception.FirstChannel;
import dev.parley.perception.Perception;
import dev.parley.perception.Stamp;
import dev.parley.perception.Utterance;
import dev.parley.perception.onnx.SileroVad;
import dev.parley.robot.models.ModelStore;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;

/// All of perception for one frame of eight microphones.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class PerceptionCost {
    private static final int MICROPHONES = 8;
    private static final int FRAMES = 500;

    private final Consumer<Utterance> nobody = _ -> {};
    private final AudioFrame[] frames = new AudioFrame[FRAMES];
    private SileroVad voice;
    private Perception perception;
    private int at;

    @Setup
    public void open() {
        Random random = new Random(1);
        for (int f = 0; f < FRAMES; f++) {
            float[][] channels = new float[MICROPHONES][AudioFrame.SAMPLES];
            for (float[] c : channels) for (int i = 0; i < c.length; i++) c[i] = (float) (0.01 * random.nextGaussian());
            frames[f] = new AudioFrame(new Stamp(0, f * AudioFrame.NANOS), channels);
        }
        voice = new SileroVad(ModelStore.standard().require("silero-vad"));
        perception = new Perception(new FirstChannel(), new Endpointer(voice, Endpointing.STANDARD));
    }

    @TearDown
    public void close() {
        voice.close();
    }

    /// Nothing of ours, for about as long: what JMH itself allocates.
    @Benchmark
    public void nothing() {
        Blackhole.consumeCPU(10_000);
    }

    @Benchmark
    public void frame() {
        perception.accept(frames[at], nobody);
        at = (at + 1) % FRAMES;
    }
}
