package dev.parley.perception;

/// The silence after the last speech of a turn: when it is worth looking at, and when it has lasted. One
/// thread; allocates nothing.
final class Pause {
    private static final int PER_MS = AudioFrame.RATE_HZ / 1000;
    /// What stirs for longer without becoming speech is none.
    private static final int STIRRING_MS = 200;

    private final Endpointing settings;
    private final Stirring stirring = new Stirring();
    private int windows;
    private boolean lookedAgain;
    private long fromSample;
    private long fromNanos;

    Pause(Endpointing settings) {
        this.settings = settings;
    }

    /// One frame of whatever is heard.
    void hear(float[] sound) {
        stirring.add(sound);
    }

    /// There was speech up to here: none has begun.
    void begin(long sample, long nanos) {
        windows = 0;
        lookedAgain = false;
        stirring.reset();
        fromSample = sample;
        fromNanos = nanos;
    }

    /// One window of it further.
    void goesOn() {
        windows++;
    }

    boolean begun() {
        return windows > 0;
    }

    long fromSample() {
        return fromSample;
    }

    long fromNanos() {
        return fromNanos;
    }

    /// Whether an end is likely since this window.
    boolean makesAnEndLikely() {
        return windows == windows(settings.likelyEndMs());
    }

    /// Whether what was announced is to be announced once more: what made no command may make one with its
    /// last consonant.
    boolean deservesASecondLook(Completeness said) {
        if (lookedAgain || windows < windows(settings.secondLookMs())) return false;
        lookedAgain = said == Completeness.INCOMPLETE || said == Completeness.OTHER;
        return lookedAgain;
    }

    /// Whether it has lasted up to this sample. What may be the soft beginning of a word is waited for, except
    /// after a complete command.
    boolean hasLasted(long sample, Completeness said) {
        long ms = (sample - fromSample) / PER_MS;
        int enoughMs = settings.pauses().ms(said);
        boolean wordBegins = said != Completeness.COMPLETE && ms < enoughMs + STIRRING_MS && stirring.rises();
        return ms >= enoughMs && !wordBegins;
    }

    private static int windows(int ms) {
        return Math.max(1, Math.round((float) ms * PER_MS / VoiceActivity.WINDOW));
    }
}
