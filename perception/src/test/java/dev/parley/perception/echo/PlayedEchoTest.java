package dev.parley.perception.echo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.perception.AudioFrame;
import dev.parley.perception.EchoCanceller;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlayedEchoTest {
    private final Random random = new Random(1);
    private final EchoReference reference = new EchoReference();
    private float left = 1;
    private final PlayedEcho echo = new PlayedEcho(new Leaves(), reference);
    private long frames;

    @Test
    void isTheOnlyVoiceDuringTheGreeting() {
        speak(50);
        assertThat(echo.nothingElse()).isTrue();
    }

    /// A loudspeaker that nobody hears, or one that distorts beyond all cancelling.
    @Test
    void hearsAStopAfterTheGreetingEvenWhereNothingIsCancelled() {
        speak(210);
        assertThat(echo.nothingElse()).isFalse();
        assertThat(echo.dominates()).isFalse();
    }

    @Test
    void isTheOnlyVoiceWhileNextToNothingIsLeft() {
        left = 0.03f;
        speak(300);
        assertThat(echo.nothingElse()).isTrue();
    }

    @Test
    void hearsATalkerFifteenDecibelsSofterButNotWhereTheyAre() {
        left = 0.18f;
        speak(300);
        assertThat(echo.dominates()).isTrue();
        assertThat(echo.nothingElse()).isFalse();
    }

    @Test
    void hearsEveryoneWhileTheRobotIsSilent() {
        left = 0.03f;
        speak(300);
        reference.over();
        for (int i = 0; i < 60; i++) hear();
        assertThat(echo.nothingElse()).isFalse();
        assertThat(echo.dominates()).isFalse();
    }

    private void speak(int count) {
        for (int i = 0; i < count; i++) {
            float[] sound = new float[AudioFrame.SAMPLES];
            for (int k = 0; k < sound.length; k++) sound[k] = random.nextFloat(-0.3f, 0.3f);
            reference.accept(sound, 0, sound.length, AudioFrame.RATE_HZ, frames * AudioFrame.NANOS);
            hear();
        }
    }

    private void hear() {
        AudioFrame frame = new AudioFrame(1);
        for (int k = 0; k < AudioFrame.SAMPLES; k++) frame.channels()[0][k] = random.nextFloat(-0.3f, 0.3f);
        frame.captured(++frames * AudioFrame.NANOS);
        echo.cancel(frame);
    }

    /// What a canceller leaves, in amplitude.
    private final class Leaves implements EchoCanceller {
        @Override
        public void cancel(float[][] channels, float[] played) {
            for (float[] c : channels) for (int i = 0; i < c.length; i++) c[i] *= left;
        }

        @Override
        public void reset() {}

        @Override
        public void close() {}
    }
}
