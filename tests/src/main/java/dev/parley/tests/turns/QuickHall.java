package dev.parley.tests.turns;

import dev.parley.launch.Listening;
import dev.parley.launch.StopWords;
import dev.parley.perception.AudioFrame;
import dev.parley.perception.Focus;
import dev.parley.perception.Perception;
import dev.parley.perception.Posture;
import dev.parley.perception.Tap;
import dev.parley.perception.Timekeeper;
import dev.parley.perception.Utterance;
import dev.parley.perception.VoiceActivity;
import dev.parley.perception.echo.EchoReference;
import dev.parley.perception.onnx.SileroVad;
import dev.parley.perception.onnx.SpeechEmbedding;
import dev.parley.robot.Microphones.Position;
import dev.parley.robot.Robot;
import dev.parley.robot.models.ModelStore;
import dev.parley.simulation.robot.Pose2D;
import dev.parley.simulation.room.Acoustics;
import dev.parley.simulation.room.Levels;
import dev.parley.simulation.room.Room;
import dev.parley.simulation.room.RoomLoudspeaker;
import dev.parley.simulation.room.RoomMicrophones;
import dev.parley.speech.Hearing;
import dev.parley.speech.Loudspeaker;
import dev.parley.speech.Recognizer;
import dev.parley.speech.Samples;
import dev.parley.speech.Transcript;
import dev.parley.speech.Wake;
import dev.parley.speech.WhoSpeaks;
import dev.parley.speech.grammar.CommandGrammar;
import dev.parley.speech.moonshine.WordScore;
import dev.parley.speech.sound.SilentLoudspeaker;
import dev.parley.speech.spotter.Opinion;
import dev.parley.speech.spotter.Spotter;
import dev.parley.speech.spotter.StopHeads;
import dev.parley.speech.spotter.Suspicion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The simulated hall with a robot that listens and talks in it, on a clock that runs as fast as the machine
/// computes: everything that hears, none of what moves. Whoever plays a sound makes time pass. One thread.
final class QuickHall implements AutoCloseable {
    private static final double EARS_M = 1.4;
    private static final double MOUTH_M = 1.6;
    private static final double RT60_S = 0.25;
    private static final long RECOGNITION_NANOS = 150_000_000L;

    private record Late(Utterance utterance, Transcript heard, long dueNanos) {}

    private final CommandGrammar grammar;
    private final Room room;
    private final RoomMicrophones microphones;
    private final Loudspeaker loudspeaker;
    private final List<VoiceActivity> voices;
    private final Perception perception;
    private final SpeechEmbedding embedding;
    private final WordScore judge;
    private final Recognizer recognizer;
    private final Hearing hearing;
    private final AudioFrame frame;
    private final List<Late> judgements = new ArrayList<>();
    private final List<String> log = new ArrayList<>();
    private final List<Transcript> heard = new ArrayList<>();
    private long nowNanos;
    private long markNanos;
    private int holds;
    private int stops;
    private int utterances;

    /// @param recognizer stays the caller's to close
    QuickHall(Robot robot, ModelStore models, CommandGrammar grammar, Recognizer recognizer) {
        this.grammar = grammar;
        this.recognizer = recognizer;
        room = new Room(Levels.QUIET_HALL, Acoustics.factoryCell(RT60_S), () -> nowNanos);
        microphones = new RoomMicrophones(room, robot.microphones(), EARS_M, () -> Pose2D.ORIGIN, new Clock(false), 1);
        EchoReference played = new EchoReference();
        loudspeaker = new RoomLoudspeaker(room, new SilentLoudspeaker(new Clock(true), played));
        voices = Stream.<VoiceActivity>generate(() -> new SileroVad(models.require("silero-vad")))
                .limit(Focus.EARS)
                .toList();
        Tap tap = new Tap();
        perception = Listening.to(
                robot.microphones(), microphones.channels(), voices, played, () -> Posture.AT_REST, _ -> {}, tap);
        frame = new AudioFrame(microphones.channels());
        embedding = new SpeechEmbedding(models.require("speech-embedding"));
        List<String> words = StopHeads.words(robot.stop());
        judge = WordScore.open(
                models.require("moonshine-tiny"),
                models.require("moonshine-tokenizer").resolve("llama-tokenizer.js"),
                words,
                Spotter.ROWS,
                1);
        Spotter spotter = new Spotter(embedding, this::opinion, () -> true);
        spotter.learnt(
                new StopHeads(models.cache().resolve("stop-words")).known(words).orElseThrow());
        tap.to(f -> spotter.accept(f, this::suspected));
        hearing = new Hearing(
                recognizer,
                WhoSpeaks.nobodyKnown(""),
                Wake.none(),
                (u, t) -> judgements.add(new Late(u, t, nowNanos + RECOGNITION_NANOS)));
    }

