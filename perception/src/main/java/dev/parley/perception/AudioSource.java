package dev.parley.perception;

import java.util.Optional;

/// Somewhere sound comes from: a device, a file, a simulated room. One thread reads; `close` may come from
/// another.
public interface AudioSource extends AutoCloseable {
    int channels();

    /// Waits for the next 10 ms. Empty: the sound is over.
    ///
    /// @throws AudioFault when the source breaks, with words for the person who runs it
    Optional<AudioFrame> next();

    @Override
    void close();
}
