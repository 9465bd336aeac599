package dev.parley.tests.turns;

import dev.parley.perception.AudioFrame;
import dev.parley.perception.Completeness;
import dev.parley.perception.Endpointer;
import dev.parley.perception.Endpointing;
import dev.parley.perception.FirstChannel;
import dev.parley.perception.Perception;
import dev.parley.perception.Source;
import dev.parley.perception.Stamp;
import dev.parley.perception.Utterance;
import dev.parley.perception.VoiceActivity;
import dev.parley.speech.Asking;
import dev.parley.speech.Hearing;
import dev.parley.speech.Recognizer;
import dev.parley.speech.Transcript;
import dev.parley.speech.Wake;
import dev.parley.speech.WhoSpeaks;
import dev.parley.speech.grammar.CommandGrammar;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// One robot listening to one sound as fast as it can, on the sound's own clock. Recognition takes on that
/// clock what it really takes, the quickest of three times, so the turns end when they would have ended
/// live on a machine that has nothing else to do.
final class Listening {
    private static final int TIMES = 3;

    /// @param endedS when the utterance was over, on the clock of the sound
    /// @param recognitionMs of its last announcement
    /// @param interrupts whether it would have silenced the robot
    record Turn(
            Transcript heard, Source source, double onsetS, double endedS, double recognitionMs, boolean interrupts) {
        /// Whether anything comes of it: words, or a robot that falls silent.
        boolean counts() {
            return interrupts || !(heard instanceof Transcript.Unheard);
        }
    }

    private record Late(Utterance utterance, Completeness said, long dueNanos) {}

    private final Perception perception;
    private final Hearing hearing;
    private final List<Late> judgements = new ArrayList<>();
    private final List<Turn> turns = new ArrayList<>();
    private long nowNanos;
    /// When the last recognition began: not before the one before it was over.
    private long beganNanos;

    private long tookNanos;

    private Listening(Perception perception, Recognizer recognizer, CommandGrammar grammar) {
        this.perception = perception;
        hearing = new Hearing(
                new Timed(recognizer),
                WhoSpeaks.nobodyKnown(""),
                Wake.none(),
                (u, heard) -> judgements.add(new Late(u, grammar.completeness(heard), beganNanos + tookNanos)));
    }

    /// The turns of a sound; silence must follow what is said.
    static List<Turn> to(float[] sound, VoiceActivity voice, Recognizer recognizer, CommandGrammar grammar) {
        voice.reset();
        Perception perception = new Perception(new FirstChannel(), new Endpointer(voice, Endpointing.STANDARD));
        return to(new float[][] {sound}, perception, recognizer, grammar);
    }

    /// The turns of what several microphones hear.
    static List<Turn> to(float[][] mix, Perception perception, Recognizer recognizer, CommandGrammar grammar) {
        Listening listening = new Listening(perception, recognizer, grammar);
        for (int at = 0; at + AudioFrame.SAMPLES <= mix[0].length; at += AudioFrame.SAMPLES) {
            int from = at;
            listening.frame(Arrays.stream(mix)
                    .map(c -> Arrays.copyOfRange(c, from, from + AudioFrame.SAMPLES))
                    .toArray(float[][]::new));
        }
        return listening.turns;
    }

    private void frame(float[][] channels) {
        nowNanos += AudioFrame.NANOS;
        judgements.removeIf(this::told);
        perception.accept(new AudioFrame(new Stamp(0, nowNanos), channels), this::heard);
    }

    private boolean told(Late judgement) {
        if (judgement.dueNanos > nowNanos) return false;
        perception.judged(judgement.utterance, judgement.said);
        return true;
    }

    /// A stop word is told of before its turn is over, all else at its end.
    private void heard(Utterance utterance) {
        hearing.accept(utterance, h -> turns.add(turn(utterance, h.transcript())));
    }

    private Turn turn(Utterance utterance, Transcript heard) {
        return new Turn(
                heard,
                utterance.source(),
                utterance.onsetNanos() / 1e9,
                nowNanos / 1e9,
                tookNanos / 1e6,
                perception.bargeIn() >= utterance.stamp().turn());
    }

    /// One recognition, and how long each of its opinions took.
    private static final class Stopwatch implements Asking {
        private final long startNanos = System.nanoTime();
        private Optional<Transcript> first = Optional.empty();
        private long firstNanos;
        private long tookNanos;

        Transcript time(Recognizer recognizer, float[] audio) {
            Transcript heard = recognizer.transcribe(audio, this);
            tookNanos = System.nanoTime() - startNanos;
            return heard;
        }

        @Override
        public boolean goesOn() {
            return true;
        }

        @Override
        public void first(Transcript opinion) {
            first = Optional.of(opinion);
            firstNanos = System.nanoTime() - startNanos;
        }
    }

    private final class Timed implements Recognizer {
        private final Recognizer recognizer;

        Timed(Recognizer recognizer) {
            this.recognizer = recognizer;
        }

        @Override
        public Transcript transcribe(float[] audio) {
            return transcribe(audio, Asking.PATIENTLY);
        }

        /// A first opinion is told as early as it really comes.
        @Override
        public Transcript transcribe(float[] audio, Asking asking) {
            beganNanos = Math.max(nowNanos, beganNanos + tookNanos);
            Stopwatch best = new Stopwatch();
            Transcript heard = best.time(recognizer, audio);
            for (int i = 1; i < TIMES; i++) {
                Stopwatch next = new Stopwatch();
                next.time(recognizer, audio);
                if (next.tookNanos < best.tookNanos) best = next;
            }
            tookNanos = best.firstNanos;
            best.first.ifPresent(asking::first);
            tookNanos = best.tookNanos;
            return heard;
        }

        @Override
        public void close() {}
    }
}