    /// Time that passes only where somebody waits for it: for the loudspeaker by hearing what goes on.
    private final class Clock implements Timekeeper {
        private final boolean hears;

        Clock(boolean hears) {
            this.hears = hears;
        }

        @Override
        public long nowNanos() {
            return nowNanos;
        }

        @Override
        public void waitUntil(long nanos) {
            if (hears) while (nowNanos < nanos) hear();
            else nowNanos = Math.max(nowNanos, nanos);
        }
    }

    private void hear() {
        microphones.read(frame);
        judgements.removeIf(this::told);
        perception.accept(frame, this::heard);
    }

    private boolean told(Late late) {
        if (late.dueNanos > nowNanos) return false;
        perception.judged(late.utterance, grammar.completeness(late.heard));
        return true;
    }

    private void heard(Utterance utterance) {
        utterances++;
        note("utterance of %.2f s%s, began at %+d ms"
                .formatted(
                        utterance.seconds(),
                        utterance.ended() ? ", ended" : "",
                        (utterance.onsetNanos() - markNanos) / 1_000_000));
        hearing.accept(utterance, h -> {
            heard.add(h.transcript());
            note("heard " + h.transcript());
        });
    }

    private Opinion opinion(float[] audio) {
        Opinion opinion = StopWords.secondOpinion(judge).opinion(audio);
        note("opinion %.1f".formatted(opinion.score()));
        return opinion;
    }

    private void suspected(Suspicion suspicion) {
        note(suspicion.toString());
        switch (suspicion) {
            case Suspicion.Suspected _ -> holds++;
            case Suspicion.Confirmed _ -> stops++;
            case Suspicion.Dismissed _ -> {}
        }
    }

    private void note(String what) {
        log.add(String.format(Locale.ROOT, "%+5d ms  %s", (nowNanos - markNanos) / 1_000_000, what));
    }

    /// The robot says something; returns when it has.
    void robotSays(Samples words) {
        loudspeaker.play(words, () -> {});
    }

    /// Somebody begins to speak after so many milliseconds; what happened before is forgotten.
    Room.Spoken say(Samples words, double bearingRad, double distanceM, int afterMs) {
        Position mouth = new Position(distanceM * Math.cos(bearingRad), distanceM * Math.sin(bearingRad), MOUTH_M);
        listenAfresh();
        return room.say(words, mouth, nowNanos + afterMs * 1_000_000L);
    }

    /// Forgets what happened before.
    void listenAfresh() {
        markNanos = nowNanos;
        log.clear();
        heard.clear();
        holds = 0;
        stops = 0;
        utterances = 0;
    }

    void pass(int ms) {
        long until = nowNanos + ms * 1_000_000L;
        while (nowNanos < until) hear();
    }

    boolean held() {
        return holds > 0;
    }

    boolean confirmed() {
        return stops > 0;
    }

    boolean understood() {
        return heard.stream()
                .anyMatch(t -> t instanceof Transcript.Control c && c.kind() == Transcript.Control.Kind.STOP);
    }

    int utterances() {
        return utterances;
    }

    List<Transcript> heard() {
        return List.copyOf(heard);
    }

    /// What happened since somebody spoke.
    List<String> log() {
        return List.copyOf(log);
    }

    /// What was decided about every frame since.
    List<String> hindsight() {
        return perception.hindsight(markNanos);
    }

    @Override
    public void close() {
        judge.close();
        embedding.close();
        voices.forEach(VoiceActivity::close);
        microphones.close();
    }
}
