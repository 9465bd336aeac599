package dev.parley.speech.spotter;

import dev.parley.perception.onnx.SpeechEmbedding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Chooses what it takes to act: so few false alarms an hour on other speech as one wants, then so few missed
/// words as can be had for that. Talkers are neither those that were learnt from nor those that figures are
/// made with. One thread.
final class Choice {
    /// How often the second opinion may be asked for in an hour of other speech: 2 % of a core. At half of
    /// that, one "stop" of eight in loud noise is asked about by nobody.
    private static final double ASKED_AN_HOUR = 3000;
    /// Twenty may be; other halls are not the one it was chosen in.
    private static final double HOLDS_MOVING = 18;

    private static final double HOLDS_STANDING = 2;
    private static final double STOPS = 1;
    private static final double[] WEIGHTS = {0, 0.3, 0.6, 1, 1.5, 2};
    /// Of what the recognizer's encoder heard, beside its decoder.
    private static final double[] EAR_WEIGHTS = {0.5, 1, 1.5, 2};

    private static final double[] SURE_SHARES = {0.2, 0.5, 0.8};
    /// After a hold nothing is suspected until it is over.
    private static final int HELD_HOPS = 17;

    /// An opinion that stops nothing, however sure the networks are; the strictest first.
    private static final double[] LEAST_OPINIONS = {StopHead.LIKELY, -2, -3, -4, -6};

    /// A confirmation asks often: one word in so many is confirmed, of every level of noise.
    private static final int CONFIRMED_OF = 4;

    private static final double LEAST = -12;
    private static final double MOST = 30;
    private static final int HALVINGS = 30;

    private final List<Trace> words;
    private final List<Trace> others;
    private final Spotter.Judge judge;
    private final double hours;

    /// @param words recordings of stop words, clean and in noise
    /// @param others hours of other speech
    Choice(List<Trace> words, List<Trace> others, Spotter.Judge judge) {
        this.words = words;
        this.others = others;
        this.judge = judge;
        hours = others.stream().mapToInt(t -> t.logOdds().length).sum() * (double) SpeechEmbedding.HOP / 16_000 / 3600;
    }

    StopHead choose(List<Network> networks, Ear ear) {
        double asked = lowest(v -> opinions(v) <= ASKED_AN_HOUR * hours);
        for (Trace t : words) t.ask(judge, ear, asked);
        for (Trace t : others) t.ask(judge, ear, asked);
        Ear weighed = weighed(ear, asked);
        weigh(weighed);
        StopHead.Limits moving = limits(asked, HOLDS_MOVING, weighed);
        StopHead.Limits standing = stricter(moving, weighed);
        return new StopHead(networks, weighed, moving, standing, stops(moving, weighed));
    }

    /// With the weight that misses fewest.
    private Ear weighed(Ear ear, double asked) {
        if (ear.deaf()) return ear;
        Ear best = ear;
        int fewest = Integer.MAX_VALUE;
        for (double weight : EAR_WEIGHTS) {
            Ear weighed = ear.weighed(weight);
            weigh(weighed);
            int missed = missed(limits(asked, HOLDS_MOVING, weighed));
            if (missed >= fewest) continue;
            fewest = missed;
            best = weighed;
        }
        return best;
    }

    private void weigh(Ear ear) {
        for (Trace t : words) t.weigh(ear);
        for (Trace t : others) t.weigh(ear);
    }

    private interface Limit {
        StopHead.Limits at(double level);
    }

    /// The lowest level with so few holds an hour.
    private double level(double anHour, Limit limit) {
        return lowest(v -> holds(limit.at(v)) <= anHour * hours);
    }

