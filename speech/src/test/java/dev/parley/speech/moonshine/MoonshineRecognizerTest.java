package dev.parley.speech.moonshine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.perception.onnx.ModelFault;
import dev.parley.robot.models.ModelStore;
import dev.parley.robot.yaml.RobotFile;
import dev.parley.speech.SlotValue;
import dev.parley.speech.Transcript;
import dev.parley.speech.grammar.CommandGrammar;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// With the real tiny model and real recordings.
class MoonshineRecognizerTest {
    private static final int RATE = 16_000;
    private static final CommandGrammar GRAMMAR = CommandGrammar.of(RobotFile.load("parley-one"));
    private static Path model;
    private static Path tokenizer;
    private static Path recordings;
    private static MoonshineRecognizer recognizer;

    @BeforeAll
    static void open() {
        ModelStore store = ModelStore.standard();
        model = store.require("moonshine-tiny");
        tokenizer = store.require("moonshine-tokenizer").resolve("llama-tokenizer.js");
        recordings = store.require("recordings");
        recognizer = MoonshineRecognizer.open(model, tokenizer, GRAMMAR, MoonshineSettings.STANDARD);
    }

    @AfterAll
    static void close() {
        recognizer.close();
    }

    /// 16-bit samples of a headerless file.
    private static float[] raw(String name) throws IOException {
        ByteBuffer bytes =
                ByteBuffer.wrap(Files.readAllBytes(recordings.resolve(name))).order(ByteOrder.LITTLE_ENDIAN);
        float[] audio = new float[bytes.remaining() / 2];
        for (int i = 0; i < audio.length; i++) audio[i] = bytes.getShort() / 32_768f;
        return audio;
    }

    private static float[] goForward() throws IOException {
        return Arrays.copyOfRange(raw("goforward.raw"), RATE / 2, (int) (2.4 * RATE));
    }

    private static void hearsGoForwardTenMeters(float[] audio) {
        assertThat(recognizer.transcribe(audio)).isInstanceOfSatisfying(Transcript.Command.class, c -> {
            assertThat(c.action()).isEqualTo("walk");
            assertThat(c.slots())
                    .containsEntry("direction", new SlotValue.Text("forward"))
                    .containsEntry("distance", new SlotValue.Number(10));
            assertThat(c.score().meanCost()).isBetween(0.0, 1.55);
        });
    }

    @Test
    void guessesTheWordsOfSomebodyWhoIsStillSpeaking() throws IOException {
        float[] all = goForward();
        assertThat(recognizer
                        .soFar(Arrays.copyOf(all, all.length * 6 / 10), () -> true)
                        .orElse("")
                        .toLowerCase())
                .startsWith("go forward")
                .doesNotContain("meters");
    }

