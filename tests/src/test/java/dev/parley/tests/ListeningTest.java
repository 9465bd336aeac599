package dev.parley.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parley.launch.Ears;
import dev.parley.launch.Listening;
import dev.parley.launch.Voices;
import dev.parley.perception.AudioFrame;
import dev.parley.perception.Focus;
import dev.parley.perception.Perception;
import dev.parley.perception.Posture;
import dev.parley.perception.Resampler;
import dev.parley.perception.Stamp;
import dev.parley.perception.Utterance;
import dev.parley.perception.VoiceActivity;
import dev.parley.perception.check.ChannelReport;
import dev.parley.perception.echo.EchoReference;
import dev.parley.perception.onnx.SileroVad;
import dev.parley.robot.Microphones.Position;
import dev.parley.robot.Robot;
import dev.parley.robot.models.ModelStore;
import dev.parley.robot.yaml.RobotFile;
import dev.parley.simulation.room.Route;
import dev.parley.simulation.room.Scene;
import dev.parley.simulation.room.Shoebox;
import dev.parley.simulation.room.Stand;
import dev.parley.speech.Samples;
import dev.parley.speech.Synthesizer;
import dev.parley.speech.Transcript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Everything between eight microphones in a room and an utterance: whose it is, and what was said.
class ListeningTest {
    private static final Position EARS = new Position(3, 2.4, 1.2);
    private static final double ANSWER_DEG = 60;
    private static final Robot ROBOT = RobotFile.load("parley-one");
    private static final ModelStore MODELS = ModelStore.standard();
    private static final dev.parley.simulation.voices.Voices PEOPLE = dev.parley.simulation.voices.Voices.of(MODELS);

    private static List<VoiceActivity> voices;
    private static Ears ears;

    private final List<Utterance> heard = new ArrayList<>();
    private final List<ChannelReport> reports = new ArrayList<>();
    private final List<Sentence> sentences = new ArrayList<>();
    private final EchoReference played = new EchoReference();
    private final Perception perception =
            Listening.to(ROBOT.microphones(), 8, voices, played, () -> Posture.AT_REST, reports::add);

    @BeforeAll
    static void open() {
        voices = Stream.<VoiceActivity>generate(() -> new SileroVad(MODELS.require("silero-vad")))
                .limit(Focus.EARS)
                .toList();
        ears = Ears.open(ROBOT, MODELS);
    }

    @AfterAll
    static void close() {
        ears.close();
        voices.forEach(VoiceActivity::close);
    }

    @Test
    void hearsACommandToItsEndWhileSomebodyElseBeginsToTalk() {
        Scene scene = room(8);
        scene.talker(PEOPLE.recording("goforward").audio(), from(ANSWER_DEG), 3, 0);
        scene.talker(
                PEOPLE.recording("librivox/sense_and_sensibility_01_austen_64kb-0880")
                        .audio(),
                from(-30),
                3.7,
                -3);
        listen(scene.mix());
        assertThat(heard)
                .filteredOn(u -> said(u) instanceof Transcript.Command)
                .isNotEmpty()
                .allSatisfy(u -> {
                    assertThat(Math.toDegrees(u.source().direction().azimuthRad()))
                            .isCloseTo(ANSWER_DEG, within(10.0));
                    assertThat(((Transcript.Command) said(u)).action()).isEqualTo("walk");
                });
    }

    @Test
    void givesWhoeverTalksBesideATelevisionATurnAndTheTelevisionNone() {
        Scene scene = room(28);
        scene.talker(television(28), from(-60), 0, 0);
        scene.talker(PEOPLE.recording("goforward").audio(), from(ANSWER_DEG), 23, 0);
        listen(scene.mix());
        List<Utterance> late = heard.stream()
                .filter(u -> u.stamp().capturedNanos() > 22_000_000_000L)
                .toList();
        assertThat(late).hasSize(1);
        assertThat(Math.toDegrees(late.getFirst().source().direction().azimuthRad()))
                .isCloseTo(ANSWER_DEG, within(10.0));
        assertThat(late.getFirst().stamp().capturedNanos() / 1e9).isBetween(24.5, 25.6);
        assertThat(said(late.getFirst())).isInstanceOf(Transcript.Command.class);
    }

    /// Nobody judges here what was said, so that nothing but the pauses tells them from a television.
    @Test
    void hearsEveryWordOfSomebodyWhoCallsAgainAndAgainFromTheSamePlace() {
        int calls = 16;
        Scene scene = room(2 * calls + 2);
        float[] word =
                PEOPLE.speak("Look left.", "en-us+m8").withoutSilentEnd(0.003f).audio();
        for (int i = 0; i < calls; i++) scene.talker(word, from(ANSWER_DEG), 1 + 2 * i, 0);
        listen(scene.mix());
        assertThat(heard).hasSize(calls);
    }

