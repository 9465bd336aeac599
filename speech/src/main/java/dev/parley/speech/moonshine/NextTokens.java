package dev.parley.speech.moonshine;

/// A language of tokens, seen one step at a time: which may come next after each of several hypotheses.
interface NextTokens {
    /// How many tokens there are.
    int vocabularySize();

    /// Logits after the start token, one row.
    float[] begin();

    /// Logits after one more token of each hypothesis, row after row.
    ///
    /// @param tokens the last token of each row
    /// @param parents the row, in the step before, that each row goes on from
    /// @return `rows × vocabularySize` values, good until the next call
    float[] next(int[] tokens, int[] parents, int rows);
}
