package dev.parley.tests.stop;

import dev.parley.launch.Benchmark.Measure;
import dev.parley.launch.Benchmark.Options;
import dev.parley.perception.AudioFrame;
import dev.parley.robot.models.ModelStore;
import dev.parley.speech.spotter.StopHead;
import dev.parley.speech.spotter.StopHeads;
import dev.parley.speech.spotter.Suspicion;
import dev.parley.tests.stop.Material.Said;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/// Hours of speech without a stop word: how often the robot holds while it moves, and while it stands, and
/// how often it stops for nothing.
public final class FalseFigures {
    private static final int RATE_HZ = AudioFrame.RATE_HZ;
    private static final int TOGETHER = 8;
    private static final int PAUSE = RATE_HZ / 2;
    /// 110 commands, each by so many talkers: about an hour, or two where there are no recordings of people.
    private static final int TALKERS = 12;

    private static final int TALKERS_ALONE = 28;

    private static final int[] SNRS_DB = {15, 10, 5};
    private static final int NEAR_TIMES = 8;

    private FalseFigures() {}

    /// Some recordings, one after the other.
    ///
    /// @param ends where each ends, samples
    private record Piece(List<Said> voices, int[] ends, float[] sound) {
        /// What is being said, or has just been said.
        String at(double seconds) {
            int i = 0;
            while (i < ends.length - 1 && ends[i] + PAUSE < seconds * RATE_HZ) i++;
            return voices.get(i).text();
        }
    }

    private static final class Count {
        double hours;
        int holds;
        int stops;

        void add(Count other) {
            hours += other.hours;
            holds += other.holds;
            stops += other.stops;
        }

        /// @param stopped gets each false stop
        void hear(Listener ear, float[] sound, Consumer<Suspicion.Confirmed> stopped) {
            hours += (double) sound.length / RATE_HZ / 3600;
            for (Suspicion s : ear.hear(sound)) {
                if (s instanceof Suspicion.Suspected) holds++;
                if (!(s instanceof Suspicion.Confirmed confirmed)) continue;
                stops++;
                stopped.accept(confirmed);
            }
        }
    }

    public static List<Measure> measure(Options options, PrintStream log) {
        ModelStore models = ModelStore.standard();
        Material material = new Material(options.data(), models);
        List<String> usual = StopHeads.words(List.of("stop", "halt", "freeze", "emergency stop"));
        StopHead head =
                new StopHeads(models.cache().resolve("stop-words")).known(usual).orElseThrow();
        List<Piece> people = people(material);
        List<Piece> synthetic = synthetic(material, people.isEmpty() ? TALKERS_ALONE : TALKERS);
        try (Listener ear = new Listener(models, usual, head)) {
            List<Measure> measures = new ArrayList<>();
            Count moving = new Count();
            kind("people", people, moving, ear.moving(true), log, measures);
            kind("synthetic talkers", synthetic, moving, ear, log, measures);
            measures.add(Measure.plainly("other speech, a moving robot", moving.hours, "h"));
            measures.add(Measure.atMost("false holds while moving", moving.holds / moving.hours, "per hour", 20, ""));
            measures.add(
                    Measure.atMost("false latched stops while moving", moving.stops / moving.hours, "per hour", 1, ""));
            standing(people.isEmpty() ? synthetic : people, ear.moving(false), log, measures);
            near(material, ear.moving(true), measures);
            return measures;
        }
    }

    private static void kind(
            String who, List<Piece> pieces, Count all, Listener ear, PrintStream log, List<Measure> measures) {
        if (pieces.isEmpty()) {
            log.println("stop: no recordings of " + who + ": needs --data, and a folder 'other' beside it");
            return;
        }
        log.println(who + ":");
        Count count = counted(pieces, ear, log);
        all.add(count);
        measures.add(Measure.plainly(who + ", a moving robot", count.hours, "h"));
        measures.add(Measure.plainly(who + ", false holds", count.holds / count.hours, "per hour"));
        measures.add(Measure.plainly(who + ", false latched stops", count.stops / count.hours, "per hour"));
    }

