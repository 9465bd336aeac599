package dev.parley.perception.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// With models that are made here: the sigmoid of the mean of what they are given.
class KeywordHeadTest {
    private static final int FLOAT = 1;

    @TempDir
    Path folder;

    @Test
    void asksAModelOfAPhrase() throws IOException {
        try (KeywordHead head = new KeywordHead(model(16))) {
            float[] embeddings = new float[KeywordHead.EMBEDDINGS * SpeechEmbedding.SIZE];
            assertThat(head.probability(embeddings)).isCloseTo(0.5f, within(1e-6f));
            Arrays.fill(embeddings, 2);
            assertThat(head.probability(embeddings)).isCloseTo(0.8808f, within(1e-4f));
        }
    }

    @Test
    void refusesWhatIsNoSuchModel() throws IOException {
        Path other = model(8);
        assertThatThrownBy(() -> new KeywordHead(other))
                .isInstanceOf(ModelFault.class)
                .hasMessageContaining("no model of a phrase");
        Path text = Files.writeString(folder.resolve("text.onnx"), "nothing");
        assertThatThrownBy(() -> new KeywordHead(text)).isInstanceOf(ModelFault.class);
        assertThatThrownBy(() -> new KeywordHead(folder.resolve("none.onnx")))
                .isInstanceOf(ModelFault.class)
                .hasMessageContaining("missing");
    }

    /// @param embeddings that it looks at
    private Path model(int embeddings) throws IOException {
        Wire mean = new Wire()
                .text(1, "x")
                .text(2, "mean")
                .text(4, "ReduceMean")
                .message(5, new Wire().text(1, "keepdims").number(3, 0).number(20, 2));
        Wire sigmoid = new Wire().text(1, "mean").text(2, "y").text(4, "Sigmoid");
        Wire graph = new Wire()
                .message(1, mean)
                .message(1, sigmoid)
                .text(2, "head")
                .message(11, value("x", 1, embeddings, SpeechEmbedding.SIZE))
                .message(12, value("y"));
        Wire model = new Wire().number(1, 8).message(7, graph).message(8, new Wire().number(2, 13));
        return Files.write(folder.resolve("head%d.onnx".formatted(embeddings)), model.toBytes());
    }

    private static Wire value(String name, int... shape) {
        Wire dimensions = new Wire();
        for (int d : shape) dimensions.message(1, new Wire().number(1, d));
        Wire tensor = new Wire().number(1, FLOAT).message(2, dimensions);
        return new Wire().text(1, name).message(2, new Wire().message(1, tensor));
    }
}
