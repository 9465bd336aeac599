package dev.parley.tests.hearing;

import dev.parley.launch.Listening;
import dev.parley.perception.AudioFrame;
import dev.parley.perception.Focus;
import dev.parley.perception.Perception;
import dev.parley.perception.Posture;
import dev.parley.perception.Utterance;
import dev.parley.perception.VoiceActivity;
import dev.parley.perception.echo.EchoReference;
import dev.parley.perception.onnx.SileroVad;
import dev.parley.robot.Microphones.Position;
import dev.parley.robot.Robot;
import dev.parley.robot.models.ModelStore;
import dev.parley.robot.yaml.RobotFile;
import dev.parley.simulation.room.DiffuseNoise;
import dev.parley.simulation.room.Route;
import dev.parley.simulation.room.Scene;
import dev.parley.simulation.room.Shoebox;
import dev.parley.simulation.room.Stand;
import dev.parley.simulation.voices.Voices;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;

/// All of perception for one frame of eight microphones: in a noisy room where nobody speaks, and in the
/// same room while two people talk at once and the robot does too, which is all that can happen.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class PerceptionCost {
    private static final int SECONDS = 10;
    private static final int FRAMES = SECONDS * 100;
    private static final Position EARS = new Position(3, 2.4, 1.2);
    private static final String BOOK = "librivox/sense_and_sensibility_01_austen_64kb-0";

    @Param({"nobody", "everybody"})
    private String speaks;

    private final Consumer<Utterance> unheard = _ -> {};
    private final EchoReference played = new EchoReference();
    private float[][] mix;
    private float[] own;
    private AudioFrame frame;
    private List<VoiceActivity> voices;
    private Perception perception;
    private long at;

    @Setup
    public void open() {
        Robot robot = RobotFile.load("parley-one");
        List<Position> array = robot.microphones().positions();
        ModelStore models = ModelStore.standard();
        Scene scene = new Scene(Shoebox.withRt60(6, 5, 3, 0.4), array, Stand.still(EARS, 0), SECONDS, 1);
        scene.ambient(DiffuseNoise.pink(array, FRAMES * AudioFrame.SAMPLES, 1), -10);
        own = new float[FRAMES * AudioFrame.SAMPLES];
        if (speaks.equals("everybody")) talk(scene, Voices.of(models));
        mix = scene.mix();
        frame = new AudioFrame(array.size());
        voices = Stream.<VoiceActivity>generate(() -> new SileroVad(models.require("silero-vad")))
                .limit(Focus.EARS)
                .toList();
        perception = Listening.to(robot.microphones(), array.size(), voices, played, () -> Posture.AT_REST, _ -> {});
    }

    private void talk(Scene scene, Voices voices) {
        scene.talker(longEnough(voices.recording(BOOK + "880")), Route.still(new Position(4.5, 3, 1.6)), 0, 0);
        scene.talker(longEnough(voices.recording(BOOK + "930")), Route.still(new Position(2, 1, 1.6)), 0, 0);
        own = longEnough(voices.recording(BOOK + "920"));
        scene.loudspeaker(own, 0, 0);
    }

    private static float[] longEnough(dev.parley.speech.Samples speech) {
        float[] again = new float[FRAMES * AudioFrame.SAMPLES];
        for (int i = 0; i < again.length; i++) again[i] = speech.audio()[i % speech.audio().length];
        return again;
    }

    @TearDown
    public void close() {
        for (VoiceActivity voice : voices) voice.close();
    }

    /// Nothing of ours, for about as long: what JMH itself allocates.
    @Benchmark
    public void nothing() {
        Blackhole.consumeCPU(100_000);
    }

    @Benchmark
    public void frame() {
        int from = (int) (at % FRAMES) * AudioFrame.SAMPLES;
        long startNanos = at * AudioFrame.NANOS;
        for (int m = 0; m < mix.length; m++) System.arraycopy(mix[m], from, frame.channels()[m], 0, AudioFrame.SAMPLES);
        played.accept(own, from, AudioFrame.SAMPLES, AudioFrame.RATE_HZ, startNanos);
        frame.captured(startNanos + AudioFrame.NANOS);
        perception.accept(frame, unheard);
        at++;
    }
}
