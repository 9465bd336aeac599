package dev.parley.robot;

/// Sound on a ROS 2 topic.
///
/// @param format of the samples, for the types that do not say it themselves
/// @param rateHz of the samples, for the same
/// @param channels side by side in a message, for the same
public record RosAudio(String topic, Type type, Format format, int rateHz, int channels) {
    /// The message type. Two packages of the name `audio_common_msgs` are in use.
    public enum Type {
        /// `audio_common_msgs/AudioData` of ros-drivers: bytes, and not a word about them.
        AUDIO_DATA,
        /// `audio_common_msgs/AudioDataStamped` of ros-drivers: the same with a time.
        AUDIO_DATA_STAMPED,
        /// `audio_common_msgs/AudioStamped` of mgonzs13: says its format, rate and channels.
        AUDIO_STAMPED
    }

    /// Samples side by side, little-endian.
    public enum Format {
        S16LE,
        S32LE,
        F32LE
    }

    public RosAudio {
        new Checks()
                .topic("topic", topic)
                .range("rate_hz", rateHz, 8000, 192_000)
                .range("channels", channels, 1, 64)
                .done();
    }
}
