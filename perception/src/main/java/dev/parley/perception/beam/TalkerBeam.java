package dev.parley.perception.beam;

import dev.parley.perception.Beam;
import dev.parley.perception.Direction;
import dev.parley.perception.array.MicrophoneArray;
import dev.parley.robot.Microphones.Position;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A voice out of the others while it speaks, as it is at the first good microphone, reverberation
/// included: least squares filters over 64 ms of the past (see [PastSpectra], [LeastSquares]), from shares
/// that begin with the directions and learn the room with every frame (see [VoiceShape]).
///
/// One microphone, or several in one place, or nobody to listen to: the first good microphone. A frame with
/// numbers that are none teaches nothing. Allocates nothing per frame; [#use] and the constructor do.
/// One thread.
public final class TalkerBeam implements Beam {
    private final List<Position> positions;
    private final PastSpectra spectra;
    private final float[] outRe = new float[PastSpectra.BINS];
    private final float[] outIm = new float[PastSpectra.BINS];
    private boolean[] good;
    private Optional<GoodMicrophones> microphones = Optional.empty();
    private Optional<SteeredFilter> filter = Optional.empty();
    private Optional<WhoseSound> whose = Optional.empty();

    /// @param positions of all microphones
    public TalkerBeam(List<Position> positions) {
        this.positions = List.copyOf(positions);
        spectra = new PastSpectra(positions.size());
        good = new boolean[positions.size()];
        boolean[] all = new boolean[positions.size()];
        Arrays.fill(all, true);
        use(all);
    }

    @Override
    public void use(boolean[] good) {
        if (Arrays.equals(this.good, good)) return;
        this.good = good.clone();
        microphones =
                GoodMicrophones.count(good) == 0 ? Optional.empty() : Optional.of(GoodMicrophones.of(positions, good));
        filter = microphones
                .map(m -> m.array)
                .filter(a -> a.shape() != MicrophoneArray.Shape.POINT)
                .map(SteeredFilter::new);
        whose = filter.isEmpty() ? Optional.empty() : microphones.map(m -> new WhoseSound(m.array));
    }

    @Override
    public void accept(float[][] channels, Optional<Direction> target, List<Direction> others, float[] sound) {
        spectra.accept(channels);
        Arrays.fill(outRe, 0);
        Arrays.fill(outIm, 0);
        if (microphones.isPresent()) beam(microphones.get(), target, others);
        spectra.sound(outRe, outIm, sound);
    }

    @Override
    public float targetPower() {
        return whose.isPresent() ? whose.get().target() : 1;
    }

    @Override
    public float voicesPower() {
        return whose.isPresent() ? whose.get().all() : 1;
    }

    @Override
    public float soundPower() {
        return whose.isPresent() ? whose.get().everything() : 0;
    }

    private void beam(GoodMicrophones of, Optional<Direction> target, List<Direction> others) {
        boolean finite = of.take(spectra.re, spectra.im);
        if (finite && filter.isPresent() && target.isPresent())
            filter.get().accept(of.re, of.im, target.get(), others, outRe, outIm);
        else one(of);
        if (finite && whose.isPresent() && target.isPresent()) whose.get().accept(of.re, of.im, target.get(), others);
        if (finite && filter.isPresent() && target.isEmpty()) filter.get().learnNoise(of.re, of.im);
    }

    /// The first microphone whose numbers are all good, or silence.
    private void one(GoodMicrophones of) {
        for (int m = 0; m < of.count(); m++)
            if (of.finite(m)) {
                System.arraycopy(of.re[m], 0, outRe, 0, outRe.length);
                System.arraycopy(of.im[m], 0, outIm, 0, outIm.length);
                return;
            }
    }
}
