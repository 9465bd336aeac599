package dev.parley.motion.ros2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.robot.RosAudio;
import dev.parley.robot.RosAudio.Format;
import dev.parley.robot.RosAudio.Type;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AudioMessageTest {
    private final CdrReader reader = new CdrReader();
    private final ByteBuffer bytes = ByteBuffer.allocate(300_000).order(ByteOrder.LITTLE_ENDIAN);

    private static AudioMessage message(Type type, Format format, int channels) {
        return new AudioMessage(new RosAudio("/audio", type, format, 16_000, channels));
    }

    private String read(AudioMessage message) {
        reader.reset(bytes.flip());
        return message.read(reader);
    }

    private void header() {
        bytes.putInt(1).putInt(2).putInt(2).put((byte) 'm').put((byte) 0).putShort((short) 0);
    }

    @Test
    void readsBytesAsTheSamplesTheRobotFileSaysTheyAre() {
        AudioMessage message = message(Type.AUDIO_DATA, Format.S16LE, 2);
        bytes.putInt(8).putShort((short) 16_384).putShort((short) -32_768).putInt(0);
        assertThat(read(message)).isEmpty();
        assertThat(message.count()).isEqualTo(4);
        assertThat(message.channels()).isEqualTo(2);
        assertThat(message.samples()).startsWith(0.5f, -1, 0, 0);
    }

    @Test
    void skipsTheHeaderOfAStampedMessage() {
        AudioMessage message = message(Type.AUDIO_DATA_STAMPED, Format.F32LE, 1);
        header();
        bytes.putInt(8).putFloat(0.25f).putFloat(-0.5f);
        assertThat(read(message)).isEmpty();
        assertThat(message.samples()).startsWith(0.25f, -0.5f);
    }

    @Test
    void believesWhatAMessageSaysOfItself() {
        AudioMessage message = message(Type.AUDIO_STAMPED, Format.S16LE, 1);
        header();
        bytes.putInt(0).putInt(0).putInt(2).putShort((short) 8192).putShort((short) -8192);
        bytes.putInt(0).putInt(0).putInt(8).putInt(2).putInt(48_000).putInt(1);
        assertThat(read(message)).isEmpty();
        assertThat(message.samples()).startsWith(0.25f, -0.25f);
        assertThat(message.channels()).isEqualTo(2);
        assertThat(message.rateHz()).isEqualTo(48_000);
    }

    @Test
    void believesNoCountBeyondTheLimit() {
        AudioMessage message = message(Type.AUDIO_DATA, Format.S16LE, 1);
        bytes.putInt(Integer.MAX_VALUE);
        assertThatThrownBy(() -> read(message)).isInstanceOf(IllegalArgumentException.class);
        bytes.clear().putInt(1000);
        assertThatThrownBy(() -> read(message)).isInstanceOf(BufferUnderflowException.class);
    }

    @Test
    void saysWhatToSetWhenTheSoundIsCompressed() {
        AudioMessage message = message(Type.AUDIO_DATA, Format.S16LE, 1);
        // Two frames of MPEG-1 layer III, 128 kbit/s, 44.1 kHz: 417 bytes each.
        bytes.putInt(834);
        for (int i = 0; i < 2; i++)
            bytes.put(new byte[] {(byte) 0xff, (byte) 0xfb, (byte) 0x90, 0}).put(new byte[413]);
        assertThat(read(message)).isEqualTo("it is compressed (MP3): start the publisher with format:=wave");
    }

    @Test
    void softSamplesThatBeginAsAnMp3DoesAreSamples() {
        AudioMessage message = message(Type.AUDIO_DATA, Format.S16LE, 1);
        bytes.putInt(1024)
                .put(new byte[] {(byte) 0xff, (byte) 0xfb, (byte) 0x90, 0})
                .put(new byte[1020]);
        assertThat(read(message)).isEmpty();
    }

    @Test
    void saysWhatToCorrectWhenTheBytesDoNotFit() {
        AudioMessage message = message(Type.AUDIO_DATA, Format.S16LE, 4);
        bytes.putInt(12).put(new byte[12]);
        assertThat(read(message))
                .isEqualTo("its 12 bytes are not 4 channels of s16le: correct microphones.ros in the robot file");
    }

    @ParameterizedTest
    @EnumSource(Type.class)
    void randomBytesAreRefusedOrGiveSamples(Type type) {
        AudioMessage message = message(type, Format.S16LE, 1);
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            byte[] noise = new byte[random.nextInt(600)];
            random.nextBytes(noise);
            // Small counts now and then, so that more of the message is reached.
            for (int k = 1; k + 2 < noise.length && i % 2 == 0; k += 4) Arrays.fill(noise, k, k + 3, (byte) 0);
            try {
                reader.reset(ByteBuffer.wrap(noise).order(ByteOrder.LITTLE_ENDIAN));
                message.read(reader);
                assertThat(message.count()).isBetween(0, AudioMessage.MOST_SAMPLES);
            } catch (IllegalArgumentException | BufferUnderflowException refused) {
                assertThat(refused).isNotNull();
            }
        }
    }
}
