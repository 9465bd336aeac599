package dev.parley.motion.ros2.messages;

/// `hri_actions_msgs/Intent`.
///
/// @param intent one of the constants below, or a name of one's own
/// @param data a JSON object of thematic roles
/// @param source whose wish it is: a person's identifier, or [#UNKNOWN_AGENT]
/// @param confidence 0 to 1
public record Intent(String intent, String data, String source, String modality, int priority, double confidence)
        implements Message {
    public static final String MOVE_TO = "__intent_move_to__";
    public static final String PERFORM_MOTION = "__intent_perform_motion__";
    public static final String SAY = "__intent_say__";
    public static final String STOP_ACTIVITY = "__intent_stop_activity__";
    public static final String UNKNOWN_AGENT = "__unknown_agent__";
    public static final String SPEECH = "__modality_speech__";
    public static final int USUAL_PRIORITY = 128;
    public static final int HIGHEST_PRIORITY = 255;
    private static final int LONGEST_DATA = 6_000;

    @Override
    public void write(CdrWriter out) {
        out.name(intent)
                .string(data, LONGEST_DATA)
                .name(source)
                .name(modality)
                .uint8(priority)
                .float32(confidence);
    }
}
