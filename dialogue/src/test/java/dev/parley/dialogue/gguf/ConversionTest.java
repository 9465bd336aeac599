package dev.parley.dialogue.gguf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.dialogue.language.Reply.Said;
import dev.parley.dialogue.language.Sampling;
import dev.parley.dialogue.onnx.TextGenerator;
import dev.parley.dialogue.onnx.TextGenerator.Limits;
import dev.parley.perception.onnx.ModelFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConversionTest {
    @TempDir
    private Path folder;

    private Path gguf() throws IOException {
        return Files.write(folder.resolve("tiny.gguf"), Ggufs.tiny().bytes());
    }

    private static float[] next(Path model) {
        try (TextGenerator generator = new TextGenerator(model, 64, 1, System::nanoTime)) {
            return generator.next(generator.tokenizer().encode("hello there"));
        }
    }

    @Test
    void whatIsConvertedRuns() throws IOException {
        Path model = Conversion.folder(gguf(), Rounding.FOUR, folder);
        try (TextGenerator generator = new TextGenerator(model, 64, 1, System::nanoTime)) {
            Said answer = generator.generate(
                    generator.tokenizer().encode("hello"),
                    Sampling.GREEDY,
                    Optional.empty(),
                    new Limits(5, Long.MAX_VALUE, () -> false),
                    _ -> {});
            assertThat(answer.said()).isBetween(0, 5);
        }
    }

    @Test
    void fourBitsThatWereStoredSayWhatEightSay() throws IOException {
        float[] four = next(Conversion.folder(gguf(), Rounding.FOUR, folder));
        float[] eight = next(Conversion.folder(gguf(), Rounding.EIGHT, folder));
        double dot = 0;
        double a = 0;
        double b = 0;
        for (int t = 0; t < four.length; t++) {
            dot += four[t] * eight[t];
            a += four[t] * four[t];
            b += eight[t] * eight[t];
        }
        assertThat(dot / Math.sqrt(a * b)).isGreaterThan(0.999);
    }

    @Test
    void isDoneOnce() throws IOException {
        Path first = Conversion.folder(gguf(), Rounding.FOUR, folder);
        var made = Files.getLastModifiedTime(first.resolve("model.onnx"));
        assertThat(Conversion.folder(gguf(), Rounding.FOUR, folder)).isEqualTo(first);
        assertThat(Files.getLastModifiedTime(first.resolve("model.onnx"))).isEqualTo(made);
    }

    @Test
    void anotherFileOfTheSameNameIsAnotherModel() throws IOException {
        Path first = Conversion.folder(gguf(), Rounding.FOUR, folder);
        Files.write(
                folder.resolve("tiny.gguf"),
                Ggufs.tiny().text("general.name", "another").bytes());
        assertThat(Conversion.folder(folder.resolve("tiny.gguf"), Rounding.FOUR, folder))
                .isNotEqualTo(first);
    }

    @Test
    void aDamagedFolderIsMadeAnew() throws IOException {
        Path model = Conversion.folder(gguf(), Rounding.FOUR, folder);
        float[] whole = next(model);
        byte[] weights = Files.readAllBytes(model.resolve("model.onnx.data"));
        weights[100] ^= 1;
        Files.write(model.resolve("model.onnx.data"), weights);
        assertThat(next(Conversion.folder(gguf(), Rounding.FOUR, folder))).isEqualTo(whole);
    }

    @Test
    void aFileOfAnotherFamilyIsRefusedAndLeavesNothingBehind() throws IOException {
        Path other = Files.write(
                folder.resolve("other.gguf"),
                new Ggufs().text("general.architecture", "bert").bytes());
        assertThatThrownBy(() -> Conversion.folder(other, Rounding.FOUR, folder.resolve("cache")))
                .isInstanceOf(ModelFault.class)
                .hasMessageContaining("of the family bert");
        try (Stream<Path> left = Files.list(folder.resolve("cache"))) {
            assertThat(left).isEmpty();
        }
    }
}
