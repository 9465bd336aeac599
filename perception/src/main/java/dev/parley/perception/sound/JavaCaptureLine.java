package dev.parley.perception.sound;

import dev.parley.perception.AudioFault;
import dev.parley.perception.AudioFrame;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.Line;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.TargetDataLine;

/// A microphone (array) of this machine.
record JavaCaptureLine(TargetDataLine line) implements CaptureLine {
    private static final String INSTEAD = "; without one, use --audio wav:FILE, ros or browser";
    private static final int BUFFER_MS = 200;
    private static final int MOST_CHANNELS = 64;

    /// @param name part of the device's name, in any case; empty: the first that fits
    /// @param channels how many are needed
    /// @param orMore whether a device that has more of them will do, too
    static CaptureLine open(String name, int channels, boolean orMore, int rateHz) {
        List<Mixer> microphones = microphones();
        if (microphones.isEmpty()) throw new AudioFault("There is no microphone: plug one in" + INSTEAD);
        List<Mixer> named = microphones.stream().filter(m -> isNamed(m, name)).toList();
        if (named.isEmpty())
            throw new AudioFault("No microphone is named \"%s\"; there are: %s".formatted(name, names(microphones)));
        return formats(counts(channels, orMore), rateHz).stream()
                .flatMap(f -> named.stream().map(m -> new Wanted(m, new DataLine.Info(TargetDataLine.class, f), f)))
                .filter(w -> w.mixer.isLineSupported(w.info))
                .findFirst()
                .map(Wanted::open)
                .orElseThrow(
                        () -> new AudioFault("%s cannot record %d channels of 16 bits: correct microphones.positions_m"
                                        .formatted(names(named), channels)
                                + " in the robot file, or name the device's channels in microphones.channels there"));
    }

    private static List<Mixer> microphones() {
        return Arrays.stream(AudioSystem.getMixerInfo())
                .map(AudioSystem::getMixer)
                .filter(m -> m.isLineSupported(new Line.Info(TargetDataLine.class)))
                .toList();
    }

    private static boolean isNamed(Mixer mixer, String name) {
        return mixer.getMixerInfo().getName().toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT));
    }

    private static String names(List<Mixer> mixers) {
        return mixers.stream().map(m -> m.getMixerInfo().getName()).collect(Collectors.joining(", "));
    }

    /// Fewest first; a stereo device may stand in for a mono one.
    private static List<Integer> counts(int channels, boolean orMore) {
        int most = orMore ? MOST_CHANNELS : channels == 1 ? 2 : channels;
        return IntStream.rangeClosed(channels, most).boxed().toList();
    }

    /// Best first: our own rate, the robot file's, what every device has.
    private static List<AudioFormat> formats(List<Integer> counts, int rateHz) {
        List<Integer> rates = List.of(AudioFrame.RATE_HZ, rateHz, 48_000, 44_100);
        return counts.stream()
                .flatMap(c -> rates.stream().map(r -> new AudioFormat(r, 16, c, true, false)))
                .toList();
    }

    private record Wanted(Mixer mixer, DataLine.Info info, AudioFormat format) {
        CaptureLine open() {
            String name = mixer.getMixerInfo().getName();
            try {
                TargetDataLine line = (TargetDataLine) mixer.getLine(info);
                line.open(format, (int) format.getSampleRate() * BUFFER_MS / 1000 * format.getFrameSize());
                line.start();
                return new JavaCaptureLine(line);
            } catch (LineUnavailableException e) {
                throw new AudioFault("The microphone %s is in use: close the other program".formatted(name) + INSTEAD);
            } catch (SecurityException | IllegalArgumentException e) {
                throw new AudioFault(
                        "The microphone %s cannot be opened (%s)".formatted(name, e.getMessage()) + INSTEAD);
            }
        }
    }

    @Override
    public int channels() {
        return line.getFormat().getChannels();
    }

    @Override
    public int rateHz() {
        return (int) line.getFormat().getSampleRate();
    }

    @Override
    public int read(byte[] bytes, int length) {
        return line.read(bytes, 0, length);
    }

    @Override
    public int waiting() {
        return line.available();
    }

    @Override
    public void close() {
        line.close();
    }
}
