package dev.parley.simulation.voices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.perception.AudioFault;
import dev.parley.robot.models.ModelStore;
import dev.parley.speech.Samples;
import dev.parley.speech.espeak.Espeak;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// With the real recordings and the real espeak-ng of the model store.
class VoicesTest {
    private static final ModelStore STORE = ModelStore.standard();

    @TempDir
    private Path said;

    private Voices voices() {
        return voices("node", Duration.ofSeconds(30));
    }

    private Voices voices(String node, Duration limit) {
        return new Voices(
                STORE::require, said, new Espeak(node, limit, Duration.ofSeconds(1), () -> STORE.require("talkers")));
    }

    private static double rms(Samples samples) {
        double sum = 0;
        for (float s : samples.audio()) sum += s * s;
        return Math.sqrt(sum / samples.audio().length);
    }

    @Test
    void playsARealRecording() {
        Samples goForward = voices().recording("goforward");
        assertThat(goForward.rateHz()).isEqualTo(16_000);
        assertThat(goForward.seconds()).isBetween(2.7, 2.9);
        assertThat(rms(goForward)).isGreaterThan(0.01);
    }

    @Test
    void talkersSpeakWithDifferentVoices() {
        Samples man = voices().speak("Walk two meters forward.", "en-us+m6");
        Samples woman = voices().speak("Walk two meters forward.", "en+f2");
        assertThat(man.seconds()).isBetween(1.0, 4.0);
        assertThat(rms(man)).isGreaterThan(0.01);
        assertThat(woman.audio()).isNotEqualTo(man.audio());
        assertThat(man.rateHz()).isEqualTo(16_000);
    }

    @Test
    void everyClearTalkerCanSpeak() {
        for (String voice : Voices.CLEAR)
            assertThat(voices().speak("Turn left.", voice).seconds()).as(voice).isBetween(0.5, 2.0);
    }

    @Test
    void longerSentencesTakeLonger() {
        double stop = voices().speak("Stop.", "en-us+m1").seconds();
        assertThat(voices().speak("Go to the loading dock and wait.", "en-us+m1")
                        .seconds())
                .isGreaterThan(stop + 0.8);
    }

    @Test
    void takesWhatLooksLikeAnOptionOrAShellCommandForText() throws IOException {
        assertThat(voices().speak("-h", "en").seconds()).isGreaterThan(0.1);
        Path never = said.resolve("never");
        assertThat(voices().speak("$(touch " + never + ") `touch " + never + "`; touch " + never, "en")
                        .seconds())
                .isGreaterThan(1);
        assertThat(never).doesNotExist();
    }

    @Test
    void sayingItAgainNeedsNoNode() throws IOException {
        Samples first = voices().speak("Stop.", "en-us+m8");
        assertThat(voices("no-such-node", Duration.ofSeconds(1))
                        .speak("Stop.", "en-us+m8")
                        .audio())
                .isEqualTo(first.audio());
        try (Stream<Path> files = Files.list(said)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void saysInOneLineThatNodeIsMissing() {
        assertThatThrownBy(() -> voices("no-such-node", Duration.ofSeconds(1)).speak("Stop.", "en-us+m8"))
                .isInstanceOf(AudioFault.class)
                .hasMessageContaining("Node.js")
                .hasMessageNotContaining("\n");
    }

    @Test
    void endsATalkerThatTakesTooLong() throws IOException {
        assertThatThrownBy(() -> voices("node", Duration.ofMillis(1)).speak("Stop.", "en-us+m8"))
                .isInstanceOf(AudioFault.class)
                .hasMessageContaining("within");
        try (Stream<Path> files = Files.list(said)) {
            assertThat(files).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "klingon", "en; rm", "../en", "en+", "zz", "en -w /tmp/x"})
    void refusesAVoiceThatIsNone(String voice) {
        assertThatThrownBy(() -> voices().speak("Stop.", voice))
                .isInstanceOf(AudioFault.class)
                .hasMessageContaining("voice");
    }

    @Test
    void refusesNothingAndTooMuch() {
        assertThatThrownBy(() -> voices().speak(" ", "en")).isInstanceOf(AudioFault.class);
        assertThatThrownBy(() -> voices().speak("a".repeat(501), "en")).isInstanceOf(AudioFault.class);
        assertThatThrownBy(() -> voices().speak("a\nb", "en")).isInstanceOf(AudioFault.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nothing", "../goforward", "/etc/passwd", "cards/../../x"})
    void refusesARecordingThatIsNotThere(String name) {
        assertThatThrownBy(() -> voices().recording(name)).isInstanceOf(AudioFault.class);
    }
}
