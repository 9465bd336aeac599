package dev.parley.tests.stop;

import dev.parley.launch.Benchmark.Measure;
import dev.parley.launch.Benchmark.Options;
import dev.parley.launch.Figures;
import dev.parley.launch.StopWords;
import dev.parley.robot.models.ModelStore;
import dev.parley.speech.spotter.Flite;
import dev.parley.speech.spotter.StopHead;
import dev.parley.speech.spotter.StopHeads;
import dev.parley.speech.spotter.StopLessons;
import dev.parley.speech.spotter.Suspicion;
import dev.parley.tests.echo.TalkedOver;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;

/// Stop words that do not hold a moving robot, and those that do not stop it: alone, inside sentences,
/// shouted, over the robot's own voice, and real keywords that were learnt from synthetic voices.
public final class MissFigures {
    private static final int[] SNRS_DB = {10, 5, 0};
    private static final double[] LIMITS = {2, 5, 12};
    /// Clips of each kind at one level of noise, each repetition.
    private static final int WORDS = 100;

    private static final int OTHERS = 25;
    /// By each voice of flite.
    private static final int FLITE = 30;

    private static final int INSIDE = 3;
    private static final int SHOUTED = 50;
    private static final int SPOKEN_OVER = 40;
    /// A hold must come within the word, or so many samples after its end.
    private static final int LATEST = 9600;
    /// Twenty people are few: each in four pieces of noise.
    private static final int PIECES = 4;

    private final ModelStore models = ModelStore.standard();
    private final Material material;
    private final float[] noise;
    private final int repetitions;
    private final PrintStream log;
    private final List<Measure> measures = new ArrayList<>();

    private MissFigures(Options options, PrintStream log) {
        material = new Material(options.data(), models);
        noise = material.noise();
        repetitions = options.repetitions();
        this.log = log;
    }

    /// Counts over clips of one kind.
    private static final class Tally {
        int clips;
        int unheld;
        /// Of those not held: nobody was asked for a second opinion.
        int unasked;
        int unstopped;
        final List<Double> ms = new ArrayList<>();

        double unheld() {
            return 100.0 * unheld / Math.max(1, clips);
        }

        double unstopped() {
            return 100.0 * unstopped / Math.max(1, clips);
        }
    }

    /// Alone, clean and in noise.
    public static List<Measure> alone(Options options, PrintStream log) {
        return new MissFigures(options, log).usual((figures, ear) -> {
            figures.curve("\"stop\"", figures.stop(WORDS), 1, ear);
            List<float[]> flite = Flite.said(Flite.HELD_OUT, List.of("stop"), figures.times(FLITE), new Random(15));
            if (flite.isEmpty()) figures.log.println("stop: no flite here: talkers of one synthesizer only");
            else figures.curve("\"stop\", another synthesizer", flite, 1, ear);
            List<float[]> others =
                    figures.material.said(List.of("halt", "freeze", "emergency stop"), figures.times(OTHERS), 12);
            figures.curve("\"halt\", \"freeze\", \"emergency stop\"", others, 1, ear);
        });
    }

    /// Inside sentences, and shouted.
    public static List<Measure> inside(Options options, PrintStream log) {
        return new MissFigures(options, log).usual((figures, ear) -> {
            Random random = new Random(5);
            List<Clip> inside = figures.material.said(Material.INSIDE, figures.times(INSIDE), 13).stream()
                    .map(s -> Clip.quiet(s, random))
                    .toList();
            figures.target("inside sentences", tally(inside, ear), 5);
            List<Clip> shouted = figures.stop(SHOUTED).stream()
                    .map(s -> Clip.shouted(s, random))
                    .toList();
            figures.target("shouted, 20 dB over full scale", tally(shouted, ear), 1);
        });
    }

    /// While the robot itself speaks.
    public static List<Measure> talking(Options options, PrintStream log) {
        return new MissFigures(options, log).usual((figures, ear) -> {
            List<Clip> over = TalkedOver.scenes(figures.stop(SPOKEN_OVER)).stream()
                    .map(t -> new Clip(t.heard(), t.from(), t.to()))
                    .toList();
            figures.target("while the robot itself speaks, as loud", tally(over, ear), 5);
        });
    }

