package dev.parley.perception;

/// One stretch of speech, cut out with a little before and after it.
///
/// An utterance is announced twice: with `ended` false as soon as a pause makes its end likely, so that
/// recognition can begin, and with `ended` true, the very same audio, once the pause has lasted. When the
/// talker goes on, the first is superseded by a longer one.
///
/// @param stamp turn, and the moment the speech ended
/// @param onsetNanos when it began, on the same clock
/// @param audio mono, 16 kHz, within [-1, 1]; out of all microphones where the voice is localized
/// @param plain the same by one microphone alone; the same array where there is nothing better
public record Utterance(Stamp stamp, long onsetNanos, float[] audio, float[] plain, Source source, boolean ended) {
    /// Heard by one microphone.
    public Utterance(Stamp stamp, long onsetNanos, float[] audio, Source source, boolean ended) {
        this(stamp, onsetNanos, audio, audio, source, ended);
    }

    public double seconds() {
        return (double) audio.length / AudioFrame.RATE_HZ;
    }
}
