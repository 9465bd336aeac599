package dev.parley.launch;

import dev.parley.motion.ros2.Humans;
import dev.parley.motion.ros2.Intents;
import dev.parley.motion.ros2.Ros2;
import dev.parley.perception.Source;
import dev.parley.perception.Utterance;
import dev.parley.robot.Robot;
import dev.parley.speech.Heard;
import dev.parley.speech.Transcript;
import java.util.LinkedHashMap;
import java.util.Map;

/// `Event → ROS 2 topics`: who speaks, what they say, what they want. One thread.
final class RosNews {
    private static final int TURNS = 32;

    /// What is remembered of a turn that may be told of later.
    private record Said(Source voice, double confidence) {
        private static final Said NOTHING = new Said(Source.UNKNOWN, 1);
    }

    private final Humans humans;
    private final Intents intents;
    private final Map<Long, Said> turns = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Said> eldest) {
            return size() > TURNS;
        }
    };

    RosNews(Ros2 ros2, Robot robot) {
        humans = new Humans(ros2, robot);
        intents = new Intents(ros2, robot);
    }

    /// Whether there is anything in it to be told.
    static boolean isNews(Event event) {
        return event instanceof Event.Voices
                || event instanceof Event.Partial
                || event instanceof Event.Voiced
                || event instanceof Event.Understood
                || event instanceof Event.Decided;
    }

    void accept(Event event) {
        switch (event) {
            case Event.Voices v -> humans.voices(v.heard(), v.talking(), v.atNanos());
            case Event.Partial p -> humans.soFar(p.voice(), p.text(), p.atNanos());
            case Event.Voiced v -> voiced(v.utterance(), v.atNanos());
            case Event.Understood u -> understood(u.heard(), u.atNanos());
            case Event.Decided d ->
                intents.decided(
                        d.act(),
                        turns.getOrDefault(d.act().stamp().turn(), Said.NOTHING).confidence());
            default -> {}
        }
    }

    /// Once a second.
    void tick(long nowNanos) {
        humans.tick(nowNanos);
    }

    private void voiced(Utterance utterance, long nowNanos) {
        turns.put(utterance.stamp().turn(), new Said(utterance.source(), 1));
        if (utterance.ended()) humans.sound(utterance.source(), utterance.audio(), nowNanos);
    }

    private void understood(Heard heard, long nowNanos) {
        Source voice = turns.getOrDefault(heard.stamp().turn(), Said.NOTHING).voice();
        double confidence = confidence(heard.transcript());
        String words = words(heard.transcript());
        turns.put(heard.stamp().turn(), new Said(voice, confidence));
        if (!words.isEmpty())
            humans.said(voice, words, confidence, heard.speaker().name(), nowNanos);
    }

    private static String words(Transcript transcript) {
        return switch (transcript) {
            case Transcript.Command c -> c.text();
            case Transcript.Sequence s -> s.text();
            case Transcript.Control c -> c.text();
            case Transcript.FreeText t -> t.text();
            case Transcript.Unheard _ -> "";
        };
    }

    /// The mean probability of a token.
    private static double confidence(Transcript transcript) {
        return switch (transcript) {
            case Transcript.Command c -> Math.exp(-c.score().meanCost());
            case Transcript.Sequence s -> Math.exp(-s.score().meanCost());
            case Transcript.Control c -> Math.exp(-c.score().meanCost());
            case Transcript.FreeText t -> Math.exp(-t.score().meanCost());
            case Transcript.Unheard _ -> 0;
        };
    }
}
