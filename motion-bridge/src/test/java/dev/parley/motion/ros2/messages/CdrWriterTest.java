package dev.parley.motion.ros2.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.BufferOverflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CdrWriterTest {
    private final CdrWriter out = new CdrWriter(64);

    @Test
    void numbersAreAligned() {
        ByteBuffer written = out.bool(true).int32(7).uint8(255).float64(0.5).written();
        assertThat(written.remaining()).isEqualTo(24);
        assertThat(written.getInt(4)).isEqualTo(7);
        assertThat(written.get(8)).isEqualTo((byte) 255);
        assertThat(written.getDouble(16)).isEqualTo(0.5);
    }

    @Test
    void textIsCutBetweenCharacters() {
        ByteBuffer written = out.string("Grüße", 3).written();
        assertThat(written.getInt(0)).isEqualTo(3);
        byte[] text = new byte[2];
        written.get(4, text);
        assertThat(new String(text, StandardCharsets.UTF_8)).isEqualTo("Gr");
        assertThat(written.get(6)).isZero();
        assertThat(out.reset().string("Grüße", 4).written().getInt(0)).isEqualTo(5);
    }

    @Test
    void aMessageThatDoesNotFitIsRefused() {
        assertThatThrownBy(() -> out.octets(new byte[100])).isInstanceOf(BufferOverflowException.class);
    }
}
