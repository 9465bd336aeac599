package dev.parley.perception.network;

import dev.parley.perception.AudioFrame;
import java.util.Arrays;

/// What has come and has not been read, all channels together, read a little faster or slower than it came.
/// Holds two seconds; more than that loses the oldest.
///
/// Thread-safe: one thread puts, one takes. Allocates nothing after construction.
final class JitterBuffer {
    private static final int MOST = 2 * AudioFrame.RATE_HZ;
    private static final int LENGTH = 2 * MOST;

    private final float[][] sound;
    private final FractionalDelay delay = new FractionalDelay();
    private int end = FractionalDelay.HALF;
    private double at = FractionalDelay.HALF;
    private long written;
    private long lost;

    JitterBuffer(int channels) {
        sound = new float[channels][LENGTH];
    }

    /// @param block `[channel][sample]`, of which the first `length` (at most a second) count
    synchronized void put(float[][] block, int length) {
        if (end + length > LENGTH) makeRoom();
        for (int c = 0; c < sound.length; c++) System.arraycopy(block[c], 0, sound[c], end, length);
        end += length;
        written += length;
        if (end - at > MOST) drop((int) (end - at - MOST));
    }

    /// Samples that have come since the start.
    synchronized long written() {
        return written;
    }

    /// Samples that have not been read.
    synchronized double level() {
        return end - at;
    }

    /// Samples beyond the next frame; negative: it is not there yet.
    synchronized double beyond(double pace) {
        return end - FractionalDelay.HALF - (at + AudioFrame.SAMPLES * pace);
    }

    /// @param pace input samples for one of output
    /// @param into `[channel][160]`
    synchronized void take(double pace, float[][] into) {
        for (int i = 0; i < AudioFrame.SAMPLES; i++) {
            double position = at + i * pace;
            int sample = (int) position;
            delay.between(position - sample);
            for (int c = 0; c < sound.length; c++) into[c][i] = delay.read(sound[c], sample);
        }
        at += AudioFrame.SAMPLES * pace;
    }

    /// Forgets what is there: what comes next does not belong to it.
    synchronized void clear() {
        for (float[] channel : sound) Arrays.fill(channel, 0);
        end = FractionalDelay.HALF;
        at = FractionalDelay.HALF;
    }

    /// Samples lost because nobody read them in time.
    synchronized long lost() {
        return lost;
    }

    private void drop(int samples) {
        at += samples;
        lost += samples;
    }

    private void makeRoom() {
        int from = (int) at - FractionalDelay.HALF;
        for (float[] channel : sound) System.arraycopy(channel, from, channel, 0, end - from);
        end -= from;
        at -= from;
    }
}
