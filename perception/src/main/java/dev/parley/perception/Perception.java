package dev.parley.perception;

import java.util.Arrays;
import java.util.function.Consumer;

/// `AudioFrame → Utterance`, every step in its order. One thread.
public final class Perception {
    private final Consumer<AudioFrame> check;
    private final Echo echo;
    private final Focus focus;
    private final Endpointer endpointer;

    /// Of sound that needs neither check nor echo cancelling.
    public Perception(Focus focus, Endpointer endpointer) {
        this(_ -> {}, Echo.NONE, focus, endpointer);
    }

    /// @param check makes the samples of every frame numbers, in place
    public Perception(Consumer<AudioFrame> check, Echo echo, Focus focus, Endpointer endpointer) {
        this.check = check;
        this.echo = echo;
        this.focus = focus;
        this.endpointer = endpointer;
    }

    /// @param frame is changed: broken samples, and what the robot itself said, are taken out of it
    public void accept(AudioFrame frame, Consumer<Utterance> utterances) {
        // 1. Broken samples, and what the robot says itself.
        check.accept(frame);
        echo.cancel(frame);
        // 2. Where voices are, whose they are, and one of them alone.
        AudioFrame voice = focus.on(frame, endpointer.talking(), echo.dominates());
        // What is left of the robot's own voice begins no turn.
        if (echo.nothingElse()) Arrays.fill(voice.channels()[0], 0);
        // 3. Noise suppression would come here. The recognizer hears better without it (docs/adr/0017).
        // 4. Voice activity and end of turn.
        endpointer.accept(voice, focus.talker(), utterances);
    }

    /// The sound is over: what was being said is an utterance now.
    public void flush(Consumer<Utterance> utterances) {
        endpointer.flush(utterances);
    }

    /// The number of the turn that began last: it rises as soon as someone begins to speak, before there is
    /// an utterance.
    public long turn() {
        return endpointer.turn();
    }

    /// The last turn that lasted long enough, 200 ms of speech, to interrupt the robot.
    public long bargeIn() {
        return endpointer.bargeIn();
    }

    /// Whether what is heard is free of the robot's own voice: before, nothing may interrupt it.
    public boolean free() {
        return echo.settled();
    }

    /// What became of an early announcement; the end of the turn waits longer or shorter by it. Any thread.
    public void judged(Utterance utterance, Completeness said) {
        endpointer.judged(utterance, said);
    }
}
