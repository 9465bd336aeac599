package dev.parley.tests.track;

import dev.parley.launch.Benchmark.Measure;
import dev.parley.launch.Benchmark.Options;
import java.io.PrintStream;
import java.util.List;

/// Two who talk at once and walk past each other at 30°/s: how often each keeps their name.
public final class Crossing {
    private static final int HALLS = 12;
    private static final double SECONDS = 8;
    private static final double START_S = 0.5;
    private static final double MEET_S = 4.25;
    private static final double RATE_RADPS = Math.toRadians(15);

    private Crossing() {}

    public static List<Measure> measure(Options options, PrintStream log) {
        Talk talk = Talk.of(options);
        int followed = 0;
        int switched = 0;
        for (int i = 0; i < HALLS; i++) {
            Hall hall = hall(i, talk);
            Followed f = Followed.in(hall);
            String[] before = {f.name(hall, 0, MEET_S - 2, MEET_S - 1), f.name(hall, 1, MEET_S - 2, MEET_S - 1)};
            String[] after = {f.name(hall, 0, MEET_S + 1.5, SECONDS), f.name(hall, 1, MEET_S + 1.5, SECONDS)};
            for (int t = 0; t < 2; t++) {
                boolean known = !before[t].isEmpty() && !before[0].equals(before[1]);
                followed += known ? 1 : 0;
                switched += known && !before[t].equals(after[t]) ? 1 : 0;
            }
            log.printf("crossing %d: %s, then %s%n", i + 1, List.of(before), List.of(after));
        }
        return List.of(
                Measure.atLeast(
                        "two who cross at 30°/s: talkers with a name of their own before",
                        100.0 * followed / (2 * HALLS),
                        "%",
                        90,
                        ""),
                Measure.atMost(
                        "…, of these with another name after", 100.0 * switched / Math.max(1, followed), "%", 10, ""));
    }

    private static Hall hall(int number, Talk talk) {
        Hall hall = new Hall(100 + number, SECONDS, talk);
        double where = hall.random.nextDouble(2 * Math.PI);
        double talkS = SECONDS - START_S;
        hall.talker(talk.lasting(talkS, hall.random), 1.3, t -> where + RATE_RADPS * (t - MEET_S), START_S);
        return hall.talker(talk.lasting(talkS, hall.random), 1.7, t -> where - RATE_RADPS * (t - MEET_S), START_S);
    }
}
