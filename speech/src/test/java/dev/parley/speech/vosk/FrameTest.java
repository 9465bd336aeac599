package dev.parley.speech.vosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.speech.vosk.Frame.Kind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class FrameTest {
    private static Frame sent(Frame frame) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        frame.write(new DataOutputStream(bytes));
        return Frame.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    }

    @Test
    void arrivesAsItWasSent() throws IOException {
        assertThat(sent(Frame.of(Kind.HAS, "앞으로")).text()).isEqualTo("앞으로");
        assertThat(sent(Frame.of(Kind.DONE, true)).yes()).isTrue();
        Frame listen = sent(Frame.of(Kind.LISTEN, 20, "[\"정지\"]"));
        assertThat(listen.number()).isEqualTo(20);
        assertThat(listen.textAfterNumber()).isEqualTo("[\"정지\"]");
        Frame end = sent(Frame.of(Kind.DONE, "정지", ""));
        assertThat(end.first()).isEqualTo("정지");
        assertThat(end.second()).isEmpty();
        assertThat(sent(Frame.sound(new float[] {0, 0.5f, -1, 1}, 1, 2)).sound())
                .containsExactly(0.5f, -1);
    }

    @Test
    void refusesWhatIsNoFrame() {
        for (byte[] bytes : new byte[][] {{127, 0, 0, 0, 0}, {-1, 0, 0, 0, 0}, {0, 0, 0, 0, 99}, {0, 0, 0, 9, 0, 1}})
            assertThatThrownBy(() -> Frame.read(new DataInputStream(new ByteArrayInputStream(bytes))))
                    .isInstanceOf(IOException.class);
    }
}
