package dev.parley.perception;

/// Many microphones → one voice. One thread.
public interface Beam {
    /// @return the same 10 ms as one channel; good until the next call
    AudioFrame toward(AudioFrame frame);
}
