package dev.parley.speech.mary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.speech.Samples;
import dev.parley.speech.VoiceFault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaryVoiceTest {
    private final MaryVoice voice = new MaryVoice("cmu-slt-hsmm");

    @Test
    void speaks() {
        Samples samples = voice.speak("Walking one meter forward.");
        assertThat(samples.rateHz()).isEqualTo(48_000);
        assertThat(samples.seconds()).isBetween(1.2, 2.5);
        assertThat(rms(samples.audio(), 0, samples.audio().length)).isBetween(0.05, 0.3);
    }

    /// With the voice's own settings these begin with a bang at full scale and are silent afterwards.
    @ParameterizedTest
    @ValueSource(strings = {"I am there.", "I am ready.", "I know.", "I am there now."})
    void speaksAllOfASentenceAtAnEvenLevel(String sentence) {
        float[] audio = voice.speak(sentence).audio();
        int half = audio.length / 2;
        assertThat(rms(audio, 0, half) / rms(audio, half, audio.length)).isBetween(0.2, 5.0);
        for (float s : audio) assertThat(s).isBetween(-0.71f, 0.71f);
    }

    @Test
    void beginsWithTheFirstWordAtOnce() {
        float[] audio = voice.speak("Hello.").audio();
        assertThat(rms(audio, 0, 48_000 / 10)).isGreaterThan(0.01);
    }

    @Test
    void readsNumbersInFull() {
        assertThat(voice.speak("1.5 m").seconds())
                .isGreaterThan(voice.speak("5").seconds() * 1.5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "!?", "😀", "\u0000"})
    void hasNoSamplesForNothing(String nothing) {
        assertThat(voice.speak(nothing).audio()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<speak>hi", "a < b & c > d", "]]> x", "b3!f19pk4€;-", "&$<'k./-vsBw", "\ud800 x", "%s"})
    void survivesAnyText(String text) {
        assertThat(voice.speak(text).audio()).isNotEmpty();
    }

    @Test
    void namesTheVoicesThereAre() {
        assertThatThrownBy(() -> new MaryVoice("nobody").start())
                .isInstanceOf(VoiceFault.class)
                .hasMessageContaining("nobody")
                .hasMessageContaining("cmu-slt-hsmm");
    }

    @Test
    void printsNothingNotEvenWhenTheProcessEnds() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SpeakOnce.class.getName())
                .redirectErrorStream(true)
                .start();
        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEmpty();
        assertThat(process.waitFor()).isZero();
    }

    private static double rms(float[] audio, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) sum += audio[i] * audio[i];
        return Math.sqrt(sum / (to - from));
    }
}
