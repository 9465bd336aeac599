package dev.parley.speech.speaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.perception.onnx.ModelFault;
import dev.parley.robot.models.ModelStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TorchFileTest {
    @TempDir
    Path folder;

    @Test
    void readsTheWeightsOfTheEncoder() {
        var weights = TorchFile.read(pretrained(), "model_state");
        assertThat(weights.get("lstm.weight_ih_l0").shape()).containsExactly(1024, 40);
        assertThat(weights.get("linear.bias").values()).hasSize(256);
    }

    @Test
    void carriesOutNothing() throws IOException {
        for (String program : new String[] {
            "cos\nsystem\n(X\u0002\u0000\u0000\u0000lstR.", "cbuiltins\neval\n.", "(ios\nsystem\n.", "cnt\nsystem\n."
        })
            assertThatThrownBy(() -> TorchFile.read(file(program), "model_state"))
                    .isInstanceOf(ModelFault.class);
        assertThatThrownBy(() -> TorchFile.read(file("cos\nsystem\n."), "model_state"))
                .hasMessageContaining("os system is not needed for weights");
    }

    @Test
    void aTextThatPretendsToBeHugeIsRefused() throws IOException {
        assertThatThrownBy(() -> TorchFile.read(file("X\u00ff\u00ff\u00ff\u007f"), "model_state"))
                .isInstanceOf(ModelFault.class);
    }

    @Test
    void aFileThatIsCutShortIsReported() throws IOException {
        byte[] whole = Files.readAllBytes(pretrained());
        for (int length : new int[] {0, 10, 100, 3000, 6000, 7000, whole.length / 4}) {
            Path cut = Files.write(folder.resolve("cut.pt"), Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> TorchFile.read(cut, "model_state"))
                    .as("%d bytes", length)
                    .isInstanceOf(ModelFault.class)
                    .hasMessageContaining("cut.pt");
        }
    }

    @Test
    void damageIsReportedAndNothingElseHappens() throws IOException {
        byte[] whole = Arrays.copyOf(Files.readAllBytes(pretrained()), 8000);
        var random = new java.util.Random(1);
        for (int i = 0; i < 300; i++) {
            byte[] damaged = whole.clone();
            for (int k = 0; k < 3; k++) damaged[random.nextInt(6700)] = (byte) random.nextInt();
            Path file = Files.write(folder.resolve("damaged.pt"), damaged);
            assertThatThrownBy(() -> TorchFile.read(file, "model_state")).isInstanceOf(ModelFault.class);
        }
    }

    private static Path pretrained() {
        return ModelStore.standard().require("speaker-encoder").resolve("pretrained.pt");
    }

    /// A file of PyTorch whose first pickle is this program.
    private Path file(String program) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x80, 2});
        out.writeBytes(program.getBytes(StandardCharsets.ISO_8859_1));
        return Files.write(folder.resolve("program.pt"), out.toByteArray());
    }
}
