package dev.parley.motion.ros2;

import dev.parley.robot.RosAudio;
import dev.parley.robot.RosAudio.Format;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Locale;

/// Reads the sound messages of both packages called `audio_common_msgs`, and holds the samples of the last.
/// Whatever is malformed throws an [IllegalArgumentException] or a [java.nio.BufferUnderflowException].
/// Allocates nothing for a message that can be heard. One thread.
///
/// | type | fields |
/// |---|---|
/// | ros-drivers `AudioData` | `uint8[] data` |
/// | ros-drivers `AudioDataStamped` | `Header header`, `AudioData audio` |
/// | mgonzs13 `AudioStamped` | `Header header`, `Audio audio` |
/// | mgonzs13 `Audio` | `AudioData audio_data`, `AudioInfo info` |
/// | mgonzs13 `AudioData` | `float32[] float32_data`, `int32[] int32_data`, `int16[] int16_data`, `int8[]
/// int8_data`, `uint8[] uint8_data` |
/// | mgonzs13 `AudioInfo` | `int32 format`, `int32 channels`, `int32 rate`, `int32 chunk` |
final class AudioMessage {
    /// Beyond what anybody sends at a time: 85 ms of sixteen channels at 48 kHz.
    static final int MOST_SAMPLES = 65_536;

    static final int MOST_BYTES = 512 + 4 * MOST_SAMPLES;
    private static final int MOST_CHANNELS = 64;

    private final RosAudio settings;
    private final byte[] bytes;
    private final ByteBuffer raw;
    private final float[] samples = new float[MOST_SAMPLES];
    private int count;
    private int channels;
    private int rateHz;

    AudioMessage(RosAudio settings) {
        this.settings = settings;
        bytes = new byte[settings.type() == RosAudio.Type.AUDIO_STAMPED ? 0 : MOST_SAMPLES * Float.BYTES];
        raw = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    static String typeName(RosAudio.Type type) {
        return "audio_common_msgs::msg::dds_::%s_"
                .formatted(
                        switch (type) {
                            case AUDIO_DATA -> "AudioData";
                            case AUDIO_DATA_STAMPED -> "AudioDataStamped";
                            case AUDIO_STAMPED -> "AudioStamped";
                        });
    }

    /// Side by side, within [-1, 1] unless they came as floats; of which [#count] count.
    float[] samples() {
        return samples;
    }

    int count() {
        return count;
    }

    int channels() {
        return channels;
    }

    int rateHz() {
        return rateHz;
    }

    /// @return why the samples cannot be used, in words for people; empty: they can
    String read(CdrReader in) {
        if (settings.type() != RosAudio.Type.AUDIO_DATA) in.skipHeader();
        return settings.type() == RosAudio.Type.AUDIO_STAMPED ? described(in) : undescribed(in);
    }

    private String undescribed(CdrReader in) {
        int length = in.octets(bytes);
        String compression = Compression.of(bytes, length);
        if (!compression.isEmpty())
            return "it is compressed (%s): start the publisher with format:=wave".formatted(compression);
        int width = settings.format() == Format.S16LE ? Short.BYTES : Integer.BYTES;
        if (length % (width * settings.channels()) != 0)
            return "its %d bytes are not %d channels of %s: correct microphones.ros in the robot file"
                    .formatted(
                            length,
                            settings.channels(),
                            settings.format().name().toLowerCase(Locale.ROOT));
        raw.clear();
        count = length / width;
        for (int i = 0; i < count; i++) samples[i] = sample();
        channels = settings.channels();
        rateHz = settings.rateHz();
        return "";
    }

    private float sample() {
        return switch (settings.format()) {
            case S16LE -> raw.getShort() / 32768f;
            case S32LE -> raw.getInt() / 2147483648f;
            case F32LE -> raw.getFloat();
        };
    }

    /// One of the five sequences holds the samples; which one needs no telling.
    private String described(CdrReader in) {
        count = 0;
        for (int n = room(in); n > 0; n--) samples[count++] = in.float32();
        for (int n = room(in); n > 0; n--) samples[count++] = in.int32() / 2147483648f;
        for (int n = room(in); n > 0; n--) samples[count++] = in.int16() / 32768f;
        for (int n = room(in); n > 0; n--) samples[count++] = in.int8() / 128f;
        for (int n = room(in); n > 0; n--) samples[count++] = ((in.int8() & 0xff) - 128) / 128f;
        in.int32();
        channels = in.unsigned(MOST_CHANNELS);
        rateHz = in.int32();
        if (channels == 0 || count % channels != 0)
            throw new IllegalArgumentException("%d samples of %d channels".formatted(count, channels));
        return "";
    }

    private int room(CdrReader in) {
        return in.unsigned(MOST_SAMPLES - count);
    }
}
