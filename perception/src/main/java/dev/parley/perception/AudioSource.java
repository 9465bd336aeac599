package dev.parley.perception;

import java.util.Optional;

/// Somewhere sound comes from: a device, a file, a network, a simulated room. One thread reads; `close` may
/// come from another, and so may an interrupt, which ends the sound, too.
public interface AudioSource extends AutoCloseable {
    int channels();

    /// Waits for the next 10 ms and puts them into a frame of as many channels. Allocates nothing.
    ///
    /// @return false: the sound is over, and the frame as it was
    /// @throws AudioFault when the source breaks, with words for the person who runs it
    boolean read(AudioFrame into);

    /// Whether reading on after a fault waits for the sound to come back. If not, a fault is the end.
    default boolean recovers() {
        return false;
    }

    /// Whether it is heard at this moment, by someone who can be answered; a recording is not.
    default boolean live() {
        return true;
    }

    /// The next 10 ms in a frame of their own: for tools and tests. Empty: the sound is over.
    ///
    /// @throws AudioFault as [#read]
    default Optional<AudioFrame> next() {
        AudioFrame frame = new AudioFrame(channels());
        return read(frame) ? Optional.of(frame) : Optional.empty();
    }

    @Override
    void close();
}
