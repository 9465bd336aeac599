package dev.parley.motion.ros2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.motion.RobotState.Scan;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CdrReaderTest {
    private final CdrReader reader = new CdrReader();

    private static ByteBuffer bytes(int... values) {
        ByteBuffer b = ByteBuffer.allocate(values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int v : values) b.put((byte) v);
        return b.flip();
    }

    @Test
    void readsAlignedValues() {
        reader.reset(bytes(3, 0, 0, 0, 'h', 'i', 0, 0, 0, 0, 0, 0, 0, 0, 0xf0, 0x3f));
        assertThat(reader.string(10)).isEqualTo("hi");
        assertThat(reader.float64()).isEqualTo(1.0);
    }

    @Test
    void believesNoLengthBeyondTheLimit() {
        reader.reset(bytes(0xff, 0xff, 0xff, 0x7f, 'x'));
        assertThatThrownBy(() -> reader.string(255)).isInstanceOf(IllegalArgumentException.class);
        reader.reset(bytes(0xff, 0xff, 0xff, 0xff));
        assertThatThrownBy(() -> reader.unsigned(10)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void endsWhereTheMessageEnds() {
        reader.reset(bytes(9, 0, 0, 0, 'h'));
        assertThatThrownBy(() -> reader.string(255)).isInstanceOf(BufferUnderflowException.class);
    }

    @Test
    void randomBytesAreRefusedOrGiveNumbersThatMakeSense() {
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            byte[] noise = new byte[random.nextInt(1200)];
            random.nextBytes(noise);
            if (noise.length > 16) for (int k = 8; k < 16; k++) noise[k] = 0;
            tryReading(noise);
        }
    }

    private void tryReading(byte[] noise) {
        try {
            reader.reset(ByteBuffer.wrap(noise).order(ByteOrder.LITTLE_ENDIAN));
            var o = Incoming.odometry(reader, 0).odometry();
            assertThat(Double.isFinite(o.xM() + o.yM() + o.headingRad() + o.vxMps() + o.yawRadps()))
                    .isTrue();
        } catch (IllegalArgumentException | BufferUnderflowException refused) {
            assertThat(refused).isNotNull();
        }
        try {
            reader.reset(ByteBuffer.wrap(noise).order(ByteOrder.LITTLE_ENDIAN));
            Scan scan = Incoming.scan(reader, 0);
            assertThat(scan.rangesM().length).isLessThanOrEqualTo(LaserScanType.MOST_RANGES);
        } catch (IllegalArgumentException | BufferUnderflowException refused) {
            assertThat(refused).isNotNull();
        }
        try {
            reader.reset(ByteBuffer.wrap(noise).order(ByteOrder.LITTLE_ENDIAN));
            Incoming.joints(reader, new JointPositions(Set.of("head_pan")), 0);
        } catch (IllegalArgumentException | BufferUnderflowException refused) {
            assertThat(refused).isNotNull();
        }
    }
}
