package dev.parley.tests.locate;

import dev.parley.launch.Benchmark.Measure;
import dev.parley.launch.Benchmark.Options;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/// One talker in rooms of 0.6 s (Sabine). Each room is made once and heard by 8 and by 4 microphones, and
/// with a fan on the robot. None of these rooms was used for tuning, which was done with seed 11.
public final class OneTalker {
    private static final long SEED = 2026;
    private static final double RT60_S = 0.6;

    private final int rooms;
    private Optional<List<Room>> heard = Optional.empty();

    private record Room(Heard eight, Heard four, Heard fan) {}

    public OneTalker(int rooms) {
        this.rooms = rooms;
    }

    public List<Measure> circle8(Options options, PrintStream log) {
        List<Heard> eight = of(Room::eight, options, log);
        List<Measure> measures = new ArrayList<>(utterances("8 mics, ", eight, 1.5));
        measures.add(2, Measure.atMost("8 mics, median error", Errors.median(utterance(eight)), "°", 0.5, ""));
        return measures;
    }

    public List<Measure> circle4(Options options, PrintStream log) {
        return utterances("4 mics, ", of(Room::four, options, log), 2.3);
    }

    public List<Measure> streaming(Options options, PrintStream log) {
        List<Measure> measures = new ArrayList<>(decisions("8 mics", of(Room::eight, options, log), 1.5));
        measures.addAll(decisions("4 mics", of(Room::four, options, log), 3));
        return measures;
    }

    public List<Measure> fan(Options options, PrintStream log) {
        List<Heard> fan = of(Room::fan, options, log);
        String peers = "SRP-PHAT %.1f, GEVD-MUSIC %.1f".formatted(peer(fan, 0), peer(fan, 1));
        return List.of(
                Measure.atMost("fan at 0 dB, mean error", Errors.mean(utterance(fan)), "°", 1.2, peers),
                Measure.atMost("fan at 0 dB, every 250 ms, mean error", Errors.mean(decided(fan)), "°", 1.2, ""));
    }

    private static List<Measure> utterances(String who, List<Heard> heard, double target) {
        String peers =
                "SRP-PHAT %.1f, MUSIC %.1f, GEVD-MUSIC %.1f".formatted(peer(heard, 0), peer(heard, 1), peer(heard, 2));
        return List.of(
                Measure.atMost(who + "mean error", Errors.mean(utterance(heard)), "°", target, peers),
                Measure.atLeast(who + "within 10°", Errors.within10(utterance(heard)), "%", 98, ""));
    }

    private static List<Measure> decisions(String who, List<Heard> heard, double target) {
        double unsaid = heard.stream().mapToInt(Heard::unsaid).sum();
        List<Measure> measures = new ArrayList<>(List.of(
                Measure.atMost(who + ", every 250 ms, mean error", Errors.mean(decided(heard)), "°", target, ""),
                Measure.plainly(who + ", every 250 ms, within 10°", Errors.within10(decided(heard)), "%"),
                Measure.plainly(
                        who + ", spoken but not heard",
                        100 * unsaid / (unsaid + decided(heard).size()),
                        "%")));
        measures.addAll(Errors.byConfidence(who, heard));
        return measures;
    }

    private static double peer(List<Heard> heard, int which) {
        return Errors.mean(heard.stream().map(h -> h.peers().get(which)).toList());
    }

    private static List<Double> utterance(List<Heard> heard) {
        return heard.stream().map(Heard::utterance).toList();
    }

    private static List<Double> decided(List<Heard> heard) {
        return heard.stream().flatMap(h -> h.decisions().stream()).toList();
    }

    private List<Heard> of(Function<Room, Heard> which, Options options, PrintStream log) {
        if (heard.isEmpty()) heard = Optional.of(hear(options, log));
        return heard.orElseThrow().stream().map(which).toList();
    }

    private List<Room> hear(Options options, PrintStream log) {
        Rooms all = new Rooms(SpeechFiles.of(options), RT60_S, 1, 0, SEED);
        return IntStream.range(0, rooms)
                .parallel()
                .mapToObj(number -> {
                    if (number % 50 == 0) log.println("room " + number);
                    Trial trial = all.trial(number);
                    return new Room(
                            Heard.of(trial, Mixture.CIRCLE_8, true),
                            Heard.of(trial, Mixture.CIRCLE_4, true),
                            Heard.of(trial, Mixture.FAN, false));
                })
                .toList();
    }
}
