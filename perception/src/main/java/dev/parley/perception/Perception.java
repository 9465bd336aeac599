package dev.parley.perception;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// `AudioFrame → Utterance`, every step in its order. One thread.
public final class Perception {
    private final Consumer<AudioFrame> check;
    private final Echo echo;
    private final Tap tap;
    private final Focus focus;
    private final Floor floor;

    /// Of sound that needs neither check nor echo cancelling.
    public Perception(Focus focus, Endpointer endpointer) {
        this(_ -> {}, Echo.NONE, new Tap(), focus, List.of(endpointer), _ -> true);
    }

    /// @param check makes the samples of every frame numbers, in place
    /// @param tap hears everything, whoever is listened to
    /// @param endpointers one, or [Focus#EARS] where voices are told apart
    /// @param people false for a source that is known to be none
    public Perception(
            Consumer<AudioFrame> check,
            Echo echo,
            Tap tap,
            Focus focus,
            List<Endpointer> endpointers,
            Predicate<Source> people) {
        this.check = check;
        this.echo = echo;
        this.tap = tap;
        this.focus = focus;
        this.floor = new Floor(focus, endpointers, people);
    }

    /// @param frame is changed: broken samples, and what the robot itself said, are taken out of it
    public void accept(AudioFrame frame, Consumer<Utterance> utterances) {
        // 1. Broken samples, and what the robot says itself.
        check.accept(frame);
        echo.cancel(frame);
        tap.accept(frame, !echo.settled() && echo.nothingElse());
        floor.hindsight().frame(frame, echo);
        // 2. Where voices are, and whose they are.
        AudioFrame microphone = focus.on(frame, floor.talking(), echo.dominates());
        // 3. Noise suppression would come here. The recognizer hears better without it (docs/adr/0017).
        // 4. Each of them alone, voice activity and end of turn. What is left of the robot's own voice begins
        // no turn.
        floor.accept(microphone, echo.nothingElse(), utterances);
    }

    /// The sound is over: what was being said is an utterance now.
    public void flush(Consumer<Utterance> utterances) {
        floor.flush(utterances);
    }

    /// The number of the turn that began last: it rises as soon as someone begins to speak, before there is
    /// an utterance.
    public long turn() {
        return floor.turn();
    }

    /// The last turn that lasted long enough, 200 ms of speech, to interrupt the robot.
    public long bargeIn() {
        return floor.bargeIn();
    }

    /// Whether what is heard is free of the robot's own voice: before, nothing may interrupt it.
    public boolean free() {
        return echo.settled();
    }

    /// What somebody who speaks at this moment has said so far, as one microphone heard it: a copy, and not
    /// an announcement. The thread that gives frames.
    public Optional<Utterance> soFar() {
        return floor.soFar();
    }

    /// Every voice that is followed, the surest first; the same list until something has been decided anew. The thread
    /// that gives frames.
    public List<Source> voices() {
        return focus.voices();
    }

    /// Which of the [Focus#EARS] hear a turn at this moment, a bit each. The thread that gives frames.
    public int turns() {
        return floor.turns();
    }

    /// Whose turns these are; [Source#UNKNOWN] where nobody knows. The thread that gives frames.
    public List<Source> talkers() {
        return floor.talkers();
    }

    /// What was decided about each frame since a moment, at most ten seconds ago, and by what: a line for
    /// every fourth, for whoever wants to know why somebody was not heard. Any thread.
    public List<String> hindsight(long fromNanos) {
        return floor.hindsight().since(fromNanos);
    }

    /// Whether the talker of an early announcement went on, so that nobody need recognize it any more. Any
    /// thread.
    public boolean isSuperseded(Utterance utterance) {
        return floor.isSuperseded(utterance);
    }

    /// What became of an early announcement; the end of the turn waits longer or shorter by it. Any thread.
    public void judged(Utterance utterance, Completeness said) {
        floor.judged(utterance, said);
    }
}
