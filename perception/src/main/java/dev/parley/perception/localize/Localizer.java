package dev.parley.perception.localize;

import dev.parley.perception.Detection;
import dev.parley.perception.spectrum.Spectrum;
import dev.parley.robot.Microphones.Position;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// [Spectrum]s → where voices are, for 2 to 16 microphones of any geometry.
///
/// Steered response power, whitened against noise and weighted against noise and late reverberation. Every
/// 250 ms it says who speaks now, from the last half second or so; [#whole()] and [#sinceMark()] say it of
/// everything since [#mark()], an utterance for example. Nobody speaks: an empty list. A line of
/// microphones reports the mirror of each direction. One microphone, or an upright line, hears no direction
/// at all.
///
/// Elevation is coarse. Level arrays take it to be above them.
///
/// Allocates nothing but the detections. One thread.
public final class Localizer {
    private static final int DECISION_FRAMES = 25;

    /// What remains of the evidence from one decision to the next.
    private static final float MEMORY = 0.75f;

    /// Of the band: less is no voice.
    private static final float QUIET = 0.15f;

    /// Until a window is full of sound.
    private static final int FILLING_FRAMES = 4;

    private final List<Position> microphones;
    private boolean[] good;
    private boolean motors;
    private Ears ears;

    public Localizer(List<Position> microphones) {
        this.microphones = List.copyOf(microphones);
        this.good = new boolean[microphones.size()];
        Arrays.fill(good, true);
        this.ears = new Ears(channels());
    }

    /// @param spectrum of 10 ms; frames with NaN or infinities are left out
    /// @param decided is called every 250 ms with the voices of that moment, the strongest first
    public void accept(Spectrum spectrum, Consumer<List<Detection>> decided) {
        if (ears.accept(spectrum)) decided.accept(ears.decide());
    }

    /// The voices of the quarter of a second before the last decision alone, the surest first: rougher, but
    /// where they are now and not where they were. For those who follow voices.
    public List<Detection> lately() {
        return ears.lately();
    }

    /// What follows is another utterance.
    public void mark() {
        ears.mark();
    }

    /// The voices of everything since the mark, the strongest first.
    public List<Detection> sinceMark() {
        return ears.sinceMark();
    }

    /// The one voice of everything since the mark; empty if nobody spoke.
    public Optional<Detection> whole() {
        return ears.whole().stream().findFirst();
    }

    /// Goes on with these microphones alone; those that are dead, clipped or swapped are better left out.
    /// Begins anew, unless they are the same as before.
    ///
    /// @param good one a microphone of the array
    /// @throws IllegalArgumentException for another number of them
    public void use(boolean[] good) {
        if (good.length != microphones.size())
            throw new IllegalArgumentException(
                    "%d microphones: expected %d".formatted(good.length, microphones.size()));
        if (Arrays.equals(good, this.good)) return;
        this.good = good.clone();
        ears = new Ears(channels());
    }

    /// The robot's motors run from now on, or have stopped. Each state has a noise of its own, kept from
    /// the last time; the first time it is learnt within a quarter of a second.
    public void motors(boolean running) {
        motors = running;
    }

    private int[] channels() {
        return IntStream.range(0, good.length).filter(m -> good[m]).toArray();
    }

    /// What is known of one choice of microphones.
    private final class Ears {
        private final SteeringGrid grid;
        private final Surroundings still;
        private final Surroundings driven;
        private final Whitened whitened;
        private final DirectionMap map;
        private final Peaks peaks;
        private final Evidence now;
        private final Evidence recent;
        private final Evidence latest;
        private final Evidence marked;
        private final Evidence all;
        private int frames;

        Ears(int[] channels) {
            grid = SteeringGrid.of(
                    Arrays.stream(channels).mapToObj(microphones::get).toList());
            still = new Surroundings(grid, channels);
            driven = new Surroundings(grid, channels);
            whitened = Whitened.of(channels.length);
            map = new DirectionMap(grid);
            peaks = new Peaks(grid.sphere());
            now = new Evidence(grid.sphere());
            recent = new Evidence(grid.sphere());
            latest = new Evidence(grid.sphere());
            marked = new Evidence(grid.sphere());
            all = new Evidence(grid.sphere());
        }

        /// @return whether a decision is due
        boolean accept(Spectrum spectrum) {
            Surroundings around = motors ? driven : still;
            if (frames >= FILLING_FRAMES
                    && grid.directions() > 0
                    && around.whitening().apply(spectrum, whitened)) listen(spectrum, around);
            return ++frames % DECISION_FRAMES == 0;
        }

        private void listen(Spectrum spectrum, Surroundings around) {
            Weights weights = around.weights();
            weights.accept(whitened.power(), around.floor().accept(whitened.power()));
            boolean learning = around.whitening().learning();
            if (!learning) map.accept(whitened, around.whitening(), weights, now);
            if (learning || weights.activity() < QUIET) around.whitening().learn(spectrum);
        }

        List<Detection> decide() {
            recent.scale(MEMORY);
            recent.add(now, 1);
            marked.add(now, 1);
            latest.clear();
            latest.add(now, 1 / (1 - MEMORY));
            now.clear();
            return peaks.of(recent);
        }

        /// Weighs as much as evidence that has gone on like that.
        List<Detection> lately() {
            return peaks.of(latest);
        }

        void mark() {
            marked.clear();
            marked.add(now, -1);
        }

        List<Detection> whole() {
            gather();
            return peaks.of(all);
        }

        private void gather() {
            all.clear();
            all.add(marked, 1);
            all.add(now, 1);
        }

        List<Detection> sinceMark() {
            gather();
            return peaks.ofUtterance(all);
        }
    }

    /// The noise in one state of the robot.
    private record Surroundings(Whitening whitening, NoiseFloor floor, Weights weights) {
        Surroundings(SteeringGrid grid, int[] channels) {
            this(new Whitening(grid, channels), new NoiseFloor(), new Weights());
        }
    }
}