    @Test
    void guessesNothingOnceSomethingElseIsMoreImportant() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        assertThat(recognizer.soFar(goForward(), () -> asked.incrementAndGet() < 4))
                .isEmpty();
        assertThat(asked).hasValue(4);
        assertThat(recognizer.transcribe(goForward())).isInstanceOf(Transcript.Command.class);
    }

    @Test
    void hearsACommand() throws IOException {
        hearsGoForwardTenMeters(goForward());
    }

    @Test
    void hearsAQuietCommandJustAsWell() throws IOException {
        float[] audio = goForward();
        for (int i = 0; i < audio.length; i++) audio[i] *= 0.01f;
        hearsGoForwardTenMeters(audio);
    }

    @Test
    void doesNotTakeOtherSpeechForACommand() throws IOException {
        assertThat(recognizer.transcribe(raw("something.raw")))
                .isNotInstanceOf(Transcript.Command.class)
                .isNotInstanceOf(Transcript.Control.class);
    }

    static Stream<Arguments> unfitSounds() {
        float[] broken = new float[RATE];
        broken[7] = Float.NaN;
        float[] infinite = new float[RATE];
        infinite[7] = Float.NEGATIVE_INFINITY;
        return Stream.of(
                Arguments.of(new float[0], "too short"),
                Arguments.of(new float[RATE / 11], "too short"),
                Arguments.of(new float[RATE], "silence"),
                Arguments.of(broken, "damaged"),
                Arguments.of(infinite, "damaged"),
                Arguments.of(new float[31 * RATE], "longer than 30 seconds"));
    }

    @ParameterizedTest
    @MethodSource("unfitSounds")
    void saysWhyASoundIsUnfit(float[] audio, String reason) {
        assertThat(recognizer.transcribe(audio))
                .isInstanceOfSatisfying(
                        Transcript.Unheard.class, u -> assertThat(u.reason()).contains(reason));
    }

    @Test
    void makesNoCommandOfNoise() {
        Random random = new Random(1);
        for (double seconds : new double[] {0.1, 0.5, 3}) {
            float[] noise = new float[(int) (seconds * RATE)];
            for (int i = 0; i < noise.length; i++) noise[i] = (float) (0.2 * random.nextGaussian());
            assertThat(recognizer.transcribe(noise))
                    .isNotInstanceOf(Transcript.Command.class)
                    .isNotInstanceOf(Transcript.Control.class);
        }
    }

    @Test
    void hearsOneUtteranceAfterAnother() throws IOException {
        for (int i = 0; i < 3; i++) {
            hearsGoForwardTenMeters(goForward());
            recognizer.transcribe(new float[10]);
        }
    }

    @Test
    void listensForWhatWasAddedLater() throws IOException {
        CommandGrammar coffee = CommandGrammar.of(RobotFile.load("coffee-counter"));
        try (MoonshineRecognizer other =
                MoonshineRecognizer.open(model, tokenizer, coffee, MoonshineSettings.STANDARD)) {
            assertThat(other.transcribe(goForward())).isNotInstanceOf(Transcript.Command.class);
            other.listenFor(GRAMMAR);
            assertThat(other.transcribe(goForward())).isInstanceOf(Transcript.Command.class);
        }
    }

    @Test
    void namesAMissingModel(@TempDir Path empty) {
        assertThatThrownBy(() -> MoonshineRecognizer.open(empty, tokenizer, GRAMMAR, MoonshineSettings.STANDARD))
                .isInstanceOf(ModelFault.class)
                .hasMessageContaining("encoder_model.onnx")
                .hasMessageContaining("missing")
                .hasMessageNotContaining("\n");
    }

    @Test
    void namesADamagedModel(@TempDir Path folder) throws IOException {
        Files.copy(model.resolve("encoder_model.onnx"), folder.resolve("encoder_model.onnx"));
        Files.write(folder.resolve("decoder_model_merged.onnx"), new byte[5000]);
        assertThatThrownBy(() -> MoonshineRecognizer.open(folder, tokenizer, GRAMMAR, MoonshineSettings.STANDARD))
                .isInstanceOf(ModelFault.class)
                .hasMessageContaining("decoder_model_merged.onnx")
                .hasMessageNotContaining("\n");
    }

    @Test
    void namesAnotherModelThanMoonshine(@TempDir Path folder) throws IOException {
        Files.copy(model.resolve("encoder_model.onnx"), folder.resolve("encoder_model.onnx"));
        Files.copy(model.resolve("encoder_model.onnx"), folder.resolve("decoder_model_merged.onnx"));
        assertThatThrownBy(() -> MoonshineRecognizer.open(folder, tokenizer, GRAMMAR, MoonshineSettings.STANDARD))
                .isInstanceOf(ModelFault.class)
                .hasMessageContaining("not Moonshine");
    }

    @Test
    void namesATokenizerThatIsNone(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("llama-tokenizer.js");
        assertThatThrownBy(() -> LlamaVocabulary.read(file)).hasMessageContaining("llama-tokenizer.js cannot be read");
        for (String text :
                new String[] {"", "export default 1", "llama_vocab_base64 = \"####\"", "llama_vocab_base64 = \"QUJD\""
                }) {
            Files.writeString(file, text);
            assertThatThrownBy(() -> LlamaVocabulary.read(file))
                    .isInstanceOf(ModelFault.class)
                    .hasMessageContaining("holds no LLaMA vocabulary");
        }
    }

    @Test
    void readsTheVocabulary() {
        var vocabulary = LlamaVocabulary.read(tokenizer);
        assertThat(vocabulary.size()).isEqualTo(32_000);
        assertThat(vocabulary.text(new int[] {1, 9866, 2})).isNotBlank();
        assertThat(vocabulary.text(new int[] {3 + 0xC3, 3 + 0xA9, 40_000})).isEqualTo("é");
    }
}
