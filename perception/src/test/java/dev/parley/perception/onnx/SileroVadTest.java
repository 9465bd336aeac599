package dev.parley.perception.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.parley.perception.Endpointer;
import dev.parley.perception.Endpointing;
import dev.parley.perception.FirstChannel;
import dev.parley.perception.Perception;
import dev.parley.perception.SpeechCut;
import dev.parley.perception.Timekeeper;
import dev.parley.perception.Utterance;
import dev.parley.perception.VoiceActivity;
import dev.parley.perception.wav.Recording;
import dev.parley.perception.wav.WavSource;
import dev.parley.robot.models.ModelStore;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SileroVadTest {
    private static SileroVad voice;
    private static Path recordings;

    @BeforeAll
    static void open() {
        ModelStore store = ModelStore.standard();
        voice = new SileroVad(store.require("silero-vad"));
        recordings = store.require("recordings");
    }

    @AfterAll
    static void close() {
        voice.close();
    }

    @Test
    void cutsOneUtteranceOutOfARealCommand() {
        List<Utterance> heard = heard("goforward.raw");
        assertThat(heard).extracting(Utterance::ended).containsExactly(false, true);
        assertThat(heard.getLast().seconds()).isCloseTo(2.15, within(0.1));
        assertThat(heard.getLast().stamp().capturedNanos() / 1e9).isCloseTo(2.21, within(0.07));
    }

    @Test
    void cutsTheSpeechOutOfAWholeRecording() {
        float[] all = Recording.read(recordings.resolve("goforward.raw"), Duration.ofMinutes(1))
                .mono();
        float[] padded = Arrays.copyOf(all, all.length + 5 * 16_000);
        assertThat(SpeechCut.of(padded, voice).length / 16_000.0).isCloseTo(2.3, within(0.15));
    }

    @Test
    void hearsNobodyInSilenceNorInNoise() {
        assertThat(highest(new float[32_000])).isLessThan(0.1f);
        float[] noise = new float[32_000];
        Random random = new Random(1);
        for (int i = 0; i < noise.length; i++) noise[i] = (float) (0.1 * random.nextGaussian());
        assertThat(highest(noise)).isLessThan(0.5f);
    }

    @Test
    void forgetsWhatItHeard() {
        float[] speech = Recording.read(recordings.resolve("goforward.raw"), Duration.ofMinutes(1))
                .mono();
        float first = highest(speech);
        assertThat(highest(speech)).isEqualTo(first).isGreaterThan(0.9f);
    }

    @Test
    void isNotPoisonedByWhatIsNoNumber() {
        float[] broken = new float[VoiceActivity.WINDOW];
        Arrays.fill(broken, Float.NaN);
        assertThat(voice.probability(broken)).isLessThan(0.5f);
        float[] speech = Recording.read(recordings.resolve("goforward.raw"), Duration.ofMinutes(1))
                .mono();
        assertThat(highestFromHere(speech)).isGreaterThan(0.999f);
    }

    @Test
    void saysWhichModelIsMissing(@TempDir Path empty) {
        assertThatThrownBy(() -> new SileroVad(empty))
                .isInstanceOf(ModelFault.class)
                .hasMessageContaining(SileroVad.FILE)
                .hasMessageContaining("models fetch");
    }

    @Test
    void saysWhichModelIsDamaged(@TempDir Path directory) throws Exception {
        Files.write(directory.resolve(SileroVad.FILE), new byte[] {1, 2, 3, 4});
        assertThatThrownBy(() -> new SileroVad(directory))
                .isInstanceOf(ModelFault.class)
                .hasMessageContaining("models verify")
                .message()
                .doesNotContain("\n");
    }

    private static List<Utterance> heard(String file) {
        Perception perception = new Perception(new FirstChannel(), new Endpointer(voice, Endpointing.STANDARD));
        List<Utterance> heard = new ArrayList<>();
        try (WavSource source = WavSource.open(recordings.resolve(file), Timekeeper.standingStillAt(0))) {
            for (var frame = source.next(); frame.isPresent(); frame = source.next())
                perception.accept(frame.get(), heard::add);
        }
        perception.flush(heard::add);
        return heard;
    }

    private static float highest(float[] audio) {
        voice.reset();
        return highestFromHere(audio);
    }

    private static float highestFromHere(float[] audio) {
        float highest = 0;
        for (int at = 0; at + VoiceActivity.WINDOW <= audio.length; at += VoiceActivity.WINDOW)
            highest = Math.max(highest, voice.probability(Arrays.copyOfRange(audio, at, at + VoiceActivity.WINDOW)));
        return highest;
    }

    @Test
    void leavesNothingToCollect() {
        float[] window = new float[VoiceActivity.WINDOW];
        for (int i = 0; i < 5_000; i++) voice.probability(window);
        long before = allocated();
        for (int i = 0; i < 1_000; i++) voice.probability(window);
        assertThat((allocated() - before) / 1_000)
                .as("bytes a call; any object has 16")
                .isLessThan(16);
        voice.reset();
    }

    @Test
    void mayBeUsedByAnotherThreadThanTheOneThatMadeIt() throws InterruptedException {
        float[] heard = {-1};
        Thread thread = new Thread(() -> heard[0] = voice.probability(new float[VoiceActivity.WINDOW]));
        thread.start();
        thread.join();
        assertThat(heard[0]).isBetween(0f, 1f);
        voice.reset();
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
                .getThreadAllocatedBytes(Thread.currentThread().threadId());
    }
}
