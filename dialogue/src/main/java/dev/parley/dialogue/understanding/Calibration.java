package dev.parley.dialogue.understanding;

/// How often a reading is what was meant, by what found it: fitted on the development sentences of
/// `bench understanding`, and measured on them and on the others by its part `calibration`.
final class Calibration {
    static final double LEXICON = 0.97;
    /// Where words were passed over that change nothing.
    static final double SLACK = 0.94;

    /// Of a sentence of one word, that is to be asked about.
    static final double ONE_WORD = 0.8;

    static final double CLAUSE = 0.6;
    /// Of a sentence in which a name was mended.
    static final double MENDED = 0.8;

    /// Of a sentence in which words were taken for others that sound alike.
    static final double ALIKE = 0.9;

    /// Of a sentence that names a side and not what of: to be asked about.
    static final double DOUBTFUL_SIDE = 0.6;

    private Calibration() {}

    /// @param probability as the model has it
    /// @param unknown words that the action's sentences never hold
    static double classifier(double probability, int unknown) {
        double p = Math.clamp(probability, 1e-6, 1 - 1e-6);
        return 1 / (1 + Math.exp(-(1.2 * Math.log(p / (1 - p)) - 2.6 - 0.5 * unknown)));
    }
}