    private static void standing(List<Piece> pieces, Listener ear, PrintStream log, List<Measure> measures) {
        Count standing = counted(pieces.subList(0, pieces.size() / 3), ear, log);
        measures.add(Measure.plainly("other speech, a standing robot", standing.hours, "h"));
        measures.add(Measure.plainly("false holds while standing", standing.holds / standing.hours, "per hour"));
        measures.add(
                Measure.plainly("false latched stops while standing", standing.stops / standing.hours, "per hour"));
    }

    private static void near(Material material, Listener ear, List<Measure> measures) {
        List<float[]> near = material.said(Material.NEAR, NEAR_TIMES, 14);
        Count close = new Count();
        for (float[] n : near) close.hear(ear, Clip.quiet(n, new Random(1)).audio(), _ -> {});
        measures.add(Measure.plainly(
                "near misses (\"shop\", \"bus stop\") that hold", 100.0 * close.holds / near.size(), "%"));
        measures.add(Measure.plainly("near misses that stop", 100.0 * close.stops / near.size(), "%"));
    }

    private static Count counted(List<Piece> pieces, Listener ear, PrintStream log) {
        Count count = new Count();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            count.hear(ear, piece.sound, c -> told(c, piece, log));
            if (i % 50 == 49) log.printf("%.2f h: %d holds, %d stops%n", count.hours, count.holds, count.stops);
        }
        return count;
    }

    private static void told(Suspicion.Confirmed stop, Piece piece, PrintStream log) {
        log.printf(
                "stopped for nothing, opinion %.2f nats, at \"%s\"%n",
                stop.score(), piece.at(stop.suspectedNanos() / 1e9));
    }

    /// Recordings of people, each heard twice: without noise and in it.
    private static List<Piece> people(Material material) {
        List<Said> voices = new ArrayList<>(material.others());
        for (float[] order : material.orders()) voices.add(new Said("a recorded order", order));
        List<Piece> pieces = pieces(voices, material, 0, new Random(77));
        pieces.addAll(pieces(voices, material, 1, new Random(78)));
        return pieces;
    }

    private static List<Piece> synthetic(Material material, int talkers) {
        return pieces(material.spoken(material.commands(), talkers, 16), material, 0, new Random(79));
    }

    /// Eight recordings a piece, half a second between; every other piece in noise.
    private static List<Piece> pieces(List<Said> voices, Material material, int quiet, Random random) {
        float[] noise = material.noise();
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i + TOGETHER <= voices.size(); i += TOGETHER) {
            Piece piece = joined(voices.subList(i, i + TOGETHER));
            disturb(piece.sound, noise, pieces.size() % 2 != quiet, random);
            pieces.add(piece);
        }
        return pieces;
    }

    private static Piece joined(List<Said> voices) {
        float[] all = new float
                [RATE_HZ
                        + voices.stream()
                                .mapToInt(v -> v.sound().length + PAUSE)
                                .sum()];
        int[] ends = new int[voices.size()];
        int at = RATE_HZ;
        for (int i = 0; i < ends.length; i++) {
            float[] v = voices.get(i).sound();
            System.arraycopy(v, 0, all, at, v.length);
            ends[i] = at + v.length;
            at = ends[i] + PAUSE;
        }
        return new Piece(voices, ends, all);
    }

    private static void disturb(float[] piece, float[] noise, boolean loud, Random random) {
        if (!loud) {
            for (int i = 0; i < piece.length; i++) piece[i] += (float) (1e-4 * random.nextGaussian());
            return;
        }
        int snrDb = SNRS_DB[random.nextInt(SNRS_DB.length)];
        double gain = Math.sqrt(Clip.loudest(piece) / Clip.loudest(noise) * Math.pow(10, -snrDb / 10.0));
        int at = random.nextInt(noise.length);
        for (int i = 0; i < piece.length; i++) piece[i] += (float) (gain * noise[(at + i) % noise.length]);
    }
}
