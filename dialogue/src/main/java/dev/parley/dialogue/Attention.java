package dev.parley.dialogue;

import dev.parley.robot.Robot;
import dev.parley.speech.Heard;
import dev.parley.speech.Transcript;
import dev.parley.speech.Transcript.Command;
import dev.parley.speech.Transcript.Control;
import dev.parley.speech.Transcript.FreeText;
import dev.parley.speech.Transcript.Score;
import dev.parley.speech.Transcript.Unheard;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Whether someone is talking to the robot. One with wake phrases listens to nothing else until it hears
/// one, and for a while after; a stop word needs none. One thread.
final class Attention {
    private static final long ATTENTIVE_NANOS = 10_000_000_000L;

    private final List<String> wake;
    private Optional<Long> untilNanos = Optional.empty();

    Attention(Robot robot) {
        wake = robot.wake().stream()
                .map(Words::plain)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    boolean isFor(Heard heard) {
        boolean addressed = wake.isEmpty() || isStop(heard) || isTyped(heard) || isNamed(heard) || isOpen(heard);
        if (addressed) untilNanos = Optional.of(heard.stamp().capturedNanos() + ATTENTIVE_NANOS);
        return addressed;
    }

    /// The words after the wake phrase; all of them where there is none, or nothing else.
    String withoutWake(String text) {
        String plain = Words.plain(text);
        return wake.stream()
                .filter(w -> plain.startsWith(w + " "))
                .findFirst()
                .map(w -> plain.substring(w.length() + 1))
                .orElse(text);
    }

    private boolean isNamed(Heard heard) {
        String plain = Words.plain(text(heard.transcript()));
        return wake.stream().anyMatch(w -> plain.equals(w) || plain.startsWith(w + " "));
    }

    private boolean isOpen(Heard heard) {
        return untilNanos.filter(u -> heard.stamp().capturedNanos() - u < 0).isPresent();
    }

    private static boolean isStop(Heard heard) {
        return heard.transcript() instanceof Control c && c.kind() == Control.Kind.STOP;
    }

    private static boolean isTyped(Heard heard) {
        return switch (heard.transcript()) {
            case Command c -> c.score().equals(Score.TYPED);
            case Control c -> c.score().equals(Score.TYPED);
            case FreeText t -> t.score().equals(Score.TYPED);
            case Unheard _ -> false;
        };
    }

    private static String text(Transcript transcript) {
        return switch (transcript) {
            case Command c -> c.text();
            case Control c -> c.text();
            case FreeText t -> t.text();
            case Unheard _ -> "";
        };
    }
}
