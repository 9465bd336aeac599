package dev.parley.dialogue.gguf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.perception.onnx.ModelFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GgufFileTest {
    @TempDir
    private Path folder;

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("model.gguf"), bytes);
    }

    @Test
    void saysWhatIsInIt() throws IOException {
        try (GgufFile file = new GgufFile(file(Ggufs.tiny().bytes()))) {
            assertThat(file.text("general.architecture")).contains("llama");
            assertThat(file.number("llama.block_count")).contains(1);
            assertThat(file.texts("tokenizer.ggml.merges")).containsExactly("h e");
            assertThat(file.tensor("blk.0.ffn_down.weight").columns()).isEqualTo(64);
            assertThat(file.tensor("blk.0.ffn_down.weight").values()).hasSize(32 * 64);
        }
    }

    @Test
    void saysWhatIsMissing() throws IOException {
        try (GgufFile file = new GgufFile(file(Ggufs.tiny().bytes()))) {
            assertThatThrownBy(() -> file.tensor("blk.1.attn_q.weight"))
                    .isInstanceOf(ModelFault.class)
                    .hasMessageContaining("model.gguf has no blk.1.attn_q.weight");
        }
    }

    @Test
    void refusesWhatIsNoGguf() throws IOException {
        for (byte[] other : new byte[][] {{}, "ONNX".getBytes(), "GGUF".getBytes(), new byte[4096]})
            assertThatThrownBy(() -> new GgufFile(file(other))).isInstanceOf(ModelFault.class);
        assertThatThrownBy(() -> new GgufFile(folder.resolve("none.gguf"))).isInstanceOf(ModelFault.class);
    }

    @Test
    void refusesAFileThatIsCutShortWhereverThatIs() throws IOException {
        byte[] whole = Ggufs.tiny().bytes();
        for (int length = 0; length < whole.length; length += 97) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> new GgufFile(file(part)))
                    .as("%d bytes", length)
                    .isInstanceOf(ModelFault.class);
        }
    }

    @Test
    void aDamagedFileIsReadOrRefusedButNeverMore() throws IOException {
        byte[] whole = Ggufs.tiny().bytes();
        Random random = new Random(2);
        for (int i = 0; i < 500; i++) {
            byte[] damaged = whole.clone();
            for (int n = 0; n < 3; n++) damaged[random.nextInt(4000)] = (byte) random.nextInt();
            Path file = file(damaged);
            assertThatCode(() -> {
                        try (GgufFile read = new GgufFile(file)) {
                            LlamaShape.of(read);
                        } catch (ModelFault e) {
                            assertThat(e).hasMessageContaining("model.gguf");
                        }
                    })
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void namesTheEncodingsThatItReads() throws IOException {
        byte[] odd = new Ggufs().tensor("w", 12, 1, 256, new byte[144]).bytes();
        assertThatThrownBy(() -> new GgufFile(file(odd)))
                .isInstanceOf(ModelFault.class)
                .hasMessageContaining("Q4_1");
    }
}
