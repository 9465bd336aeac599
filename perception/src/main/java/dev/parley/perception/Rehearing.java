package dev.parley.perception;

/// Hears a stretch of speech again once all of it is there: better than while it was being said. Called by
/// the listening thread, with little time.
public interface Rehearing {
    /// What was heard the first time is good enough.
    Rehearing NONE = heard -> heard;

    Stretch again(Stretch heard);

    /// @param fromSample counted from the first sample that was ever heard
    /// @param toSample the one after its last
    /// @param audio mono; as long as that, but for silence at its end
    /// @param source who is thought to have said it
    record Stretch(long fromSample, long toSample, float[] audio, Source source) {}
}
