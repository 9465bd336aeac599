package dev.parley.perception.wav;

import dev.parley.perception.AudioFault;
import dev.parley.perception.AudioFrame;
import dev.parley.perception.Timekeeper;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A whole recording at 16 kHz.
///
/// @param channels `[microphone][sample]`, all of one length, a multiple of 10 ms; not to be changed
/// @param missingSeconds that its header promises and the file does not hold
/// @param badSamples of all channels, that were no numbers: silence in their place
public record Recording(float[][] channels, double missingSeconds, long badSamples) {
    /// @param limit beyond which nobody wants it all in memory
    /// @throws AudioFault if it cannot be read or is longer
    public static Recording read(Path path, Duration limit) {
        List<float[][]> frames = new ArrayList<>();
        long most = limit.toNanos() / AudioFrame.NANOS;
        try (WavSource source = WavSource.open(path, Timekeeper.standingStillAt(0))) {
            for (Optional<AudioFrame> f = source.next(); f.isPresent(); f = source.next()) {
                if (frames.size() >= most)
                    throw new AudioFault(
                            "%s is longer than %d s: cut it into pieces".formatted(path, limit.toSeconds()));
                frames.add(f.get().channels());
            }
            return new Recording(joined(frames, source.channels()), source.missingSeconds(), source.badSamples());
        }
    }

    /// The first channel.
    public float[] mono() {
        return channels[0];
    }

    public double seconds() {
        return (double) channels[0].length / AudioFrame.RATE_HZ;
    }

    private static float[][] joined(List<float[][]> frames, int channels) {
        float[][] all = new float[channels][frames.size() * AudioFrame.SAMPLES];
        for (int i = 0; i < frames.size(); i++)
            for (int c = 0; c < channels; c++)
                System.arraycopy(frames.get(i)[c], 0, all[c], i * AudioFrame.SAMPLES, AudioFrame.SAMPLES);
        return all;
    }
}
