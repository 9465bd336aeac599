package dev.parley.speech.moonshine;

import dev.parley.speech.Transcript.Score;

/// One transcript as tokens, without the end token.
///
/// @param logProbabilities of each token in turn, the end token included where it was reached
record Hypothesis(int[] tokens, double[] logProbabilities) {
    private static final int STRETCH = 4;

    double logProbability() {
        double sum = 0;
        for (double p : logProbabilities) sum += p;
        return sum;
    }

    /// Mean cost a token, and the worst mean over four consecutive ones; without any length bonus.
    Score score() {
        int n = logProbabilities.length;
        return n == 0 ? new Score(0, 0) : new Score(-logProbability() / n, worst(STRETCH));
    }

    /// The worst mean cost over so many consecutive tokens, or over all when there are fewer.
    double worst(int stretch) {
        int length = Math.min(stretch, logProbabilities.length);
        double worst = 0;
        for (int from = 0; from + length <= logProbabilities.length; from++) {
            double sum = 0;
            for (int i = from; i < from + length; i++) sum -= logProbabilities[i];
            worst = Math.max(worst, sum / Math.max(length, 1));
        }
        return worst;
    }
}
