package dev.parley.perception.network;

import dev.parley.perception.Timekeeper;
import java.util.function.LongUnaryOperator;

/// A sender whose clock is not ours: a manual clock that delivers its blocks as time goes by. Two channels,
/// a slow sine and its cosine, whose phase tells when a sample was captured.
final class Sender implements Timekeeper {
    static final double PERIOD_S = 8;

    private final int rateHz;
    private final int length;
    private final double secondsPerBlock;
    private final LongUnaryOperator arrivalNanos;
    private final float[] block;
    private NetworkSource source;
    private long nowNanos;
    private long sent;
    private long stoppedAfter = Long.MAX_VALUE;

    /// @param fastPpm how much too fast its clock is
    /// @param arrivalNanos when a block comes that was captured then
    Sender(int rateHz, int length, double fastPpm, LongUnaryOperator arrivalNanos) {
        this.rateHz = rateHz;
        this.length = length;
        this.secondsPerBlock = length / (rateHz * (1 + fastPpm * 1e-6));
        this.arrivalNanos = arrivalNanos;
        this.block = new float[2 * length];
    }

    void to(NetworkSource receiver) {
        source = receiver;
    }

    void stopAfter(long blocks) {
        stoppedAfter = blocks;
    }

    @Override
    public long nowNanos() {
        return nowNanos;
    }

    @Override
    public void waitUntil(long nanos) {
        while (sent < stoppedAfter && nextNanos() <= nanos) {
            nowNanos = Math.max(nowNanos, nextNanos());
            send();
        }
        nowNanos = Math.max(nowNanos, nanos);
    }

    private long nextNanos() {
        return arrivalNanos.applyAsLong((long) ((sent + 1) * secondsPerBlock * 1e9));
    }

    /// A rotating pointer, exact at the beginning of every block.
    private void send() {
        double step = 2 * Math.PI / PERIOD_S * secondsPerBlock / length;
        double re = 0.9 * Math.cos(step * length * sent), im = 0.9 * Math.sin(step * length * sent);
        double c = Math.cos(step), s = Math.sin(step);
        for (int i = 0; i < length; i++) {
            double turned = re * c - im * s;
            im = re * s + im * c;
            re = turned;
            block[2 * i] = (float) im;
            block[2 * i + 1] = (float) re;
        }
        sent++;
        source.put(block, 2 * length, 2, rateHz);
    }
}
