package dev.parley.launch;

import dev.parley.dialogue.Act.Say;
import dev.parley.speech.Loudspeaker;
import dev.parley.speech.Samples;
import dev.parley.speech.Sentences;
import dev.parley.speech.Synthesizer;
import java.util.Optional;
import java.util.function.LongSupplier;

/// `Say → sound`, sentence by sentence, so that the first is heard while the rest is still text. One
/// thread.
final class Talking {
    /// When it spoke last, or has spoken since.
    private record Spell(long fromNanos, boolean over, long toNanos) {
        boolean meets(long otherFromNanos, long otherToNanos) {
            return otherToNanos - fromNanos > 0 && (!over || toNanos - otherFromNanos > 0);
        }
    }

    /// @param news whether it reports something that happened; an answer of an older turn is dropped, news
    /// is not
    record Line(Say say, boolean news) {}

    private final Synthesizer voice;
    private final Loudspeaker loudspeaker;
    private final Turns turns;
    private final Events events;
    private final LongSupplier clock;
    private long answeredTurn;
    private volatile Optional<Spell> spell = Optional.empty();
    private volatile String saying = "";

    Talking(Synthesizer voice, Loudspeaker loudspeaker, Turns turns, Events events, LongSupplier clock) {
        this.voice = voice;
        this.loudspeaker = loudspeaker;
        this.turns = turns;
        this.events = events;
        this.clock = clock;
    }

    void accept(Line line) {
        for (String sentence : Sentences.of(line.say.text()))
            if (line.news || !turns.over(line.say.stamp())) speak(line.say, sentence);
    }

    /// Whether sound of its own was in the air at any time between two moments. Any thread.
    boolean wasSpeaking(long fromNanos, long toNanos) {
        return spell.filter(s -> s.meets(fromNanos, toNanos)).isPresent();
    }

    /// What it said last, or is just saying. Any thread.
    String saying() {
        return saying;
    }

    private void speak(Say say, String sentence) {
        Samples samples = voice.speak(sentence);
        try {
            loudspeaker.play(samples, () -> begun(say, sentence));
        } finally {
            spell = spell.map(s -> new Spell(s.fromNanos, true, clock.getAsLong()));
            events.publish(new Event.Silent(clock.getAsLong(), say.stamp()));
        }
    }

    private void begun(Say say, String sentence) {
        boolean first = say.stamp().turn() > answeredTurn;
        answeredTurn = Math.max(answeredTurn, say.stamp().turn());
        saying = sentence;
        spell = Optional.of(new Spell(clock.getAsLong(), false, 0));
        events.publish(new Event.Speaking(clock.getAsLong(), say.stamp(), sentence, first));
    }
}
