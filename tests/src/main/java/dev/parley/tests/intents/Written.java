package dev.parley.tests.intents;

import dev.parley.speech.Transcript;
import dev.parley.speech.Transcript.Command;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What was understood, as the lists of sentences write it: `turn angle=90 direction=right`, and ` | ` between
/// the commands of one sentence.
final class Written {
    private Written() {}

    /// Empty: it was no command.
    static String of(Transcript heard) {
        return heard.commands().stream().map(Written::of).collect(Collectors.joining(" | "));
    }

    private static String of(Command command) {
        StringBuilder text = new StringBuilder(command.action());
        new TreeMap<>(command.slots()).forEach((name, value) -> text.append(" %s=%s".formatted(name, value)));
        return text.toString();
    }
}
