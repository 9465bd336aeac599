package dev.parley.perception.sound;

import java.util.Arrays;
import java.util.List;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.Line;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.SourceDataLine;
import javax.sound.sampled.TargetDataLine;

/// A sound device of this machine, for people to choose from.
public record SoundDevice(String name, String description, boolean records, boolean plays) {
    /// Every device that records or plays; empty on a machine without sound.
    public static List<SoundDevice> all() {
        return Arrays.stream(AudioSystem.getMixerInfo())
                .map(SoundDevice::of)
                .filter(d -> d.records || d.plays)
                .toList();
    }

    private static SoundDevice of(Mixer.Info info) {
        Mixer mixer = AudioSystem.getMixer(info);
        return new SoundDevice(
                info.getName(),
                info.getDescription(),
                mixer.isLineSupported(new Line.Info(TargetDataLine.class)),
                mixer.isLineSupported(new Line.Info(SourceDataLine.class)));
    }
}
