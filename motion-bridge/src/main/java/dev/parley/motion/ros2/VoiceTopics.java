package dev.parley.motion.ros2;

import dev.parley.motion.ros2.messages.AudioData;
import dev.parley.motion.ros2.messages.Bool;
import dev.parley.motion.ros2.messages.Header;
import dev.parley.motion.ros2.messages.Kind;
import dev.parley.motion.ros2.messages.LiveSpeech;

/// The topics of one voice, `/humans/voices/<id>/…` (REP-155). One thread.
final class VoiceTopics implements AutoCloseable {
    private final String language;
    private final MessageTopic<Bool> isSpeaking;
    private final MessageTopic<LiveSpeech> speech;
    private final MessageTopic<AudioData> audio;
    private boolean talking;
    private long lastNanos;

    VoiceTopics(Ros2 ros2, String id, String language) {
        this.language = language;
        String voice = "/humans/voices/" + id;
        isSpeaking = ros2.topic(Kind.BOOL, voice + "/is_speaking", Quality.LATCHED);
        speech = ros2.topic(Kind.LIVE_SPEECH, voice + "/speech", Quality.RELIABLE);
        audio = ros2.topic(Kind.AUDIO_DATA, voice + "/audio", Quality.STREAM);
        isSpeaking.send(new Bool(false));
    }

    void heard(long nowNanos) {
        lastNanos = nowNanos;
    }

    long silentNanos(long nowNanos) {
        return nowNanos - lastNanos;
    }

    void talking(boolean now) {
        if (now != talking) isSpeaking.send(new Bool(now));
        talking = now;
    }

    void soFar(String words) {
        speech.send(new LiveSpeech(Header.now(""), words, "", 0, language));
    }

    void said(String words, double confidence) {
        speech.send(new LiveSpeech(Header.now(""), "", words, confidence, language));
    }

    void sound(float[] samples) {
        for (int from = 0; from < samples.length; from += AudioData.MOST_SAMPLES)
            audio.send(AudioData.of(samples, from, Math.min(samples.length, from + AudioData.MOST_SAMPLES)));
    }

    @Override
    public void close() {
        isSpeaking.close();
        speech.close();
        audio.close();
    }
}
