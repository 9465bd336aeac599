package dev.parley.launch;

import dev.parley.dialogue.Act;
import dev.parley.dialogue.Decision;
import dev.parley.motion.MotionEvent;
import dev.parley.perception.Source;
import dev.parley.perception.Stamp;
import dev.parley.perception.Utterance;
import dev.parley.perception.check.ChannelReport;
import dev.parley.speech.Heard;
import java.util.List;

/// Everything that can be observed of a running robot. Log, timeline, recording and tests read this one
/// stream.
public sealed interface Event {
    /// On the clock of the process.
    long atNanos();

    /// The runtime is up.
    record Ready(long atNanos, String robot, String audio, String body) implements Event {}

    /// Which voices are followed, or whose turns are under way, has changed.
    ///
    /// @param talking [Source#UNKNOWN] for a voice that nobody can place
    record Voices(long atNanos, List<Source> heard, List<Source> talking) implements Event {}

    /// The same stretch of speech as in the [Listened] before it, with its voice and its sound, which is to be read
    /// only.
    record Voiced(long atNanos, Utterance utterance) implements Event {}

    /// A stretch of speech began to end; recognition starts.
    record Listened(long atNanos, Stamp stamp, double seconds, boolean ended) implements Event {}

    /// The words so far of somebody who is still speaking: a guess, and nothing is done about it.
    record Partial(long atNanos, Stamp stamp, String text, Source voice) implements Event {}

    /// An utterance became words.
    record Understood(long atNanos, Heard heard) implements Event {}

    /// A stop word was recognized, and zero velocity has been handed to the wire.
    record Halted(long atNanos, Stamp stamp) implements Event {}

    /// The robot was stopped by something else than a voice; zero velocity has been handed to the wire.
    ///
    /// @param by in words that follow "by": "the ROS 2 topic /parley/stop"
    record StoppedBy(long atNanos, String by) implements Event {}

    /// What the spotter of stop words found, and what was done about it.
    sealed interface Spotted extends Event {
        /// When the sound that led to it had been captured.
        long capturedNanos();
    }

    /// Perhaps a stop word: the motion bridge holds, zero velocity has been handed to the wire.
    ///
    /// @param logOdds how likely the first stage finds it
    record Held(long atNanos, long capturedNanos, double logOdds) implements Spotted {}

    /// It was none: what was held goes on.
    ///
    /// @param score of the recognizer that decided, nats
    record Released(long atNanos, long capturedNanos, long heldNanos, double score) implements Spotted {}

    /// It was one: the robot is stopped, as by [Halted], but from within whatever was being said.
    record Confirmed(long atNanos, long capturedNanos, long heldNanos, double score) implements Spotted {}

    /// The dialogue decided.
    record Decided(long atNanos, Act act, Decision.Path path) implements Event {}

    /// Somebody asked for something, and not by voice; nobody has judged it yet.
    ///
    /// @param by where the request came from, with its identity
    record Requested(long atNanos, Act act, String by, String role) implements Event {}

    /// The first sample of a sentence left.
    ///
    /// @param first whether it is the first answer to what was said in that turn
    record Speaking(long atNanos, Stamp stamp, String text, boolean first) implements Event {}

    /// The robot stopped talking.
    record Silent(long atNanos, Stamp stamp) implements Event {}

    /// Something became of a motion.
    record Moved(long atNanos, MotionEvent motion) implements Event {}

    /// Something that people should know.
    record Noted(long atNanos, String text) implements Event {}

    /// Something is wrong with a microphone, or right again; hearing goes on with the others.
    record MicrophoneReported(long atNanos, ChannelReport report) implements Event {}

    /// A queue was full: this many of its oldest items were lost since the start.
    record Dropped(long atNanos, String stage, long total) implements Event {}

    /// A stage failed at something; it goes on with the next.
    record Failed(long atNanos, String stage, String cause) implements Event {}

    /// The robot cannot hear any more, and halts. It is told when it hears again.
    record SourceLost(long atNanos, String why) implements Event {}

    /// The robot hears again. Being halted, it stands until it is told to go on.
    record SourceBack(long atNanos, long afterNanos) implements Event {}
}
