package dev.parley.tests.locate;

import dev.parley.launch.Benchmark.Measure;
import dev.parley.launch.Benchmark.Options;
import dev.parley.perception.Detection;
import dev.parley.perception.localize.Localizer;
import dev.parley.perception.spectrum.Analysis;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.IntStream;

/// Two talkers at once, 45° apart, in rooms of 0.4 s (Sabine): the two strongest voices of each second in
/// which both spoke for at least half. Tuning was done with seed 12.
public final class TwoTalkers {
    private static final long SEED = 2027;
    private static final int SECOND = 100;

    private record Count(int windows, int both) {
        Count plus(Count other) {
            return new Count(windows + other.windows, both + other.both);
        }
    }

    private TwoTalkers() {}

    public static List<Measure> measure(int rooms, Options options, PrintStream log) {
        Rooms all = new Rooms(SpeechFiles.of(options), 0.4, 2, Math.toRadians(45), SEED);
        Count[] loudAndQuiet = IntStream.range(0, rooms)
                .parallel()
                .mapToObj(all::trial)
                .map(t -> new Count[] {heard(t, 5), heard(t, 15)})
                .reduce(new Count[] {new Count(0, 0), new Count(0, 0)}, (a, b) ->
                        new Count[] {a[0].plus(b[0]), a[1].plus(b[1])});
        return List.of(
                Measure.atLeast(
                        "two talkers, noise 15 dB below, both within 10°", percent(loudAndQuiet[1]), "%", 90, ""),
                Measure.atLeast(
                        "two talkers, noise 5 dB below, both within 10°", percent(loudAndQuiet[0]), "%", 90, ""));
    }

    private static double percent(Count count) {
        return 100.0 * count.both / count.windows;
    }

    private static Count heard(Trial trial, double snrDb) {
        float[][] mix = new Mixture(0, Arrays12.CIRCLE_8, snrDb, false).of(trial);
        Localizer localizer = new Localizer(Arrays12.CIRCLE_8);
        Analysis analysis = new Analysis(mix.length);
        boolean[] first = Speaking.frames(trial, 0);
        boolean[] second = Speaking.frames(trial, 1);
        Count count = new Count(0, 0);
        for (int f = 0; f < first.length; f++) {
            localizer.accept(analysis.accept(Heard.frame(mix, f)), heard -> {});
            if ((f + 1) % SECOND != 0) continue;
            if (Speaking.among(first, f + 1, SECOND) >= SECOND / 2
                    && Speaking.among(second, f + 1, SECOND) >= SECOND / 2)
                count = count.plus(new Count(1, both(localizer.sinceMark(), trial) ? 1 : 0));
            localizer.mark();
        }
        return count;
    }

    private static boolean both(List<Detection> heard, Trial trial) {
        for (double azimuth : trial.azimuthRad())
            if (heard.stream()
                    .limit(2)
                    .noneMatch(d -> Heard.errorDeg(d.direction().azimuthRad(), azimuth) <= 10)) return false;
        return true;
    }
}
