package dev.parley.perception.sound;

/// What [MicrophoneSource] needs of a device: interleaved 16-bit samples, little-endian.
interface CaptureLine extends AutoCloseable {
    int channels();

    int rateHz();

    /// Waits for `length` bytes; fewer when the device has stopped.
    int read(byte[] bytes, int length);

    /// Bytes captured and not yet read.
    int waiting();

    @Override
    void close();
}