    /// Real recordings of other keywords.
    public static List<Measure> keywords(Options options, PrintStream log) {
        MissFigures figures = new MissFigures(options, log);
        for (String word : List.of("computer", "jarvis")) figures.keyword(word);
        return figures.measures;
    }

    private List<Measure> usual(BiConsumer<MissFigures, Listener> part) {
        List<String> usual = StopHeads.words(List.of("stop", "halt", "freeze", "emergency stop"));
        StopHead head =
                new StopHeads(models.cache().resolve("stop-words")).known(usual).orElseThrow();
        try (Listener ear = new Listener(models, usual, head)) {
            part.accept(this, ear);
        }
        return measures;
    }

    private List<float[]> stop(int many) {
        return material.said(List.of("stop"), times(many), 11);
    }

    private int times(int many) {
        return many * repetitions;
    }

    /// Heads of other words are learnt from synthetic voices, as for a new robot file.
    private void keyword(String word) {
        List<float[]> real = material.wake(word);
        if (real.isEmpty()) {
            log.println("stop: no recordings of \"" + word + "\": needs --data with a sibling folder wake/" + word);
            return;
        }
        List<String> words = List.of(word);
        StopHeads heads = new StopHeads(models.cache().resolve("stop-words"));
        StopHead head = heads.known(words).orElseGet(() -> {
            log.println("learning \"" + word + "\" from synthetic voices ...");
            StopHead learnt = StopWords.learnt(words, StopLessons.Effort.AT_START, models, List.of(), _ -> {});
            heads.keep(words, learnt);
            return learnt;
        });
        try (Listener ear = new Listener(models, words, head)) {
            curve("\"" + word + "\", real people", real, PIECES, ear);
        }
    }

    private void curve(String what, List<float[]> sounds, int pieces, Listener ear) {
        Random random = new Random(5);
        Tally clean = tally(sounds.stream().map(s -> Clip.quiet(s, random)).toList(), ear);
        target(what + ", clean", clean, 1);
        for (int i = 0; i < SNRS_DB.length; i++) {
            List<Clip> clips = new ArrayList<>();
            for (int p = 0; p < pieces; p++)
                for (float[] s : sounds) clips.add(Clip.noisy(s, noise, SNRS_DB[i], random));
            target("%s, %d dB".formatted(what, SNRS_DB[i]), tally(clips, ear), LIMITS[i]);
        }
        double[] ms = clean.ms.stream().mapToDouble(d -> d).toArray();
        if (ms.length == 0) return;
        measures.add(Measure.plainly(
                what + ", end of the word to hold, sound only, p50", Figures.percentileOf(ms, 50), "ms"));
        measures.add(Measure.plainly(
                what + ", end of the word to hold, sound only, p95", Figures.percentileOf(ms, 95), "ms"));
    }

    private void target(String what, Tally tally, double limit) {
        log.printf(
                "%s: %d clips, %.1f %% not held (%d of %d: the first stage did not open), %.1f %% not stopped%n",
                what, tally.clips, tally.unheld(), tally.unasked, tally.unheld, tally.unstopped());
        measures.add(Measure.atMost("hold missed: " + what, tally.unheld(), "%", limit, ""));
        measures.add(Measure.plainly("not stopped by the spotter: " + what, tally.unstopped(), "%"));
    }

    private static Tally tally(List<Clip> clips, Listener ear) {
        Tally tally = new Tally();
        for (Clip clip : clips) {
            long opinions = ear.opinions();
            List<Suspicion> heard = ear.moving(true).hear(clip.audio());
            tally.clips++;
            boolean asked = ear.opinions() > opinions;
            heard.stream()
                    .filter(s -> s instanceof Suspicion.Suspected)
                    .mapToDouble(s -> s.capturedNanos() * 16e-6)
                    .filter(at -> at > clip.from() && at < clip.to() + LATEST)
                    .findFirst()
                    .ifPresentOrElse(at -> tally.ms.add((at - clip.to()) / 16), () -> {
                        tally.unheld++;
                        if (!asked) tally.unasked++;
                    });
            if (heard.stream().noneMatch(s -> s instanceof Suspicion.Confirmed)) tally.unstopped++;
        }
        return tally;
    }
}
