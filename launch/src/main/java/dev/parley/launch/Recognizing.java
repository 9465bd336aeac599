package dev.parley.launch;

import dev.parley.motion.MotionBridge;
import dev.parley.perception.AudioFault;
import dev.parley.perception.Utterance;
import dev.parley.speech.Heard;
import dev.parley.speech.Hearing;
import dev.parley.speech.Loudspeaker;
import dev.parley.speech.Transcript;
import dev.parley.speech.Transcript.Control;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// `Utterance → Heard`: what a stretch of speech says, and a stop word in it, which goes to the bridge from here.
/// One thread.
final class Recognizing {
    /// @param goesOn whether the talker is still speaking
    record Saying(Utterance utterance, boolean goesOn) {}

    private final Hearing hearing;
    private final MotionBridge bridge;
    private final Loudspeaker loudspeaker;
    private final Talking talking;
    private final Optional<Spotting> spot;
    private final List<String> stopWords;
    private final WordsSoFar soFar;
    private final FailureHandler failures;
    private final Events events;
    private final LongSupplier clock;

    Recognizing(
            Pipeline.Parts parts,
            Talking talking,
            Optional<Spotting> spot,
            FailureHandler failures,
            Events events,
            LongSupplier clock) {
        hearing = parts.hearing();
        bridge = parts.bridge();
        loudspeaker = parts.loudspeaker();
        this.talking = talking;
        this.spot = spot;
        stopWords = StopWords.words(parts.robot());
        soFar = new WordsSoFar(hearing, clock);
        this.failures = failures;
        this.events = events;
        this.clock = clock;
    }

    /// Whether the words so far of somebody who goes on are worth a look now.
    boolean due() {
        return soFar.due();
    }

    /// @param free whether nobody waits behind this
    /// @param out gets what is to be decided about
    void accept(Saying saying, BooleanSupplier free, Consumer<Heard> out) {
        Utterance said = saying.utterance;
        if (saying.goesOn)
            soFar.of(said, free)
                    .ifPresent(
                            w -> events.publish(new Event.Partial(clock.getAsLong(), said.stamp(), w, said.source())));
        else recognize(said, out);
    }

    private void recognize(Utterance utterance, Consumer<Heard> out) {
        boolean overOwnVoice =
                talking.wasSpeaking(utterance.onsetNanos(), utterance.stamp().capturedNanos());
        hearing.accept(
                utterance,
                heard -> understood(
                        overOwnVoice ? OwnWords.stopped(heard, talking.saying(), stopWords) : heard,
                        utterance.onsetNanos(),
                        overOwnVoice,
                        out));
    }

    /// A stop word waits in no queue. What was heard over the robot's own voice counts only if these are not
    /// the words of that voice; a word that the spotter stopped at, once.
    private void understood(Heard heard, long onsetNanos, boolean overOwnVoice, Consumer<Heard> out) {
        if (heard.transcript() instanceof Transcript.Unheard u && u.broken())
            failures.failed("recognize", heard.stamp(), new AudioFault(u.reason()));
        boolean stop = heard.transcript() instanceof Control c && c.kind() == Control.Kind.STOP;
        if (overOwnVoice && (stop ? bridge.stopped() : OwnWords.are(heard.transcript(), talking.saying()))) return;
        if (stop && !spot.map(s -> s.stoppedSince(onsetNanos)).orElse(false)) stop(heard);
        events.publish(new Event.Understood(clock.getAsLong(), heard));
        out.accept(heard);
    }

    private void stop(Heard heard) {
        bridge.stop(heard.stamp());
        events.publish(new Event.Halted(clock.getAsLong(), heard.stamp()));
        loudspeaker.silence();
    }
}
