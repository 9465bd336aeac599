package dev.parley.launch;

import dev.parley.perception.AudioFrame;
import dev.parley.perception.Detection;
import dev.parley.perception.Direction;
import dev.parley.perception.NoiseSuppressor;
import dev.parley.perception.beam.TalkerBeam;
import dev.parley.perception.beam.UtteranceBeam;
import dev.parley.perception.localize.Localizer;
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
import java.util.stream.Stream;

/// One voice out of a recording of all microphones, into a file, for people to listen to. One thread.
public final class Enhancing {
    private static final Duration LONGEST = Duration.ofMinutes(2);
    /// Less is a guess.
    private static final double SURE = 0.5;

    private final List<Position> positions;
    private final Optional<NoiseSuppressor> suppressor;
    private final boolean streaming;

    /// @param suppressor of the noise that the beam leaves; stays the caller's to close
    /// @param streaming with the beam that does not know the end
    public Enhancing(List<Position> positions, Optional<NoiseSuppressor> suppressor, boolean streaming) {
        this.positions = positions;
        this.suppressor = suppressor;
        this.streaming = streaming;
    }

    /// Whom it listened to; empty: to nobody in particular, with the first microphone.
    ///
    /// @param wanted empty: whoever is heard most surely
    /// @throws dev.parley.perception.AudioFault if a file cannot be read or written
    public Optional<Direction> enhance(Path in, Path out, Optional<Direction> wanted) {
        float[][] channels = Recording.read(in, LONGEST).channels();
        if (channels.length != positions.size())
            throw new RunFault("%s has %d channels, the robot %d microphones: name its robot with --robot"
                    .formatted(in, channels.length, positions.size()));
        List<Direction> voices = voices(channels);
        Optional<Direction> target =
                wanted.isPresent() ? wanted : voices.stream().findFirst();
        float[] voice = target.map(t -> beamed(channels, t, others(voices, t))).orElseGet(() -> channels[0].clone());
        suppressor.ifPresent(s -> suppress(s, voice));
        WavWriter.write(out, AudioFrame.RATE_HZ, voice);
        return target;
    }

    private List<Direction> voices(float[][] channels) {
        Localizer localizer = new Localizer(positions);
        Analysis analysis = new Analysis(channels.length);
        for (int at = 0; at + AudioFrame.SAMPLES <= channels[0].length; at += AudioFrame.SAMPLES)
            localizer.accept(analysis.accept(frame(channels, at)), _ -> {});
        return Stream.concat(localizer.whole().stream(), localizer.sinceMark().stream())
                .filter(d -> d.confidence() >= SURE)
                .map(Detection::direction)
                .toList();
    }

    /// Nobody else is as near as the beam is wide.
    private static List<Direction> others(List<Direction> voices, Direction target) {
        return voices.stream()
                .filter(v -> Math.abs(Math.IEEEremainder(v.azimuthRad() - target.azimuthRad(), 2 * Math.PI))
                        > Math.toRadians(20))
                .toList();
    }

    private float[] beamed(float[][] channels, Direction target, List<Direction> others) {
        return streaming
                ? stream(channels, target, others)
                : new UtteranceBeam(positions).voice(channels, target, others);
    }

    private float[] stream(float[][] channels, Direction target, List<Direction> others) {
        int samples = channels[0].length;
        TalkerBeam beam = new TalkerBeam(positions);
        Optional<Direction> steered = Optional.of(target);
        float[] sound = new float[AudioFrame.SAMPLES];
        float[] all = new float[samples + 3 * AudioFrame.SAMPLES];
        for (int at = 0; at < all.length; at += AudioFrame.SAMPLES) {
            beam.accept(frame(channels, at), steered, others, sound);
            System.arraycopy(sound, 0, all, at, AudioFrame.SAMPLES);
        }
        return Arrays.copyOfRange(all, Synthesis.DELAY, Synthesis.DELAY + samples);
    }

    /// Silence after the end.
    private static float[][] frame(float[][] channels, int at) {
        return Arrays.stream(channels)
                .map(c -> Arrays.copyOfRange(c, Math.min(at, c.length), Math.min(at, c.length) + AudioFrame.SAMPLES))
                .toArray(float[][]::new);
    }

    /// In place, what the suppressor is late by taken out again.
    private static void suppress(NoiseSuppressor suppressor, float[] voice) {
        int late = suppressor.delaySamples();
        int frames = (voice.length + late + AudioFrame.SAMPLES - 1) / AudioFrame.SAMPLES;
        float[] all = Arrays.copyOf(voice, frames * AudioFrame.SAMPLES);
        float[] frame = new float[AudioFrame.SAMPLES];
        for (int at = 0; at < all.length; at += AudioFrame.SAMPLES) {
            System.arraycopy(all, at, frame, 0, AudioFrame.SAMPLES);
            suppressor.suppress(frame);
            System.arraycopy(frame, 0, all, at, AudioFrame.SAMPLES);
        }
        System.arraycopy(all, late, voice, 0, voice.length);
    }
}
