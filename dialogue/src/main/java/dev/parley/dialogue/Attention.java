package dev.parley.dialogue;

import dev.parley.robot.Robot;
import dev.parley.speech.Heard;
import dev.parley.speech.Transcript;
import dev.parley.speech.Transcript.Command;
import dev.parley.speech.Transcript.Control;
import dev.parley.speech.Transcript.FreeText;
import dev.parley.speech.Transcript.Score;
import dev.parley.speech.Transcript.Sequence;
import dev.parley.speech.Transcript.Unheard;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// Whether someone is talking to the robot. One with wake phrases listens to nothing else until it hears
/// one, at the beginning or the end of an utterance, and for a while after it or after its own answer; a
/// stop word needs none. One thread, except where it says otherwise.
final class Attention {
    private final List<String> wake;
    private final long attentiveNanos;
    private final AtomicReference<Optional<Long>> untilNanos = new AtomicReference<>(Optional.empty());

    Attention(Robot robot) {
        attentiveNanos = Math.round(robot.attentionS() * 1e9);
        wake = robot.wake().stream()
                .map(Words::plain)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    boolean isFor(Heard heard) {
        boolean addressed = wake.isEmpty() || isStop(heard) || isTyped(heard) || isNamed(heard) || isOpen(heard);
        if (addressed) stay(heard.stamp().capturedNanos());
        return addressed;
    }

    /// Whoever was answered may go on without the phrase. For any thread.
    void stay(long fromNanos) {
        long until = fromNanos + attentiveNanos;
        untilNanos.updateAndGet(u -> u.filter(earlier -> earlier - until > 0).isPresent() ? u : Optional.of(until));
    }

    /// The words after the wake phrase, or before it at the end; all of them where there is none, or nothing
    /// else.
    String withoutWake(String text) {
        String plain = Words.plain(text);
        return wake.stream()
                .filter(w -> plain.startsWith(w + " "))
                .findFirst()
                .map(w -> plain.substring(w.length() + 1))
                .or(() -> wake.stream()
                        .filter(w -> plain.endsWith(" " + w))
                        .findFirst()
                        .map(w -> plain.substring(0, plain.length() - w.length() - 1)))
                .orElse(text);
    }

    /// Whether it was a wake phrase and nothing else.
    boolean isOnlyWake(String text) {
        return wake.contains(Words.plain(text));
    }

    private boolean isNamed(Heard heard) {
        String plain = Words.plain(text(heard.transcript()));
        return heard.named()
                || wake.stream().anyMatch(w -> plain.equals(w) || plain.startsWith(w + " ") || plain.endsWith(" " + w));
    }

    private boolean isOpen(Heard heard) {
        return untilNanos
                .get()
                .filter(u -> heard.stamp().capturedNanos() - u < 0)
                .isPresent();
    }

    private static boolean isStop(Heard heard) {
        return heard.transcript() instanceof Control c && c.kind() == Control.Kind.STOP;
    }

    private static boolean isTyped(Heard heard) {
        return switch (heard.transcript()) {
            case Command c -> c.score().equals(Score.TYPED);
            case Sequence s -> s.score().equals(Score.TYPED);
            case Control c -> c.score().equals(Score.TYPED);
            case FreeText t -> t.score().equals(Score.TYPED);
            case Unheard _ -> false;
        };
    }

    private static String text(Transcript transcript) {
        return switch (transcript) {
            case Command c -> c.text();
            case Sequence s -> s.text();
            case Control c -> c.text();
            case FreeText t -> t.text();
            case Unheard _ -> "";
        };
    }
}
