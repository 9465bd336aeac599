package dev.parley.motion.ros2.messages;

/// `hri_msgs/LiveSpeech`.
///
/// @param incremental the words so far; empty once they are final
/// @param confidence of the final words, 0 to 1
/// @param locale such as `en_GB`, or the language alone
public record LiveSpeech(Header header, String incremental, String words, double confidence, String locale)
        implements Message {
    private static final int LONGEST = 3_000;

    @Override
    public void write(CdrWriter out) {
        header.write(out);
        out.string(incremental, LONGEST)
                .string(words, LONGEST)
                .float64(confidence)
                .name(locale);
    }
}
