package dev.parley.speech.spotter;

import dev.parley.perception.AudioFrame;
import dev.parley.perception.onnx.SpeechEmbedding;
import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// `AudioFrame → Suspicion`: listens for stop words in everything, all the time.
///
/// Every 40 ms small networks look at how the last 1.3 s sounded. What they find likely enough holds the
/// robot; in between, a speech recognizer's opinion of the last 0.8 s decides. How likely is enough follows
/// the danger: little while the robot moves. For 0.7 s after that the recognizer listens to what goes on
/// and confirms, or dismisses.
///
/// Until somebody has taught it ([#learnt]) it hears nothing. One thread, except where stated. Allocates
/// nothing while nothing is suspected.
public final class Spotter {
    /// Of a batch of the recognizer that is asked: few, for it is asked often.
    public static final int ROWS = 6;

    private static final int HOP = SpeechEmbedding.HOP;
    private static final int FRAMES_A_HOP = HOP / AudioFrame.SAMPLES;
    /// Hops of sound that are kept: 2.4 s.
    private static final int KEPT = 60;
    /// Sound before anything can be suspected: 1 s.
    private static final int WARM_HOPS = 25;
    /// 0.8 s: a longer window makes the recognizer no surer.
    private static final int WINDOW_HOPS = 20;
    /// What a confirmation listens to from before the suspicion on: 0.88 s, a long stop word.
    private static final int BEFORE_HOPS = 22;
    /// 0.68 s after the suspicion it is decided.
    static final int LIMIT_HOPS = 17;
    /// Every 120 ms.
    private static final int ASKED_EVERY = 3;
    /// Before there is a suspicion, at most every 80 ms.
    private static final int REST_HOPS = 2;
    /// The same word is not suspected again.
    private static final int PASSED_HOPS = 17;

    private final SpeechEmbedding embedding;
    private final Judge judge;
    private final BooleanSupplier dangerous;
    /// Twice as long as what is kept, so that the last of it always lies in one piece.
    private final float[] sound = new float[2 * KEPT * HOP];

    private final float[] heard = new float[SpeechEmbedding.SIZE];
    private volatile StopHead learnt = StopHead.NONE;
    private StopHead known = StopHead.NONE;
    private int hop;
    private int frames;
    private int warm;
    private int heldHops = -1;
    private long suspectedNanos;
    private double best;
    /// Of the recognizer alone.
    private double bestWords;
    private double likeliest;
    private int askedHops;
    private int restHops;

    /// The second opinion.
    public interface Judge {
        /// @param audio mono, 16 kHz
        Opinion opinion(float[] audio);
    }

    /// @param dangerous whether the robot moves; asked only when something is suspected or to be confirmed
    public Spotter(SpeechEmbedding embedding, Judge judge, BooleanSupplier dangerous) {
        this.embedding = embedding;
        this.judge = judge;
        this.dangerous = dangerous;
    }

    /// From now on it knows the words. Any thread.
    public void learnt(StopHead words) {
        learnt = words;
    }

    /// @param frame mono: its first channel is heard
    public void accept(AudioFrame frame, Consumer<Suspicion> out) {
        System.arraycopy(frame.channels()[0], 0, sound, hop * HOP + frames * AudioFrame.SAMPLES, AudioFrame.SAMPLES);
        if (++frames < FRAMES_A_HOP) return;
        frames = 0;
        embedding.accept(sound, hop * HOP, heard, 0);
        StopHead words = learnt;
        if (words != StopHead.NONE) look(words, frame.capturedNanos(), out);
        if (++hop == 2 * KEPT) moveBack();
    }

    private void look(StopHead words, long nanos, Consumer<Suspicion> out) {
        if (words != known) {
            known = words;
            words.reset();
            warm = 0;
        }
        float logOdds = words.hear(heard, 0);
        if (warm < WARM_HOPS) warm++;
        else if (heldHops >= 0) confirm(words, logOdds, nanos, out);
        else listen(words, logOdds, nanos, out);
    }

    private void moveBack() {
        System.arraycopy(sound, KEPT * HOP, sound, 0, KEPT * HOP);
        hop = KEPT;
    }

    private void listen(StopHead words, float logOdds, long nanos, Consumer<Suspicion> out) {
        askedHops = Math.min(askedHops + 1, REST_HOPS);
        restHops = Math.max(restHops - 1, 0);
        if (restHops > 0 || logOdds < words.opens() || !suspicious(words, logOdds)) return;
        heldHops = 0;
        suspectedNanos = nanos;
        best = Double.NEGATIVE_INFINITY;
        bestWords = Double.NEGATIVE_INFINITY;
        likeliest = logOdds;
        out.accept(new Suspicion.Suspected(nanos, logOdds));
    }

    private boolean suspicious(StopHead words, float logOdds) {
        StopHead.Limits limits = dangerous.getAsBoolean() ? words.moving() : words.standing();
        if (logOdds >= limits.sure()) return true;
        if (logOdds < limits.asked() || askedHops < REST_HOPS) return false;
        askedHops = 0;
        return words.believes(judge.opinion(last(WINDOW_HOPS))) + limits.weight() * logOdds >= limits.together();
    }

    private void confirm(StopHead words, float logOdds, long nanos, Consumer<Suspicion> out) {
        heldHops++;
        likeliest = Math.max(likeliest, logOdds);
        int window = windowHops(heldHops);
        if (window == 0) return;
        Opinion opinion = judge.opinion(last(window));
        best = Math.max(best, words.believes(opinion));
        bestWords = Math.max(bestWords, opinion.score());
        if (words.confirms(best, likeliest) && (dangerous.getAsBoolean() || bestWords >= StopHead.LIKELY)) {
            restHops = PASSED_HOPS;
            end(new Suspicion.Confirmed(nanos, suspectedNanos, best), out);
        } else if (heldHops >= LIMIT_HOPS) end(new Suspicion.Dismissed(nanos, suspectedNanos, best), out);
    }

    /// What is listened to so long after a suspicion: in turn all since before it, and what a word alone takes,
    /// which is clearer in noise; zero where nobody is asked.
    static int windowHops(int heldHops) {
        if (heldHops % ASKED_EVERY == 0 || heldHops == LIMIT_HOPS) return BEFORE_HOPS + heldHops;
        return heldHops % ASKED_EVERY == 1 ? WINDOW_HOPS : 0;
    }

    private void end(Suspicion suspicion, Consumer<Suspicion> out) {
        heldHops = -1;
        out.accept(suspicion);
    }

    private float[] last(int hops) {
        int from = Math.max(0, hop + 1 - hops);
        return Arrays.copyOfRange(sound, from * HOP, (hop + 1) * HOP);
    }

    /// What comes next has nothing to do with what came before. What was suspected is dismissed.
    public void cut(long nanos, Consumer<Suspicion> out) {
        if (heldHops >= 0) end(new Suspicion.Dismissed(nanos, suspectedNanos, best), out);
        embedding.reset();
        known.reset();
        hop = 0;
        frames = 0;
        warm = 0;
        restHops = 0;
    }
}
