package dev.parley.speech.espeak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.robot.models.ModelStore;
import dev.parley.speech.Samples;
import dev.parley.speech.VoiceFault;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// With the real espeak-ng of the model store.
class EspeakTest {
    private static final ModelStore STORE = ModelStore.standard();
    private static final Espeak ESPEAK = espeak("node", Duration.ofSeconds(30));

    private static Espeak espeak(String node, Duration limit) {
        return new Espeak(node, limit, Duration.ZERO, () -> STORE.require("talkers"));
    }

    @AfterAll
    static void close() {
        ESPEAK.close();
    }

    private static double peak(Samples samples) {
        double peak = 0;
        for (float x : samples.audio()) peak = Math.max(peak, Math.abs(x));
        return peak;
    }

    @Test
    void oneProcessSpeaksManySentencesInManyVoices() {
        Samples english = ESPEAK.speak("Walk forward.", "en-us+m8", 150);
        Samples korean = ESPEAK.speak("앞으로 가.", "ko", 150);
        assertThat(english.rateHz()).isEqualTo(22_050);
        assertThat(english.seconds()).isBetween(0.5, 2.5);
        assertThat(korean.seconds()).isBetween(0.5, 2.5);
        assertThat(peak(korean)).isBetween(0.05, 1.0);
        assertThat(ESPEAK.speak("Walk forward.", "en-us+m8", 150).audio()).isEqualTo(english.audio());
    }

    @Test
    void speaksOnAfterARefusal() {
        assertThatThrownBy(() -> ESPEAK.speak("Stop.", "zz", 150))
                .isInstanceOf(VoiceFault.class)
                .hasMessageContaining("no voice \"zz\"");
        assertThat(ESPEAK.speak("Stop.", "en", 150).seconds()).isGreaterThan(0.2);
    }

    @Test
    void startsAnewAfterItWasClosed() {
        Espeak espeak = espeak("node", Duration.ofSeconds(30));
        Samples before = espeak.speak("Stop.", "en", 150);
        espeak.close();
        assertThat(espeak.speak("Stop.", "en", 150).audio()).isEqualTo(before.audio());
        espeak.close();
    }

    @Test
    void saysThatItTookTooLong() {
        assertThatThrownBy(() -> espeak("node", Duration.ofMillis(1)).speak("Stop.", "en", 150))
                .isInstanceOf(VoiceFault.class)
                .hasMessageContaining("within 0.001 s");
    }

    @Test
    void saysInOneLineThatNodeOrThePackageIsMissing(@TempDir Path empty) {
        assertThatThrownBy(() -> espeak("no-such-node", Duration.ofSeconds(30)).speak("Stop.", "en", 150))
                .isInstanceOf(VoiceFault.class)
                .hasMessageContaining("Node.js")
                .hasMessageNotContaining("\n");
        Espeak nothing = new Espeak("node", Duration.ofSeconds(30), Duration.ZERO, () -> empty);
        assertThatThrownBy(() -> nothing.speak("Stop.", "en", 150))
                .isInstanceOf(VoiceFault.class)
                .hasMessageContaining("models fetch talkers");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "klingon", "en; rm", "../en", "en+", "en -w /tmp/x"})
    void refusesAVoiceThatIsNone(String voice) {
        assertThatThrownBy(() -> ESPEAK.speak("Stop.", voice, 150)).isInstanceOf(VoiceFault.class);
    }

    @Test
    void refusesNothingAndTooMuch() {
        for (String text : new String[] {"", " ", "a\nb", "a".repeat(1001)})
            assertThatThrownBy(() -> ESPEAK.speak(text, "en", 150)).isInstanceOf(VoiceFault.class);
        assertThatThrownBy(() -> ESPEAK.speak("Stop.", "en", 1000)).isInstanceOf(VoiceFault.class);
    }

    @Test
    void theRobotsVoiceIsTrimmedAndOfOneLoudness() {
        EspeakVoice voice = new EspeakVoice(ESPEAK, "ko");
        Samples raw = ESPEAK.speak("안녕하세요.", "ko", 160);
        Samples said = voice.speak("안녕하세요.");
        assertThat(peak(said)).isCloseTo(0.7, org.assertj.core.data.Offset.offset(0.01));
        assertThat(said.seconds()).isLessThan(raw.seconds());
        assertThat(voice.speak(" ...\n").audio()).isEmpty();
        assertThat(voice.speak("안녕\n하세요 " + "가".repeat(2000)).seconds()).isGreaterThan(10);
    }
}
