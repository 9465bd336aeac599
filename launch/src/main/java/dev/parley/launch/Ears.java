package dev.parley.launch;

import dev.parley.perception.AudioFrame;
import dev.parley.perception.SpeechCut;
import dev.parley.perception.VoiceActivity;
import dev.parley.perception.onnx.SileroVad;
import dev.parley.perception.wav.Recording;
import dev.parley.robot.Robot;
import dev.parley.robot.models.ModelStore;
import dev.parley.speech.Recognizer;
import dev.parley.speech.Speaker;
import dev.parley.speech.Transcript;
import dev.parley.speech.WhoSpeaks;
import dev.parley.speech.grammar.CommandGrammar;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;

/// Recognition of whole recordings: cut out the speech, then recognize it. One thread.
public final class Ears implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final VoiceActivity voice;
    private final Recognizer recognizer;
    private final WhoSpeaks who;

    /// What was said, and by whom.
    public record Said(Transcript transcript, Speaker speaker) {}

    private Ears(VoiceActivity voice, Recognizer recognizer, WhoSpeaks who) {
        this.voice = voice;
        this.recognizer = recognizer;
        this.who = who;
    }

    /// To which everybody is a stranger.
    public static Ears open(Robot robot, ModelStore models) {
        return open(robot, models, WhoSpeaks.nobodyKnown(robot.people().unknownVoice()));
    }

    /// @param who is closed with this
    public static Ears open(Robot robot, ModelStore models, WhoSpeaks who) {
        return new Ears(voice(models), Recognizers.open(robot, CommandGrammar.of(robot), models), who);
    }

    /// One of several that listen at the same time, each to another recording.
    ///
    /// @param who is closed with this
    /// @param tells people what cannot be heard; one of them is enough
    static Ears openBesideOthers(Robot robot, CommandGrammar grammar, ModelStore models, WhoSpeaks who, boolean tells) {
        Consumer<String> note =
                tells ? line -> System.getLogger("parley").log(System.Logger.Level.WARNING, line) : _ -> {};
        return new Ears(voice(models), Recognizers.open(robot, grammar, models, 1, note), who);
    }

    private static VoiceActivity voice(ModelStore models) {
        return new SileroVad(models.require("silero-vad"));
    }

    /// @throws dev.parley.perception.AudioFault if the file cannot be read or is longer than two minutes
    ///
    /// @param note gets a line for people about a recording that is not whole
    public Said hear(Path file, Consumer<String> note) {
        Recording recording = Recording.read(file, LONGEST);
        if (recording.missingSeconds() > 0.01) note.accept(cutShort(file, recording));
        if (recording.badSamples() > 0)
            note.accept("%s: %d samples are no numbers: heard as silence".formatted(file, recording.badSamples()));
        boolean damaged = recording.badSamples() > recording.seconds() * AudioFrame.RATE_HZ / 2;
        return damaged
                ? new Said(new Transcript.Unheard("the sound is damaged"), who.nobody())
                : said(recording.mono());
    }

    private static String cutShort(Path file, Recording r) {
        return String.format(
                Locale.ROOT,
                "%s is cut short: %.1f s of it are missing; heard what is there",
                file,
                r.missingSeconds());
    }

    private Said said(float[] audio) {
        if (audio.length < AudioFrame.SAMPLES) return new Said(new Transcript.Unheard("no sound"), who.nobody());
        float[] speech = SpeechCut.of(audio, voice);
        return new Said(recognizer.transcribe(speech), who.identify(speech));
    }

    /// The words alone.
    ///
    /// @param audio mono, 16 kHz
    public Transcript hear(float[] audio) {
        if (audio.length < AudioFrame.SAMPLES) return new Transcript.Unheard("no sound");
        return recognizer.transcribe(SpeechCut.of(audio, voice));
    }

    @Override
    public void close() {
        Closing.quietly(who, recognizer, voice);
    }
}
