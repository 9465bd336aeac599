package dev.parley.launch;

import dev.parley.dialogue.Act;
import dev.parley.motion.MotionEvent;
import java.util.function.Consumer;

/// What the robot did last and why it stopped, out of its events alone. Thread-safe.
final class Deeds implements Consumer<Event> {
    private String last = "";
    private String stop = "";

    @Override
    public synchronized void accept(Event event) {
        switch (event) {
            case Event.Moved m -> moved(m.motion());
            case Event.Halted _, Event.Confirmed _ -> stop = "I heard a stop word";
            case Event.StoppedBy s -> stop = "I was stopped by " + s.by();
            case Event.Decided d when d.act() instanceof Act.Stop -> stop = "I was told to stop";
            case Event.Requested r when r.act() instanceof Act.Stop -> stop = "I was told to stop by " + r.by();
            case Event.SourceLost s -> stop = "I could not hear any more: " + s.why();
            case Event.Failed f
            when Pipeline.HALTING.contains(f.stage()) -> stop = "a part of me failed, the one called " + f.stage();
            case Event.Ready _,
                    Event.Voices _,
                    Event.Voiced _,
                    Event.Listened _,
                    Event.Partial _,
                    Event.Understood _,
                    Event.Held _,
                    Event.Released _,
                    Event.Decided _,
                    Event.Requested _,
                    Event.Speaking _,
                    Event.Silent _,
                    Event.Noted _,
                    Event.MicrophoneReported _,
                    Event.Dropped _,
                    Event.Failed _,
                    Event.SourceBack _ -> {}
        }
    }

    private void moved(MotionEvent event) {
        switch (event) {
            case MotionEvent.Started _ -> stop = "";
            case MotionEvent.Finished f -> last = f.action() + ", and I finished it";
            case MotionEvent.Blocked b -> {
                last = b.action() + ", and it did not work: " + b.reason();
                stop = b.reason();
            }
            case MotionEvent.Cancelled c -> last = c.action() + ", and I gave it up for something else";
            case MotionEvent.Stopped s -> stopped(s);
            case MotionEvent.Resumed _ -> stop = "";
            case MotionEvent.Progress _, MotionEvent.Unconfirmed _ -> {}
        }
    }

    private void stopped(MotionEvent.Stopped event) {
        if (!event.action().equals("stop")) last = event.action() + ", and I was stopped";
        if (stop.isEmpty()) stop = "I was stopped, by no word that I heard";
    }

    /// "walk, and I finished it"; empty: nothing yet.
    synchronized String last() {
        return last;
    }

    /// "I heard a stop word"; empty: nothing stopped it since it began to move.
    synchronized String stop() {
        return stop;
    }
}
