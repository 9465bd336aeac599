package dev.parley.launch;

import dev.parley.perception.AudioFrame;
import dev.parley.perception.Direction;
import dev.parley.perception.beam.TalkerBeam;
import dev.parley.perception.beam.UtteranceBeam;
import dev.parley.perception.spectrum.Analysis;
import dev.parley.perception.spectrum.Synthesis;
import dev.parley.perception.wav.Recording;
import dev.parley.perception.wav.WavWriter;
import dev.parley.robot.Microphones.Position;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// One voice out of a recording of all microphones, into a file. One thread.
public final class Enhancing {
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final List<Position> positions;

    public Enhancing(List<Position> positions) {
        this.positions = positions;
    }

    /// @param target empty: the first microphone as it is
    /// @param streaming with the beam that does not know the end
    /// @throws dev.parley.perception.AudioFault if a file cannot be read or written
    public void enhance(Path in, Path out, Optional<Direction> target, boolean streaming) {
        Recording recording = Recording.read(in, LONGEST);
        float[][] channels = recording.channels();
        if (channels.length != positions.size())
            throw new RunFault("%s has %d channels, the robot %d microphones: name its robot with --robot"
                    .formatted(in, channels.length, positions.size()));
        // Noise suppression for people comes here, after the beam.
        WavWriter.write(out, AudioFrame.RATE_HZ, voice(channels, target, streaming));
    }

    private float[] voice(float[][] channels, Optional<Direction> target, boolean streaming) {
        if (target.isEmpty()) return channels[0];
        return streaming
                ? stream(channels, target)
                : new UtteranceBeam(positions).voice(channels, target.get(), List.of());
    }

    private float[] stream(float[][] channels, Optional<Direction> target) {
        int samples = channels[0].length;
        TalkerBeam beam = new TalkerBeam(positions);
        Analysis analysis = new Analysis(channels.length);
        float[][] frame = new float[channels.length][AudioFrame.SAMPLES];
        float[] sound = new float[AudioFrame.SAMPLES];
        float[] all = new float[samples + 3 * AudioFrame.SAMPLES];
        for (int at = 0; at < all.length; at += AudioFrame.SAMPLES) {
            for (int m = 0; m < channels.length; m++)
                for (int i = 0; i < AudioFrame.SAMPLES; i++) frame[m][i] = at + i < samples ? channels[m][at + i] : 0;
            beam.accept(analysis.accept(frame), target, List.of(), sound);
            System.arraycopy(sound, 0, all, at, AudioFrame.SAMPLES);
        }
        return Arrays.copyOfRange(all, Synthesis.DELAY, Synthesis.DELAY + samples);
    }
}