    private static double lowest(DoublePredicate enough) {
        double low = LEAST;
        double high = MOST;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (enough.test(middle)) high = middle;
            else low = middle;
        }
        return high;
    }

    private long opinions(double asked) {
        return others.stream().mapToLong(t -> t.opinions(asked)).sum();
    }

    int holds(StopHead.Limits limits) {
        int holds = 0;
        for (Trace t : others) {
            int at = t.suspected(t.from(), limits);
            for (; at < t.to(); at = t.suspected(at + HELD_HOPS, limits)) holds++;
        }
        return holds;
    }

    /// Who cannot reach the limit with the highest opinion there is need not be asked about.
    private StopHead.Limits limits(double asked, double anHour, Ear ear) {
        StopHead.Limits best = new StopHead.Limits(MOST, MOST, 1, MOST);
        int fewest = Integer.MAX_VALUE;
        for (double share : SURE_SHARES) {
            double sure = level(share * anHour, v -> new StopHead.Limits(v, MOST, 1, MOST));
            for (double weight : WEIGHTS) {
                double together = level(anHour, v -> new StopHead.Limits(sure, asked, weight, v));
                StopHead.Limits limits = new StopHead.Limits(sure, asked, weight, together);
                int missed = missed(limits);
                if (missed >= fewest) continue;
                fewest = missed;
                best = new StopHead.Limits(sure, needed(asked, weight, together - ear.most()), weight, together);
            }
        }
        return best;
    }

    /// Whatever holds a standing robot holds a moving one: the same line, further up.
    private StopHead.Limits stricter(StopHead.Limits moving, Ear ear) {
        double most = holds(new StopHead.Limits(moving.sure(), MOST, 1, MOST)) / hours * HOLDS_STANDING / HOLDS_MOVING;
        double sure = level(most, v -> new StopHead.Limits(v, MOST, 1, MOST));
        double weight = moving.weight();
        double together = level(HOLDS_STANDING, v -> new StopHead.Limits(sure, moving.asked(), weight, v));
        return new StopHead.Limits(sure, needed(moving.asked(), weight, together - ear.most()), weight, together);
    }

    private static double needed(double asked, double weight, double together) {
        return weight == 0 ? asked : Math.max(asked, together / weight);
    }

    int missed(StopHead.Limits limits) {
        return (int) words.stream()
                .filter(t -> t.suspected(t.from(), limits) == t.to())
                .count();
    }

    /// What the chosen limits come to on what they were chosen on, for people.
    String figures(StopHead head) {
        return "%d of %d words missed, %.1f holds an hour in %.2f h of other speech"
                .formatted(missed(head.moving()), words.size(), holds(head.moving()) / hours, hours);
    }

    /// How surely a hold was a word.
    ///
    /// @param best the best second opinion while it held
    /// @param likeliest the likeliest moment of the networks
    private record Held(double best, double likeliest) {
        double together() {
            return StopHead.confirmation(best, likeliest);
        }
    }

    /// So few stops in other speech, and the fewest words that are not stopped; never more than a word can
    /// reach. Recordings of people hold it where the recognizer is fooled and the networks are not, synthetic
    /// ones the other way round: so there is a least opinion, and a sum.
    private StopHead.Stops stops(StopHead.Limits moving, Ear ear) {
        List<Held> wrong = others.stream().flatMap(t -> held(t, moving, ear)).toList();
        List<Held> right = IntStream.range(0, words.size())
                .filter(i -> i % CONFIRMED_OF == 0)
                .mapToObj(words::get)
                .flatMap(t -> held(t, moving, ear).limit(1))
                .toList();
        StopHead.Stops best = StopHead.Stops.NEVER;
        long most = -1;
        for (double least : LEAST_OPINIONS) {
            StopHead.Stops stops = new StopHead.Stops(least, together(wrong, least));
            long stopped = right.stream()
                    .filter(h -> stops.confirm(h.best, h.likeliest))
                    .count();
            if (stopped <= most) continue;
            most = stopped;
            best = stops;
        }
        return best;
    }

    private double together(List<Held> wrong, double least) {
        List<Double> surest = wrong.stream()
                .filter(h -> h.best >= least)
                .map(Held::together)
                .sorted(Comparator.reverseOrder())
                .toList();
        int allowed = (int) (STOPS * hours);
        double seldom = surest.size() > allowed ? surest.get(allowed) + 0.1 : StopHead.LEAST_STOPS;
        return Math.clamp(seldom, StopHead.LEAST_STOPS, StopHead.LIKELY);
    }

    private Stream<Held> held(Trace t, StopHead.Limits moving, Ear ear) {
        List<Held> held = new ArrayList<>();
        int at = t.suspected(t.from(), moving);
        for (; at < t.to(); at = t.suspected(at + HELD_HOPS, moving)) held.add(held(t, at, ear));
        return held.stream();
    }

    private Held held(Trace t, int at, Ear ear) {
        double best = LEAST;
        double likeliest = t.logOdds()[at];
        for (int held = 1; held <= Spotter.LIMIT_HOPS && at + held < t.logOdds().length; held++) {
            likeliest = Math.max(likeliest, t.logOdds()[at + held]);
            int window = Spotter.windowHops(held) * SpeechEmbedding.HOP;
            if (window > 0) best = Math.max(best, ear.believes(judge.opinion(t.sound(at + held, window))));
        }
        return new Held(best, likeliest);
    }
}
