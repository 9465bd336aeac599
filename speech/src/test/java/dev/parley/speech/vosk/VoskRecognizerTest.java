package dev.parley.speech.vosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.perception.Resampler;
import dev.parley.robot.models.ModelStore;
import dev.parley.robot.yaml.RobotFile;
import dev.parley.speech.Samples;
import dev.parley.speech.Transcript;
import dev.parley.speech.Transcript.Command;
import dev.parley.speech.Transcript.Control;
import dev.parley.speech.Transcript.Unheard;
import dev.parley.speech.espeak.Espeak;
import dev.parley.speech.grammar.CommandGrammar;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// With the real Korean model and a synthetic talker.
class VoskRecognizerTest {
    private static final ModelStore STORE = ModelStore.standard();
    private static final List<String> NOTES = new ArrayList<>();
    private static final Espeak ESPEAK =
            new Espeak("node", Duration.ofSeconds(30), Duration.ZERO, () -> STORE.require("talkers"));
    private static final Ears.Limits PATIENT = new Ears.Limits(Duration.ofMinutes(2), Duration.ofMinutes(1));
    private static VoskRecognizer recognizer;

    @BeforeAll
    static void open() {
        recognizer = VoskRecognizer.open(
                new Ears(STORE.require("vosk-ko"), PATIENT, NOTES::add, System::nanoTime),
                CommandGrammar.of(RobotFile.load("parley-ko")),
                VoskSettings.STANDARD,
                NOTES::add);
    }

    @AfterAll
    static void close() {
        recognizer.close();
        ESPEAK.close();
    }

    /// 16 kHz, and a fifth of a second of silence.
    private static float[] speech(String text, String voice) {
        Samples said = ESPEAK.speak(text, voice, 180);
        Resampler resampler = new Resampler(said.rateHz(), 16_000);
        float[] out = new float[resampler.mostOutput(said.audio().length) + 1000];
        int written = resampler.resample(said.audio(), said.audio().length, out);
        float[] rest = new float[out.length];
        int more = resampler.finish(rest);
        System.arraycopy(rest, 0, out, written, more);
        return Arrays.copyOf(out, written + more + 3200);
    }

    private static Transcript heard(String text, String voice) {
        return recognizer.transcribe(speech(text, voice));
    }

    @Test
    void everyWordOfTheShippedRobotIsInTheModel() {
        assertThat(NOTES).isEmpty();
    }

    @Test
    void hearsKoreanCommands() {
        assertThat(heard("아래를 봐 줘", "ko+m3")).isInstanceOfSatisfying(Command.class, c -> {
            assertThat(c.action()).isEqualTo("look");
            assertThat(c.slots()).hasToString("{direction=down}");
        });
        assertThat(heard("정지", "ko+m3"))
                .isInstanceOfSatisfying(Control.class, c -> assertThat(c.kind()).isEqualTo(Control.Kind.STOP));
        assertThat(heard("다시 시작해", "ko"))
                .isInstanceOfSatisfying(Control.class, c -> assertThat(c.kind()).isEqualTo(Control.Kind.RESUME));
    }

    @Test
    void doesNotForceOtherSpeechIntoACommand() {
        for (String other : List.of("오늘 날씨가 어때요", "나는 커피를 마시고 싶어요", "문을 닫아 주세요"))
            assertThat(heard(other, "ko+m3")).as(other).isInstanceOf(Transcript.FreeText.class);
    }

    @Test
    void hearsWordByWordWhileSomebodySpeaks() {
        float[] audio = speech("어제 친구를 만나서 영화를 봤어요", "ko+f2");
        List<String> partials = new ArrayList<>();
        for (int at = 0; at < audio.length; at += 1600) {
            recognizer.accept(audio, at, Math.min(1600, audio.length - at));
            partials.add(recognizer.partial());
        }
        assertThat(partials.stream().distinct().count()).isGreaterThan(3);
        assertThat(recognizer.end()).isNotInstanceOf(Command.class);
        assertThat(recognizer.partial()).isEmpty();
    }

