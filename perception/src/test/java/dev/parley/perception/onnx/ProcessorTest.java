package dev.parley.perception.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtProvider;
import dev.parley.robot.Answering.Provider;
import dev.parley.robot.models.ModelStore;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProcessorTest {
    private static final Set<OrtProvider> WITH_CUDA = Set.of(OrtProvider.CPU, OrtProvider.CUDA);
    private static final Set<OrtProvider> WITHOUT = Set.of(OrtProvider.CPU);

    @ParameterizedTest
    @CsvSource({"AUTO, true, true", "CUDA, true, true", "CPU, true, false", "AUTO, false, false", "CUDA, false, false"})
    void takesAGpuWhereItIsWantedAndTheBuildCanUseIt(Provider wanted, boolean built, boolean cuda) {
        Processor processor = Processor.of(wanted, built ? WITH_CUDA : WITHOUT);
        assertThat(processor.cuda()).isEqualTo(cuda);
        assertThat(processor.describe()).contains(built ? "provider: " : "mvn -Pcuda");
    }

    /// Everywhere the tests run: the build has no CUDA, or the machine has it and the model runs there.
    @Test
    void aGpuThatDoesNotStartFailsNoModel() throws Exception {
        Path model = ModelStore.standard().require("silero-vad").resolve("silero_vad_v5.onnx");
        var opened = OnnxSessions.open(model, 1, Map.of(), new Processor(true, "provider: cuda"));
        try (var session = opened.session()) {
            assertThat(session.getInputNames()).isNotEmpty();
            if (!OnnxSessions.available().contains(OrtProvider.CUDA))
                assertThat(opened.processor().describe()).startsWith("on the CPU (CUDA does not start: ");
        }
    }
}
