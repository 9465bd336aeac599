package dev.parley.perception;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Cuts the speech out of a recording that is there as a whole: the longest run of windows that are surely
/// speech, short gaps joined, with a little before and after. In a steady noise this leaves half of what an
/// energy threshold would.
public final class SpeechCut {
    private static final int WINDOW = VoiceActivity.WINDOW;
    private static final int RATE = AudioFrame.RATE_HZ;
    private static final float SURE = 0.75f;
    private static final float LIKELY = 0.4f;
    private static final int GAP_WINDOWS = (int) (0.7 * RATE / WINDOW);
    private static final int BEFORE = (int) (0.35 * RATE);
    private static final int AFTER = (int) (0.3 * RATE);

    private SpeechCut() {}

    /// The speech of `audio`; where nothing is surely speech, what is likely; where nothing is, all of it.
    ///
    /// @param audio mono, 16 kHz
    /// @param voice is reset before and after
    public static float[] of(float[] audio, VoiceActivity voice) {
        float[] probabilities = probabilities(audio, voice);
        return longestRun(probabilities, SURE)
                .or(() -> longestRun(probabilities, LIKELY))
                .map(run -> Arrays.copyOfRange(audio, run.from(), Math.min(audio.length, run.to())))
                .orElse(audio);
    }

    /// Everything in `audio` that is surely speech, without the silence between.
    ///
    /// @param audio mono, 16 kHz
    /// @param voice is reset before and after
    public static float[] all(float[] audio, VoiceActivity voice) {
        float[] probabilities = probabilities(audio, voice);
        float[] speech = new float[audio.length];
        int length = 0;
        for (int w = 0; w * WINDOW < audio.length; w++) {
            if (probabilities[w] <= SURE) continue;
            int samples = Math.min(WINDOW, audio.length - w * WINDOW);
            System.arraycopy(audio, w * WINDOW, speech, length, samples);
            length += samples;
        }
        return Arrays.copyOf(speech, length);
    }

    private static float[] probabilities(float[] audio, VoiceActivity voice) {
        float[] probabilities = new float[(audio.length + WINDOW - 1) / WINDOW];
        float[] window = new float[WINDOW];
        voice.reset();
        for (int i = 0; i < probabilities.length; i++) {
            int length = Math.min(WINDOW, audio.length - i * WINDOW);
            Arrays.fill(window, 0);
            System.arraycopy(audio, i * WINDOW, window, 0, length);
            probabilities[i] = voice.probability(window);
        }
        voice.reset();
        return probabilities;
    }

    /// The run with the most windows above the threshold.
    private static Optional<Run> longestRun(float[] probabilities, float threshold) {
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < probabilities.length; i++) {
            if (probabilities[i] <= threshold) continue;
            if (!runs.isEmpty() && i - runs.getLast().last <= GAP_WINDOWS)
                runs.add(runs.removeLast().upTo(i));
            else runs.add(new Run(i, i, 1));
        }
        return runs.stream().max(Comparator.comparingInt(Run::speech));
    }

    /// Windows `first` to `last`, of which `speech` are above the threshold.
    private record Run(int first, int last, int speech) {
        Run upTo(int window) {
            return new Run(first, window, speech + 1);
        }

        int from() {
            return Math.max(0, first * WINDOW - BEFORE);
        }

        int to() {
            return (last + 1) * WINDOW + AFTER;
        }
    }
}
