package dev.parley.perception.sound;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.Line;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.SourceDataLine;
import javax.sound.sampled.TargetDataLine;

/// A sound device of this machine, for people to choose from.
///
/// @param channels how many it can record at once, in rising order; empty: none
public record SoundDevice(String name, String description, List<Integer> channels, boolean plays) {
    private static final int WIDTH_BITS = 16;

    public SoundDevice {
        channels = List.copyOf(channels);
    }

    /// Every device that records or plays; empty on a machine without sound.
    public static List<SoundDevice> all() {
        return Arrays.stream(AudioSystem.getMixerInfo())
                .map(SoundDevice::of)
                .filter(d -> d.records() || d.plays)
                .toList();
    }

    public boolean records() {
        return !channels.isEmpty();
    }

    private static SoundDevice of(Mixer.Info info) {
        Mixer mixer = AudioSystem.getMixer(info);
        return new SoundDevice(
                info.getName(),
                info.getDescription(),
                recorded(mixer),
                mixer.isLineSupported(new Line.Info(SourceDataLine.class)));
    }

    private static List<Integer> recorded(Mixer mixer) {
        return Arrays.stream(mixer.getTargetLineInfo(new Line.Info(TargetDataLine.class)))
                .flatMap(i -> i instanceof DataLine.Info line ? Stream.of(line.getFormats()) : Stream.empty())
                .filter(f -> f.getSampleSizeInBits() == WIDTH_BITS && f.getChannels() > 0)
                .map(AudioFormat::getChannels)
                .distinct()
                .sorted()
                .toList();
    }
}
