package dev.parley.tests.understanding;

import dev.parley.dialogue.understanding.Reading;
import dev.parley.dialogue.understanding.Understanding;
import dev.parley.launch.Benchmark.Measure;
import dev.parley.launch.Benchmark.Options;
import dev.parley.robot.Robot;
import dev.parley.robot.yaml.RobotFile;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/// Whether readings are right as often as they say: reliability by tenths, and the expected calibration error
/// (Guo et al., *On calibration of modern neural networks*, 2017). Requests and others together, as they come
/// in the lists.
public final class CalibrationFigures {
    private static final int BINS = 10;

    private CalibrationFigures() {}

    private record Told(double confidence, boolean right) {}

    public static List<Measure> measure(Options options, PrintStream log) {
        Robot robot = RobotFile.load("parley-one");
        Understanding understanding = Understanding.of(robot);
        List<Measure> measures = new ArrayList<>();
        for (Sentences half : Sentences.values()) {
            List<Told> told = new ArrayList<>();
            for (String line : half.of("paraphrases")) {
                Expected e = Expected.of(line);
                understanding.read(e.text()).ifPresent(r -> told.add(told(r, e, half, log)));
            }
            for (String text : half.of("others"))
                understanding.read(text).ifPresent(r -> {
                    told.add(new Told(r.confidence(), false));
                    if (half.isLookedAt()) log.printf("%.3f other %s %s%n", r.confidence(), text, r);
                });
            measures.add(error(half, told, log));
        }
        return measures;
    }

    private static Told told(Reading reading, Expected e, Sentences half, PrintStream log) {
        boolean right = reading.wishes().size() == 1
                && reading.wishes().getFirst().action().equals(e.action());
        if (half.isLookedAt() && reading.path() != Reading.Path.LEXICON)
            log.printf("%.3f %s %s %s%n", reading.confidence(), right ? "right" : "WRONG", e.text(), reading);
        return new Told(reading.confidence(), right);
    }

    private static Measure error(Sentences half, List<Told> told, PrintStream log) {
        double error = 0;
        for (int b = 0; b < BINS; b++) {
            int bin = b;
            List<Told> in = told.stream()
                    .filter(t -> Math.min(BINS - 1, (int) (t.confidence * BINS)) == bin)
                    .toList();
            if (in.isEmpty()) continue;
            double said = in.stream().mapToDouble(Told::confidence).average().orElse(0);
            double was = in.stream().mapToDouble(t -> t.right ? 1 : 0).average().orElse(0);
            error += Math.abs(said - was) * in.size() / told.size();
            log.printf("%s: said %.2f, right %.2f, of %d%n", half.title(), said, was, in.size());
        }
        String name = "expected calibration error, %s, of %d readings".formatted(half.title(), told.size());
        return half == Sentences.DEVELOPMENT
                ? Measure.atMost(name, 100 * error, "%", 5, "")
                : Measure.plainly(name, 100 * error, "%");
    }
}
