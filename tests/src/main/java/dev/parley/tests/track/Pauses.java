package dev.parley.tests.track;

import dev.parley.launch.Benchmark.Measure;
import dev.parley.launch.Benchmark.Options;
import java.io.PrintStream;
import java.util.List;

/// Two who stand 60° apart and take turns, each silent for more than two seconds meanwhile: how often each
/// is the same voice again, and the other one's is another.
public final class Pauses {
    private static final int HALLS = 12;
    private static final double APART_RAD = Math.toRadians(60);
    private static final double TURN_S = 2.25;
    private static final int TURNS = 6;
    private static final double START_S = 0.5;

    private Pauses() {}

    public static List<Measure> measure(Options options, PrintStream log) {
        Talk talk = Talk.of(options);
        int same = 0;
        int all = 0;
        int mixedUp = 0;
        for (int i = 0; i < HALLS; i++) {
            Hall hall = hall(i, talk);
            Followed followed = Followed.in(hall);
            String[] names = new String[TURNS];
            for (int t = 0; t < TURNS; t++)
                names[t] = followed.name(hall, t, START_S + t * TURN_S + 1, START_S + (t + 1) * TURN_S);
            for (int t = 2; t < TURNS; t++) {
                all++;
                same += !names[t].isEmpty() && names[t].equals(names[t - 2]) ? 1 : 0;
                mixedUp += !names[t].isEmpty() && names[t].equals(names[t - 1]) ? 1 : 0;
            }
            log.printf("pauses %d: %s%n", i + 1, List.of(names));
        }
        return List.of(
                Measure.atLeast("the same voice after a pause of 2.25 s", 100.0 * same / all, "%", 90, ""),
                Measure.atMost("…, the other talker's voice", 100.0 * mixedUp / all, "%", 2, ""));
    }

    private static Hall hall(int number, Talk talk) {
        Hall hall = new Hall(200 + number, START_S + TURNS * TURN_S, talk);
        double where = hall.random.nextDouble(2 * Math.PI);
        for (int t = 0; t < TURNS; t++) {
            double azimuth = where + t % 2 * APART_RAD;
            hall.talker(talk.lasting(TURN_S, hall.random), 1.5, _ -> azimuth, START_S + t * TURN_S);
        }
        return hall;
    }
}
