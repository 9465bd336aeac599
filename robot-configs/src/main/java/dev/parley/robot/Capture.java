package dev.parley.robot;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// How the sound of the microphones gets here.
///
/// @param channels which channel of the device (or of the messages) each microphone is, from 0; empty: the
/// first one, the second one and so on, of a device that has no others
/// @param ros where it comes from when it comes over ROS 2
public record Capture(List<Integer> channels, Optional<RosAudio> ros) {
    /// Straight from a device.
    public static final Capture STRAIGHT = new Capture(List.of(), Optional.empty());

    private static final int MOST_CHANNELS = 64;

    public Capture {
        channels = List.copyOf(channels);
        Checks checks = new Checks();
        for (int i = 0; i < channels.size(); i++)
            checks.range("channels[%d]".formatted(i), channels.get(i), 0, MOST_CHANNELS - 1);
        checks.that(
                        new HashSet<>(channels).size() == channels.size(),
                        "channels",
                        channels,
                        "each channel of the device once")
                .done();
    }
}
