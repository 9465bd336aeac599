package dev.parley.tests.track;

import dev.parley.launch.Benchmark.Measure;
import dev.parley.launch.Benchmark.Options;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A talker who walks around the robot at 30°/s: how often a voice is reported where they are, from a
/// second after their first word on, between words too.
public final class Walking {
    private static final int HALLS = 12;
    private static final double SECONDS = 10;
    private static final double START_S = 1;
    private static final double RATE_RADPS = Math.toRadians(30);
    private static final double NEAR_DEG = 8;

    private Walking() {}

    public static List<Measure> measure(Options options, PrintStream log) {
        Talk talk = Talk.of(options);
        List<Double> errors = new ArrayList<>();
        int names = 0;
        for (int i = 0; i < HALLS; i++) {
            Hall hall = hall(i, talk);
            Followed followed = Followed.in(hall);
            List<Followed.Moment> moments = followed.between(START_S + 1, SECONDS);
            List<Double> here =
                    moments.stream().map(m -> error(m, hall)).sorted().toList();
            errors.addAll(here);
            names += (int) moments.stream()
                    .flatMap(m -> m.near(hall.truth(0, m.timeS()), 15).stream())
                    .map(s -> s.id())
                    .distinct()
                    .count();
            log.printf(Locale.ROOT, "walking %d: %.0f %% within 8°%n", i + 1, share(here));
        }
        return List.of(
                Measure.atLeast("a talker walking at 30°/s, within 8°", share(errors), "%", 95, ""),
                Measure.plainly(
                        "…, median error", errors.stream().sorted().toList().get(errors.size() / 2), "°"),
                Measure.plainly("…, names for each talker", (double) names / HALLS, ""));
    }

    private static Hall hall(int number, Talk talk) {
        Hall hall = new Hall(number, SECONDS, talk);
        double from = hall.random.nextDouble(2 * Math.PI);
        double rate = number % 4 < 2 ? RATE_RADPS : -RATE_RADPS;
        return hall.talker(
                talk.lasting(SECONDS - START_S, hall.random),
                hall.random.nextDouble(1.2, 1.7),
                t -> from + rate * t,
                START_S);
    }

    /// 180 where nobody is reported.
    private static double error(Followed.Moment m, Hall hall) {
        return m.sources().stream()
                .mapToDouble(s -> Followed.errorDeg(s.direction(), hall.truth(0, m.timeS())))
                .min()
                .orElse(180);
    }

    private static double share(List<Double> errors) {
        return 100.0 * errors.stream().filter(e -> e <= NEAR_DEG).count() / errors.size();
    }
}
