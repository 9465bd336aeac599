package dev.parley.motion.ros2.messages;

/// Which messages there are, by their names in ROS 2.
///
/// [#mostBytes] is what one may be at the most; what is longer is not sent. The strings of a [Message] are cut
/// before that.
public enum Kind {
    BOOL("std_msgs", "Bool", 8),
    STRING("std_msgs", "String", 2_056),
    POSE_STAMPED("geometry_msgs", "PoseStamped", 384),
    AUDIO_DATA("audio_common_msgs", "AudioData", 40_000),
    IDS_LIST("hri_msgs", "IdsList", 4_096),
    LIVE_SPEECH("hri_msgs", "LiveSpeech", 8_192),
    INTENT("hri_actions_msgs", "Intent", 8_192),
    DIAGNOSTIC_ARRAY("diagnostic_msgs", "DiagnosticArray", 60_000);

    private final String packageName;
    private final String name;
    private final int mostBytes;

    Kind(String packageName, String name, int mostBytes) {
        this.packageName = packageName;
        this.name = name;
        this.mostBytes = mostBytes;
    }

    /// As DDS knows it: `hri_msgs::msg::dds_::IdsList_`.
    public String ddsName() {
        return "%s::msg::dds_::%s_".formatted(packageName, name);
    }

    public int mostBytes() {
        return mostBytes;
    }
}
