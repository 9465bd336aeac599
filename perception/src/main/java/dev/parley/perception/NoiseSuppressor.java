package dev.parley.perception;

/// Takes steady noise out of one voice. One thread.
public interface NoiseSuppressor extends AutoCloseable {
    /// Cleans 10 ms in place; what comes out may be [#delaySamples] late.
    ///
    /// @param voice 160 samples, 16 kHz
    void suppress(float[] voice);

    /// How much later a sound comes out than it went in.
    int delaySamples();

    @Override
    void close();
}