    @Test
    void givesTwoWhoSpeakAtOnceATurnEach() {
        Scene scene = room(7);
        scene.talker(PEOPLE.recording("goforward").audio(), from(ANSWER_DEG), 2, 0);
        scene.talker(PEOPLE.recording("cards/001").audio(), from(-30), 2.3, 0);
        listen(scene.mix());
        assertThat(heard)
                .extracting(u ->
                        10 * Math.round(Math.toDegrees(u.source().direction().azimuthRad()) / 10))
                .containsExactlyInAnyOrder(60L, -30L);
        assertThat(heard).extracting(u -> u.stamp().turn()).doesNotHaveDuplicates();
        assertThat(heard)
                .filteredOn(u -> u.source().direction().azimuthRad() > 0)
                .allSatisfy(u -> assertThat(said(u)).isInstanceOf(Transcript.Command.class));
    }

    private static float[] television(int seconds) {
        float[] all = new float[seconds * AudioFrame.RATE_HZ];
        int at = 0;
        for (int i = 0; at < all.length; i++)
            for (String n : List.of("0880", "0890", "0870", "0930", "0920")) {
                if (at >= all.length) break;
                float[] one = PEOPLE.recording("librivox/sense_and_sensibility_01_austen_64kb-" + n)
                        .audio();
                int count = Math.min(one.length, all.length - at);
                System.arraycopy(one, 0, all, at, count);
                at += count;
            }
        return all;
    }

    @Test
    void doesNotObeyItself() {
        Scene scene = room(8);
        try (Synthesizer own = Voices.of(ROBOT.voice(), MODELS)) {
            for (int i = 0; i < 3; i++) {
                float[] sentence = at16kHz(own.speak("Turn left."));
                scene.loudspeaker(sentence, 0.5 + 2 * i, 0);
                sentences.add(new Sentence(sentence, (500 + 2000L * i) * 1_000_000));
            }
        }
        listen(scene.mix());
        assertThat(heard).noneMatch(u -> u.stamp().capturedNanos() > 2_500_000_000L);
    }

    @Test
    void namesADeadMicrophoneAndHearsWithTheOthers() {
        Scene scene = room(6);
        scene.talker(PEOPLE.recording("goforward").audio(), from(ANSWER_DEG), 3, 0);
        scene.microphoneNoise(-40);
        float[][] mix = scene.mix();
        Arrays.fill(mix[2], 0);
        listen(mix);
        assertThat(reports)
                .extracting(ChannelReport::sentence)
                .containsExactly("microphone 3 of 8 is dead: check its cable");
        assertThat(Math.toDegrees(heard.getLast().source().direction().azimuthRad()))
                .isCloseTo(ANSWER_DEG, within(10.0));
        assertThat(said(heard.getLast())).isInstanceOf(Transcript.Command.class);
    }

    private static Scene room(double seconds) {
        return new Scene(
                Shoebox.withRt60(6, 5, 3, 0.3), ROBOT.microphones().positions(), Stand.still(EARS, 0), seconds, 1);
    }

    private static Route from(double azimuthDeg) {
        double a = Math.toRadians(azimuthDeg);
        return Route.still(new Position(EARS.xM() + 1.5 * Math.cos(a), EARS.yM() + 1.5 * Math.sin(a), 1.6));
    }

    /// What the loudspeaker plays, told as it leaves.
    private record Sentence(float[] audio, long startNanos) {
        void leaves(long nanos, EchoReference played) {
            int at = (int) Math.floorDiv(nanos - startNanos, AudioFrame.NANOS) * AudioFrame.SAMPLES;
            if (at >= audio.length && at < audio.length + AudioFrame.SAMPLES) played.over();
            if (at < 0 || at >= audio.length) return;
            int count = Math.min(AudioFrame.SAMPLES, audio.length - at);
            played.accept(audio, at, count, AudioFrame.RATE_HZ, nanos);
        }
    }

    private void listen(float[][] mix) {
        voices.forEach(VoiceActivity::reset);
        for (int at = 0; at + AudioFrame.SAMPLES <= mix[0].length; at += AudioFrame.SAMPLES) {
            int from = at;
            float[][] channels = Arrays.stream(mix)
                    .map(c -> Arrays.copyOfRange(c, from, from + AudioFrame.SAMPLES))
                    .toArray(float[][]::new);
            long nanos = (at / AudioFrame.SAMPLES + 1) * AudioFrame.NANOS;
            sentences.forEach(s -> s.leaves(nanos - AudioFrame.NANOS, played));
            perception.accept(new AudioFrame(new Stamp(0, nanos), channels), this::heard);
        }
        perception.flush(this::heard);
    }

    private void heard(Utterance utterance) {
        if (utterance.ended()) heard.add(utterance);
    }

    private static Transcript said(Utterance utterance) {
        return ears.hear(utterance.audio());
    }

    private static float[] at16kHz(Samples samples) {
        Resampler resampler = new Resampler(samples.rateHz(), AudioFrame.RATE_HZ);
        float[] all = new float[resampler.mostOutput(samples.audio().length)];
        return Arrays.copyOf(all, resampler.resample(samples.audio(), samples.audio().length, all));
    }
}
