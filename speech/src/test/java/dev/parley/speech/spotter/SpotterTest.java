package dev.parley.speech.spotter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.perception.AudioFrame;
import dev.parley.perception.onnx.SpeechEmbedding;
import dev.parley.robot.models.ModelStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// With the real embedding and the head that is shipped; a second opinion that says what it is told to.
class SpotterTest {
    private static final int RATE_HZ = AudioFrame.RATE_HZ;
    private static final ModelStore MODELS = ModelStore.standard();
    private static final List<String> USUAL = StopHeads.words(List.of("stop", "halt", "freeze", "emergency stop"));
    private static SpeechEmbedding embedding;
    private static float[] stop;
    private static float[] talk;

    /// Before there is a suspicion, and of what goes on after it.
    private double firstOpinion;

    private double opinion;
    private boolean held;
    private final Spotter spotter = new Spotter(embedding, _ -> Opinion.of(held ? opinion : firstOpinion), () -> true);
    private long samples;

    @BeforeAll
    static void open() {
        embedding = new SpeechEmbedding(MODELS.require("speech-embedding"));
        List<float[]> said = new Choir("node", MODELS.require("talkers"))
                .say(List.of(
                        new Choir.Line("en-us+m4", 150, 50, 1, "stop"),
                        new Choir.Line("en-us+f4", 150, 50, 1, "please put the box on the table near the window")));
        stop = said.get(0);
        talk = said.get(1);
    }

    @AfterAll
    static void close() {
        embedding.close();
    }

    private List<Suspicion> hear(float[]... sounds) {
        List<Suspicion> suspicions = new ArrayList<>();
        for (float[] sound : sounds)
            for (int at = 0; at + 160 <= sound.length; at += 160) {
                samples += 160;
                AudioFrame frame = new AudioFrame(1);
                System.arraycopy(sound, at, frame.channels()[0], 0, 160);
                frame.captured(samples * 1_000_000_000L / RATE_HZ);
                spotter.accept(frame, s -> {
                    held = s instanceof Suspicion.Suspected;
                    suspicions.add(s);
                });
            }
        return suspicions;
    }

    private static float[] hiss(double seconds) {
        Random random = new Random(1);
        float[] hiss = new float[(int) (seconds * RATE_HZ)];
        for (int i = 0; i < hiss.length; i++) hiss[i] = (float) (1e-4 * random.nextGaussian());
        return hiss;
    }

    private void taught() {
        spotter.learnt(new StopHeads(MODELS.cache()).known(USUAL).orElseThrow());
    }

    @Test
    void suspectsAStopWordAndConfirmsIt() {
        taught();
        opinion = 0;
        List<Suspicion> heard = hear(hiss(1.5), stop, hiss(1));
        assertThat(heard).hasSize(2);
        assertThat(heard.get(0)).isInstanceOf(Suspicion.Suspected.class);
        assertThat(heard.get(1)).isInstanceOf(Suspicion.Confirmed.class);
        double endS = 1.5 + (double) stop.length / RATE_HZ;
        assertThat(heard.get(0).capturedNanos() / 1e9).isBetween(endS - 0.3, endS + 0.3);
    }

    @Test
    void dismissesWithin700MsWhatTheRecognizerDoesNotHear() {
        taught();
        opinion = -30;
        List<Suspicion> heard = hear(hiss(1.5), stop, hiss(2));
        assertThat(heard).isNotEmpty();
        for (int i = 0; i < heard.size(); i += 2) {
            assertThat(heard.get(i)).isInstanceOf(Suspicion.Suspected.class);
            assertThat(heard.get(i + 1)).isInstanceOf(Suspicion.Dismissed.class);
            long held = heard.get(i + 1).capturedNanos() - heard.get(i).capturedNanos();
            assertThat(held).isLessThanOrEqualTo(700_000_000L);
        }
    }

    @Test
    void hearsAStopWordInTheMiddleOfOtherSpeech() {
        taught();
        opinion = 0;
        assertThat(hear(hiss(1), talk, stop, talk, hiss(1))).anyMatch(s -> s instanceof Suspicion.Confirmed);
    }

    @Test
    void hearsAShoutThatIsCutOffAtFullScale() {
        taught();
        float[] shout = stop.clone();
        for (int i = 0; i < shout.length; i++) shout[i] = Math.clamp(20 * shout[i], -1f, 1f);
        assertThat(hear(hiss(1.5), shout, hiss(1))).isNotEmpty();
    }

    @Test
    void theThresholdFollowsTheDanger() {
        StopHead words = new StopHeads(MODELS.cache()).known(USUAL).orElseThrow();
        assertThat(words.moving().together()).isLessThan(words.standing().together());
        assertThat(words.moving().weight()).isEqualTo(words.standing().weight());
        assertThat(words.moving().sure()).isLessThanOrEqualTo(words.standing().sure());
        assertThat(words.moving().asked()).isLessThanOrEqualTo(words.standing().asked());
    }

    @Test
    void hearsNothingBeforeItIsTaught() {
        assertThat(hear(hiss(1.5), stop, hiss(1))).isEmpty();
    }

    @Test
    void otherSpeechIsNotSuspected() {
        taught();
        firstOpinion = -30;
        assertThat(hear(hiss(1.5), talk, hiss(1))).isEmpty();
    }

    @Test
    void brokenSamplesAndLongSilenceAreHarmless() {
        taught();
        float[] broken = new float[RATE_HZ];
        Arrays.fill(broken, Float.NaN);
        broken[100] = Float.POSITIVE_INFINITY;
        assertThat(hear(broken, new float[60 * RATE_HZ], broken)).isEmpty();
        assertThat(hear(hiss(1.5), stop, hiss(1))).isNotEmpty();
    }

    @Test
    void aCutDismissesWhatIsHeld() {
        taught();
        opinion = -30;
        List<Suspicion> heard = hear(hiss(1.5), stop, hiss(0.12));
        assertThat(heard.getLast()).isInstanceOf(Suspicion.Suspected.class);
        spotter.cut(samples, heard::add);
        assertThat(heard.getLast()).isInstanceOf(Suspicion.Dismissed.class);
    }
}
