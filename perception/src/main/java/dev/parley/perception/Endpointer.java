package dev.parley.perception;

import java.util.Arrays;
import java.util.function.Consumer;

/// Cuts utterances out of an endless sound by voice activity.
///
/// Every utterance is announced, `ended` false, once a pause makes its end likely, and again, `ended` true
/// and the very same array, once the pause has lasted. If the talker goes on in between, a longer one
/// follows in the same turn. Allocates only when it announces. One thread; starts none.
public final class Endpointer {
    private static final int WINDOW = VoiceActivity.WINDOW;
    private static final int PER_MS = AudioFrame.RATE_HZ / 1000;
    private static final long NANOS_PER_SAMPLE = 1_000_000 / PER_MS;
    private static final float[] NOTHING = {};

    private final VoiceActivity voice;
    private final Endpointing settings;
    private final SampleRing ring;
    private final float[] window = new float[WINDOW];
    private int filled;
    private long heardNanos;
    private long badSamples;

    private boolean talking;
    private int speechWindows;
    private int pauseWindows;
    private long startSample;
    private long speechEndSample;
    private long speechEndNanos;
    private long onsetNanos;
    /// Nothing before this sample belongs to the next utterance.
    private long usedUpTo;

    private long turn;
    private float[] announced = NOTHING;

    /// @param voice stays the caller's to close
    public Endpointer(VoiceActivity voice, Endpointing settings) {
        this.voice = voice;
        this.settings = settings;
        this.ring = new SampleRing((settings.maxUtteranceMs() + settings.endMs()) * PER_MS + 4 * WINDOW);
    }

    /// @param frame whose first channel is the voice
    public void accept(AudioFrame frame, Consumer<Utterance> utterances) {
        float[] mono = frame.channels()[0];
        heardNanos = frame.capturedNanos();
        for (int i = 0; i < mono.length; i++) {
            window[filled++] = usable(mono[i]);
            if (filled == WINDOW) {
                long nanos = heardNanos - (mono.length - 1 - i) * NANOS_PER_SAMPLE;
                window(nanos, utterances);
            }
        }
    }

    /// The sound is over: what was being said is an utterance now.
    public void flush(Consumer<Utterance> utterances) {
        if (filled > 0) {
            Arrays.fill(window, filled, WINDOW, 0);
            window(heardNanos, utterances);
        }
        end(utterances);
        voice.reset();
    }

    /// The number of the turn that began last; 0 before anyone has spoken.
    public long turn() {
        return turn;
    }

    /// Samples that were not numbers and were taken as silence. More than none means a broken source.
    public long badSamples() {
        return badSamples;
    }

    private float usable(float sample) {
        if (sample >= -1 && sample <= 1) return sample;
        if (Float.isFinite(sample)) return Math.signum(sample);
        badSamples++;
        return 0;
    }

    private void window(long endNanos, Consumer<Utterance> utterances) {
        filled = 0;
        ring.put(window);
        float probability = voice.probability(window);
        if (probability > (talking ? settings.stayAbove() : settings.startAbove())) speech(endNanos, utterances);
        else pause(utterances);
    }

    private void speech(long endNanos, Consumer<Utterance> utterances) {
        speechWindows++;
        pauseWindows = 0;
        announced = NOTHING;
        speechEndSample = ring.end();
        speechEndNanos = endNanos;
        if (!talking && speechWindows >= settings.startWindows()) start();
        if (talking && ring.end() - startSample >= settings.maxUtteranceMs() * PER_MS) end(utterances);
    }

    private void start() {
        talking = true;
        turn++;
        long onset = ring.end() - (long) speechWindows * WINDOW;
        onsetNanos = speechEndNanos - (ring.end() - onset) * NANOS_PER_SAMPLE;
        startSample = Math.max(usedUpTo, onset - settings.preRollMs() * PER_MS);
    }

    private void pause(Consumer<Utterance> utterances) {
        pauseWindows++;
        if (!talking) speechWindows = 0;
        else if (pauseWindows >= windows(settings.endMs())) end(utterances);
        else if (pauseWindows == windows(settings.likelyEndMs())) announce(utterances);
    }

    private void end(Consumer<Utterance> utterances) {
        if (talking && announced.length == 0) announce(utterances);
        if (announced.length > 0) utterances.accept(utterance(true));
        talking = false;
        speechWindows = 0;
        announced = NOTHING;
    }

    private void announce(Consumer<Utterance> utterances) {
        if (speechWindows < windows(settings.minSpeechMs())) return;
        long to = Math.min(ring.end(), speechEndSample + settings.postRollMs() * PER_MS);
        announced = ring.copy(startSample, to);
        usedUpTo = to;
        utterances.accept(utterance(false));
    }

    private Utterance utterance(boolean ended) {
        return new Utterance(new Stamp(turn, speechEndNanos), onsetNanos, announced, Source.UNKNOWN, ended);
    }

    private static int windows(int ms) {
        return Math.max(1, Math.round((float) ms * PER_MS / WINDOW));
    }
}
