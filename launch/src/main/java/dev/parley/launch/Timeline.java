package dev.parley.launch;

import dev.parley.dialogue.Act;
import dev.parley.motion.MotionEvent;
import dev.parley.perception.Direction;
import dev.parley.perception.Stamp;
import dev.parley.speech.Speaker;
import dev.parley.speech.Transcript;
import java.io.PrintStream;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// The events as lines for people: when, what, and how long after the end of the words that caused it.
public final class Timeline implements Consumer<Event> {
    private final PrintStream out;
    private final long startNanos;

    public Timeline(PrintStream out, long startNanos) {
        this.out = out;
        this.startNanos = startNanos;
    }

    @Override
    public void accept(Event event) {
        text(event).ifPresent(t -> line(event.atNanos(), t));
    }

    /// A line of somebody else's on the same clock.
    public void line(long atNanos, String text) {
        out.printf("%7.2f s  %s%n", (atNanos - startNanos) / 1e9, text);
    }

    private static Optional<String> text(Event event) {
        return switch (event) {
            case Event.Ready r ->
                Optional.of("ready      %s; hears %s; body: %s".formatted(r.robot(), r.audio(), r.body()));
            case Event.Partial p -> Optional.of("hearing    “%s …”".formatted(p.text()));
            case Event.Understood u ->
                Optional.of("heard      %s%s%s%s"
                        .formatted(
                                words(u.heard().transcript()),
                                by(u.heard().speaker()),
                                from(u.heard().from()),
                                after(u, u.heard().stamp())));
            case Event.Halted h ->
                Optional.of("halted     zero velocity is on the wire%s".formatted(after(h, h.stamp())));
            case Event.StoppedBy s -> Optional.of("halted     by " + s.by() + "; zero velocity is on the wire");
            case Event.Spotted s -> Optional.of("%-10s %s".formatted(spotted(s), why(s)));
            case Event.Decided d -> Optional.of("decided    %s".formatted(act(d.act())));
            case Event.Requested r -> Optional.of("requested  %s, by %s".formatted(act(r.act()), r.by()));
            case Event.Speaking s ->
                Optional.of("said       “%s”%s".formatted(s.text(), s.first() ? after(s, s.stamp()) : ""));
            case Event.Moved m -> motion(m.motion()).map(t -> "moved      " + t + afterStart(m));
            case Event.Dropped d -> Optional.of("dropped    %d frames in %s".formatted(d.total(), d.stage()));
            case Event.Failed f -> Optional.of("failed     %s: %s".formatted(f.stage(), f.cause()));
            case Event.Noted n -> Optional.of("note       " + n.text());
            case Event.MicrophoneReported m ->
                Optional.of("hears      " + m.report().sentence());
            case Event.SourceLost l -> Optional.of("deaf       %s; the robot stands still".formatted(l.why()));
            case Event.SourceBack b ->
                Optional.of("hears      again after %.1f s; say “go on”".formatted(b.afterNanos() / 1e9));
            case Event.Voices _, Event.Voiced _, Event.Listened _, Event.Silent _ -> Optional.empty();
        };
    }

    private static String by(Speaker speaker) {
        return speaker.name().isEmpty() ? "" : " by " + speaker.name();
    }

    private static String spotted(Event.Spotted spotted) {
        return switch (spotted) {
            case Event.Held _ -> "held";
            case Event.Released _ -> "released";
            case Event.Confirmed _ -> "halted";
        };
    }

    private static String why(Event.Spotted spotted) {
        return switch (spotted) {
            case Event.Held h ->
                "that was perhaps a stop word; zero velocity is on the wire  [%d ms after its sound]"
                        .formatted((h.atNanos() - h.capturedNanos()) / 1_000_000);
            case Event.Released r -> "it was none; held for %d ms".formatted((r.atNanos() - r.heldNanos()) / 1_000_000);
            case Event.Confirmed c ->
                "it was a stop word  [%d ms after the hold]".formatted((c.atNanos() - c.heldNanos()) / 1_000_000);
        };
    }

    private static String from(Direction direction) {
        if (direction.equals(Direction.AHEAD)) return "";
        long degrees = Math.round(Math.toDegrees(direction.azimuthRad()));
        String side =
                degrees == 0 ? "straight ahead" : Math.abs(degrees) + "° to the " + (degrees > 0 ? "left" : "right");
        return " from " + side;
    }

    private static String words(Transcript transcript) {
        return switch (transcript) {
            case Transcript.Command c ->
                "“%s” (command %s, certainty %.2f)"
                        .formatted(c.text(), c.action(), Math.exp(-c.score().meanCost()));
            case Transcript.Sequence s ->
                "“%s” (%s)"
                        .formatted(
                                s.text(),
                                s.commands().stream()
                                        .map(Transcript.Command::action)
                                        .collect(Collectors.joining(", then ", "commands ", "")));
            case Transcript.Control c ->
                "“%s” (%s)".formatted(c.text(), c.kind().name().toLowerCase(java.util.Locale.ROOT));
            case Transcript.FreeText t -> "“%s” (no command)".formatted(t.text());
            case Transcript.Unheard u -> "something (%s)".formatted(u.reason());
        };
    }

    private static String act(Act act) {
        return switch (act) {
            case Act.Do d ->
                "to %s %s"
                        .formatted(
                                d.action(),
                                d.slots().entrySet().stream()
                                        .map(e -> e.getKey() + "=" + e.getValue())
                                        .sorted()
                                        .collect(Collectors.joining(" ")));
            case Act.Say _ -> "to answer";
            case Act.Ask a -> "to ask about " + a.action();
            case Act.Refuse r -> "to refuse " + r.action() + ": " + r.reason();
            case Act.Stop _ -> "to stop";
            case Act.Resume _ -> "to resume";
        };
    }

    private static Optional<String> motion(MotionEvent event) {
        return switch (event) {
            case MotionEvent.Started s -> Optional.of(s.action() + " started");
            case MotionEvent.Progress _ -> Optional.empty();
            case MotionEvent.Finished f -> Optional.of(f.action() + " finished: the robot's own sensors say so");
            case MotionEvent.Blocked b -> Optional.of(b.action() + " blocked: " + b.reason());
            case MotionEvent.Unconfirmed u -> Optional.of(u.action() + " waits for a yes");
            case MotionEvent.Cancelled c -> Optional.of(c.action() + " cancelled");
            case MotionEvent.Stopped s -> Optional.of(s.action() + " stopped");
            case MotionEvent.Resumed _ -> Optional.of("the stop is lifted");
        };
    }

    private static String afterStart(Event.Moved m) {
        return switch (m.motion()) {
            case MotionEvent.Started s -> after(m, s.stamp());
            case MotionEvent.Stopped s -> after(m, s.stamp());
            default -> "";
        };
    }

    private static String after(Event event, Stamp stamp) {
        long ms = (event.atNanos() - stamp.capturedNanos()) / 1_000_000;
        return ms >= 0 && ms < 5000 ? "  [%d ms after the words]".formatted(ms) : "";
    }
}
