package dev.parley.perception.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GraphWriterTest {
    private static final Path NOWHERE = Path.of("made-up.onnx");

    private static float[][] run(GraphWriter graph, float[][] in) throws OrtException {
        try (OrtSession session = OnnxSessions.open(NOWHERE, graph.model(), 1);
                OnnxTensor x = OnnxTensor.createTensor(OnnxSessions.environment(), in);
                OrtSession.Result out = session.run(Map.of("x", x))) {
            return (float[][]) out.get(0).getValue();
        }
    }

    private static GraphWriter linear() {
        return new GraphWriter(14)
                .input("x", -1, 2)
                .constant("w", new float[] {1, 2, 3, 4, 5, 6}, 3, 2)
                .constant("b", new float[] {10, 20, 30}, 3)
                .node("Gemm", List.of("x", "w", "b"), List.of("y"), GraphWriter.Attribute.number("transB", 1))
                .output("y", -1, 3);
    }

    @Test
    void whatIsWrittenRuns() throws OrtException {
        assertThat(run(linear(), new float[][] {{1, 0}, {0, 1}})).isDeepEqualTo(new float[][] {
            {11, 23, 35}, {12, 24, 36}
        });
    }

    @Test
    void operatorsOfOthersRunToo() throws OrtException {
        GraphWriter graph = new GraphWriter(14)
                .opset("com.microsoft", 1)
                .input("x", -1, 2)
                .node("com.microsoft", "QuickGelu", List.of("x"), List.of("y"))
                .output("y", -1, 2);
        assertThat(run(graph, new float[][] {{0, 100}})).isDeepEqualTo(new float[][] {{0, 100}});
    }

    @Test
    void aLargeGraphHasItsLengthsInManyBytes() throws OrtException {
        float[] weights = new float[400_000];
        weights[399_999] = 7;
        GraphWriter graph = new GraphWriter(14)
                .input("x", -1, 2)
                .constant("w", weights, 2, 200_000)
                .node("MatMul", List.of("x", "w"), List.of("y"))
                .output("y", -1, 200_000);
        assertThat(run(graph, new float[][] {{0, 1}})[0][199_999]).isEqualTo(7);
    }

    @Test
    void whatMakesNoSenseIsAFaultOfTheModel() {
        byte[] nonsense = new GraphWriter(14)
                .input("x", 1)
                .node("NoSuchOperator", List.of("x"), List.of("y"))
                .output("y", 1)
                .model();
        assertThatThrownBy(() -> OnnxSessions.open(NOWHERE, nonsense, 1)).isInstanceOf(ModelFault.class);
    }
}