    @Test
    void tellsTheWordsSoFarAndForgetsThem() {
        float[] audio = speech("어제 친구를 만나서 영화를 봤어요", "ko+f2");
        String half = recognizer
                .soFar(Arrays.copyOf(audio, audio.length * 2 / 3), () -> true)
                .orElse("");
        String whole = recognizer.soFar(audio, () -> true).orElse("");
        assertThat(half).isNotBlank();
        assertThat(whole.length()).isGreaterThan(half.length());
        assertThat(recognizer.soFar(audio, () -> false)).isEmpty();
        assertThat(recognizer.partial()).isEmpty();
        assertThat(heard("아래를 봐 줘", "ko+m3")).isInstanceOf(Command.class);
    }

    @Test
    void saysWhyASoundIsNoSpeech() {
        float[] damaged = new float[16_000];
        damaged[5] = Float.NaN;
        for (float[] audio : List.of(new float[0], new float[16_000], new float[31 * 16_000], damaged))
            assertThat(recognizer.transcribe(audio)).isInstanceOf(Unheard.class);
    }

    @Test
    void namesTheWordsThatTheModelDoesNotKnow() {
        try (Ears ears = ears(PATIENT)) {
            assertThat(ears.has("앞으로")).isTrue();
            assertThatThrownBy(() -> SentenceList.of(CommandGrammar.of(RobotFile.load("parley-one")), ears::has))
                    .isInstanceOf(VoskFault.class)
                    .hasMessageContaining("another language");
        }
    }

    @Test
    void refusesAFolderThatIsNoModelBeforeAnythingNative(@TempDir Path folder) {
        CommandGrammar grammar = CommandGrammar.of(RobotFile.load("parley-ko"));
        assertThatThrownBy(() -> VoskRecognizer.open(folder, grammar, VoskSettings.STANDARD, NOTES::add))
                .isInstanceOf(VoskFault.class)
                .hasMessageContaining("no Vosk model");
    }

    private static Ears ears(Ears.Limits limits) {
        return new Ears(STORE.require("vosk-ko"), limits, _ -> {}, System::nanoTime);
    }

    private static VoskRecognizer with(Ears ears) {
        return VoskRecognizer.open(
                ears, CommandGrammar.of(RobotFile.load("parley-ko")), VoskSettings.STANDARD, _ -> {});
    }

    /// In the middle of an utterance, something happens to the process.
    private static Transcript heardInSpiteOf(Runnable mishap, VoskRecognizer recognizer) {
        float[] stop = speech("정지", "ko+m3");
        recognizer.accept(stop, 0, 4000);
        mishap.run();
        recognizer.accept(stop, 4000, stop.length - 4000);
        return recognizer.end();
    }

    private static void isLost(Transcript heard) {
        assertThat(heard).isInstanceOfSatisfying(Unheard.class, u -> {
            assertThat(u.reason()).contains("broke off");
            assertThat(u.broken()).isTrue();
        });
    }

    @Test
    void anEndOfVoskCostsOneUtterance() {
        Ears ears = ears(PATIENT);
        try (VoskRecognizer fragile = with(ears)) {
            ProcessHandle process = ProcessHandle.of(ears.pid()).orElseThrow();
            isLost(heardInSpiteOf(
                    () -> {
                        process.destroyForcibly();
                        process.onExit().join();
                    },
                    fragile));
            assertThat(fragile.transcribe(speech("정지", "ko+m3"))).isInstanceOf(Control.class);
        }
    }

    @Test
    void whatHangsIsEndedInTime() {
        Ears ears = ears(new Ears.Limits(Duration.ofMinutes(2), Duration.ofMillis(200)));
        try (VoskRecognizer fragile = with(ears)) {
            ProcessHandle process = ProcessHandle.of(ears.pid()).orElseThrow();
            isLost(heardInSpiteOf(() -> signal("STOP", process.pid()), fragile));
            process.onExit().join();
            assertThat(ears.pid()).isNotEqualTo(process.pid());
        }
    }

    private static void signal(String name, long pid) {
        try {
            assertThat(new ProcessBuilder("kill", "-" + name, String.valueOf(pid))
                            .start()
                            .waitFor())
                    .isZero();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void leavesNoProcessBehind() {
        Ears ears = ears(PATIENT);
        ProcessHandle process = ProcessHandle.of(ears.pid()).orElseThrow();
        ears.close();
        assertThat(process.onExit().join().isAlive()).isFalse();
    }
}
