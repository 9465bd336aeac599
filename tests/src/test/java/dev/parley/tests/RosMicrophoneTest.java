package dev.parley.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.launch.RealTime;
import dev.parley.motion.ros2.Ros2;
import dev.parley.motion.ros2.RosMicrophone;
import dev.parley.perception.AudioFrame;
import dev.parley.robot.Capture;
import dev.parley.robot.Microphones;
import dev.parley.robot.Microphones.Position;
import dev.parley.robot.Mounting;
import dev.parley.robot.RosAudio;
import dev.parley.robot.RosAudio.Format;
import dev.parley.robot.RosAudio.Type;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Sound from a DDS implementation that nobody here wrote: Eclipse Cyclone DDS, in a Python process of its
/// own.
class RosMicrophoneTest {
    private static final int DOMAIN = 204;
    private static final int FRAMES = 100;

    @ParameterizedTest
    @CsvSource({"AUDIO_DATA, 16000, 1", "AUDIO_DATA_STAMPED, 48000, 2", "AUDIO_STAMPED, 16000, 4"})
    void hearsWhatWasSent(Type type, int rateHz, int channels) {
        int last = channels - 1;
        Microphones microphones = new Microphones(
                16_000,
                "head_mics",
                List.of(new Position(0, 0, 0)),
                Mounting.FIXED,
                new Capture(List.of(last), Optional.of(new RosAudio("/audio", type, Format.S16LE, rateHz, channels))));
        try (PeerRobot _ = PeerRobot.microphone(DOMAIN, type.name().toLowerCase(Locale.ROOT), rateHz, channels);
                RosMicrophone source =
                        RosMicrophone.open(microphones, new Ros2.Domain(DOMAIN, false), new RealTime())) {
            AudioFrame frame = new AudioFrame(1);
            for (int i = 0; i < FRAMES; i++) assertThat(source.read(frame)).isTrue();
            assertThat(purity(frame.channels()[0], 200 * channels)).isGreaterThan(0.999);
            assertThat(frame.channels()[0]).satisfies(s -> assertThat(peak(s)).isBetween(0.48f, 0.52f));
            assertThat(System.nanoTime() - frame.capturedNanos()).isBetween(0L, 1_000_000_000L);
        }
    }

    /// The part of the energy that is at that frequency, of which a frame holds whole periods.
    private static double purity(float[] sound, double hz) {
        double re = 0, im = 0, energy = 0;
        for (int i = 0; i < sound.length; i++) {
            double angle = 2 * Math.PI * hz * i / AudioFrame.RATE_HZ;
            re += sound[i] * Math.cos(angle);
            im += sound[i] * Math.sin(angle);
            energy += sound[i] * sound[i];
        }
        return (re * re + im * im) * 2 / sound.length / energy;
    }

    private static float peak(float[] sound) {
        float peak = 0;
        for (float s : sound) peak = Math.max(peak, Math.abs(s));
        return peak;
    }
}
