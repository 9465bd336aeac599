package dev.parley.speech.sound;

/// What [DeviceLoudspeaker] needs of a device: mono, 16 bits, little-endian.
interface PlaybackLine extends AutoCloseable {
    /// Gets ready for this rate; the device may be opened anew.
    ///
    /// @throws dev.parley.speech.VoiceFault if it is in use or gone
    void prepare(int rateHz);

    /// Waits until the device has taken them.
    void write(byte[] bytes, int length);

    /// How many samples it has taken and not yet played.
    int held();

    /// Waits until all is played.
    void drain();

    /// Forgets what is not yet played. From any thread.
    void flush();

    @Override
    void close();
}
