package dev.parley.speech;

import dev.parley.perception.AudioFrame;
import dev.parley.perception.Utterance;
import dev.parley.speech.Transcript.Command;
import dev.parley.speech.Transcript.Control;
import dev.parley.speech.grammar.CommandGrammar;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// `Utterance → Heard`: recognizes while the pause after the words is still young, and speaks up once it
/// has lasted.
///
/// An utterance comes twice with the same audio, first when its end is likely and then when it is certain
/// (see [Utterance]). The first is recognized at once and kept, so that nothing is left to compute when the
/// second arrives; what it was goes back to whoever decides how long to wait. Only a stop word does not
/// wait for certainty, and for being told apart by its voice: anybody may say it. Whose voice it is, is
/// found after the words, while the pause lasts. One thread.
public final class Hearing {
    private record Kept(Utterance utterance, Heard heard, boolean told) {}

    /// 200 ms: an early announcement ends soon after the last word, and Moonshine mistakes words that do.
    private static final int SILENT_END = AudioFrame.RATE_HZ / 5;

    /// So many people may speak at once.
    private static final int AT_ONCE = 3;

    private final Recognizer recognizer;
    private final WhoSpeaks who;
    private final Wake wake;
    private final BiConsumer<Utterance, Transcript> judge;
    private final Predicate<Utterance> superseded;
    private final Deque<Kept> kept = new ArrayDeque<>();
    private final AtomicReference<Optional<CommandGrammar>> next = new AtomicReference<>(Optional.empty());

    public Hearing(Recognizer recognizer, WhoSpeaks who) {
        this(recognizer, who, Wake.none(), (_, _) -> {});
    }

    /// @param judge is told what became of each early announcement, as soon as it is recognized
    public Hearing(Recognizer recognizer, WhoSpeaks who, Wake wake, BiConsumer<Utterance, Transcript> judge) {
        this(recognizer, who, wake, judge, _ -> false);
    }

    /// @param judge is told what became of each early announcement, as soon as it is recognized; of a command
    /// that a second opinion is asked about, twice
    /// @param superseded whether the talker of an early announcement went on
    public Hearing(
            Recognizer recognizer,
            WhoSpeaks who,
            Wake wake,
            BiConsumer<Utterance, Transcript> judge,
            Predicate<Utterance> superseded) {
        this.recognizer = recognizer;
        this.who = who;
        this.wake = wake;
        this.judge = judge;
        this.superseded = superseded;
    }

    /// From the next utterance on it listens for these sentences. Any thread.
    public void listenFor(CommandGrammar grammar) {
        next.set(Optional.of(grammar));
    }

    public void accept(Utterance utterance, Consumer<Heard> out) {
        next.getAndSet(Optional.empty()).ifPresent(recognizer::listenFor);
        Kept known = kept.stream()
                .filter(k -> k.utterance.audio() == utterance.audio())
                .findFirst()
                .orElseGet(() -> recognize(utterance));
        boolean tell = !known.told && (utterance.ended() || isStop(known.heard.transcript()));
        kept.remove(known);
        if (!utterance.ended()) keep(new Kept(utterance, known.heard, known.told || tell));
        if (tell) out.accept(known.heard);
    }

    /// The words so far of somebody who is still speaking; nothing is remembered of them.
    ///
    /// @param goOn asked now and then; when it says no, nothing is returned as soon as may be
    public Optional<String> soFar(Utterance utterance, BooleanSupplier goOn) {
        return recognizer.soFar(withSilentEnd(utterance.audio()), goOn);
    }

    private void keep(Kept recognized) {
        kept.addFirst(recognized);
        if (kept.size() > AT_ONCE) kept.removeLast();
    }

    private Kept recognize(Utterance utterance) {
        Transcript transcript = transcript(utterance);
        if (!utterance.ended()) judge.accept(utterance, transcript);
        boolean voice = !isStop(transcript) && (utterance.ended() || !superseded.test(utterance));
        Heard heard = new Heard(
                utterance.stamp(),
                transcript,
                voice ? who.identify(utterance.audio()) : who.nobody(),
                utterance.source().direction(),
                voice && wake.begins(utterance.audio()));
        return new Kept(utterance, heard, false);
    }

    /// A beam that looked elsewhere must cost no command, least of all a stop: where the voice makes none,
    /// one microphone is heard as well.
    private Transcript transcript(Utterance utterance) {
        Asking asking = utterance.ended() ? Asking.PATIENTLY : new Early(utterance);
        Transcript best = recognizer.transcribe(withSilentEnd(utterance.audio()), asking);
        if (isCommand(best) || utterance.plain() == utterance.audio()) return best;
        Transcript plain = recognizer.transcribe(withSilentEnd(utterance.plain()), asking);
        return isCommand(plain) || best instanceof Transcript.Unheard ? plain : best;
    }

    /// Waits until the talker goes on. How complete a command is hardly depends on a second opinion: the turn
    /// may end while that is being asked for.
    private final class Early implements Asking {
        private final Utterance utterance;

        Early(Utterance utterance) {
            this.utterance = utterance;
        }

        @Override
        public boolean goesOn() {
            return !superseded.test(utterance);
        }

        @Override
        public void first(Transcript opinion) {
            if (opinion instanceof Command c && likeItsRival(c)) judge.accept(utterance, c);
        }

        private static boolean likeItsRival(Command c) {
            return c.rival()
                    .filter(r -> !(r.reading() instanceof Command other
                            && other.action().equals(c.action())
                            && other.slots().keySet().equals(c.slots().keySet())))
                    .isEmpty();
        }
    }

    private static boolean isCommand(Transcript transcript) {
        return switch (transcript) {
            case Transcript.Command _, Transcript.Sequence _, Control _ -> true;
            case Transcript.FreeText _, Transcript.Unheard _ -> false;
        };
    }

    private static float[] withSilentEnd(float[] audio) {
        return Arrays.copyOf(audio, audio.length + SILENT_END);
    }

    private static boolean isStop(Transcript transcript) {
        return transcript instanceof Control c && c.kind() == Control.Kind.STOP;
    }
}
