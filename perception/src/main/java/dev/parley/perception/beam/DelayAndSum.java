package dev.parley.perception.beam;

import dev.parley.perception.Beam;
import dev.parley.perception.Direction;
import dev.parley.perception.spectrum.Analysis;
import dev.parley.perception.spectrum.Spectrum;
import dev.parley.perception.spectrum.Synthesis;
import dev.parley.robot.Microphones.Position;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The microphones' mean after the delays of a plane wave are undone: the reference that every other beam
/// must beat. The sound is as at the first good microphone. One thread.
public final class DelayAndSum implements Beam {
    private final List<Position> positions;
    private final Analysis analysis;
    private final Synthesis synthesis = new Synthesis();
    private final float[] outRe = new float[Spectrum.BINS];
    private final float[] outIm = new float[Spectrum.BINS];
    private GoodMicrophones microphones;
    private PlaneWave wave;
    private boolean[] good;
    private Direction steered = Direction.AHEAD;

    public DelayAndSum(List<Position> positions) {
        this.positions = List.copyOf(positions);
        analysis = new Analysis(positions.size());
        good = new boolean[positions.size()];
        Arrays.fill(good, true);
        microphones = GoodMicrophones.of(this.positions, good);
        steer(steered);
    }

    @Override
    public void use(boolean[] good) {
        if (Arrays.equals(this.good, good) || GoodMicrophones.count(good) == 0) return;
        this.good = good.clone();
        microphones = GoodMicrophones.of(positions, good);
        steer(steered);
    }

    @Override
    public void accept(float[][] channels, Optional<Direction> target, List<Direction> others, float[] sound) {
        if (target.isPresent() && !target.get().equals(steered)) steer(target.get());
        Arrays.fill(outRe, 0);
        Arrays.fill(outIm, 0);
        Spectrum spectrum = analysis.accept(channels);
        boolean finite = microphones.take(spectrum.re(), spectrum.im());
        int used = target.isPresent() ? microphones.count() : 1;
        for (int m = 0; m < used && finite; m++)
            Rows.addConjugate(
                    outRe, outIm, wave.re[m], wave.im[m], microphones.re[m], microphones.im[m], 0, outRe.length);
        for (int k = 0; k < outRe.length; k++) outRe[k] /= used;
        for (int k = 0; k < outIm.length; k++) outIm[k] /= used;
        synthesis.accept(outRe, outIm, sound);
    }

    private void steer(Direction target) {
        steered = target;
        wave = new PlaneWave(microphones.count(), Spectrum.BINS);
        wave.from(microphones.array, target, Spectrum.HZ_PER_BIN);
        wave.relativeToFirst();
    }
}
