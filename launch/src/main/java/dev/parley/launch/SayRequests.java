package dev.parley.launch;

import dev.parley.dialogue.Manners;
import java.util.Optional;
import java.util.function.Consumer;

/// Words that other programs want said: said as they are, unless they are too long or against the robot's manners. They
/// move nothing. One thread.
final class SayRequests {
    static final int LONGEST = 500;

    private final Manners manners;
    private final Consumer<String> say;
    private final Consumer<String> note;

    /// @param say what is to be said
    /// @param note why something is not
    SayRequests(Manners manners, Consumer<String> say, Consumer<String> note) {
        this.manners = manners;
        this.say = say;
        this.note = note;
    }

    void accept(String text) {
        Optional<Manners.Broken> broken = manners.inWordsToSay(text);
        if (text.length() > LONGEST)
            note.accept("did not say what it was sent: %d characters, and %d are the most"
                    .formatted(text.length(), LONGEST));
        else if (broken.isPresent())
            note.accept("did not say what it was sent: it breaks the rule "
                    + broken.get().id());
        else say.accept(text);
    }
}
