package dev.parley.tests.locate;

import dev.parley.launch.Benchmark.Measure;
import dev.parley.launch.Figures;
import java.util.ArrayList;
import java.util.List;

/// Figures of errors in degrees.
final class Errors {
    private static final double[] BOUNDS = {0, 0.5, 0.8, 0.95, 1.01};

    private Errors() {}

    static double mean(List<Double> errors) {
        return errors.stream().mapToDouble(e -> e).average().orElse(Double.NaN);
    }

    static double median(List<Double> errors) {
        return Figures.percentileOf(errors.stream().mapToDouble(e -> e).toArray(), 50);
    }

    static double within10(List<Double> errors) {
        return 100.0 * errors.stream().filter(e -> e <= 10).count() / errors.size();
    }

    /// How often a direction of a confidence was right.
    static List<Measure> byConfidence(String who, List<Heard> heard) {
        List<Measure> table = new ArrayList<>();
        for (int i = 0; i + 1 < BOUNDS.length; i++) {
            List<Double> errors = new ArrayList<>();
            for (Heard h : heard)
                for (int d = 0; d < h.decisions().size(); d++)
                    if (h.confidences().get(d) >= BOUNDS[i] && h.confidences().get(d) < BOUNDS[i + 1])
                        errors.add(h.decisions().get(d));
            String name = "%s, confidence %.2f–%.2f (%d), within 10°"
                    .formatted(who, BOUNDS[i], Math.min(1, BOUNDS[i + 1]), errors.size());
            if (!errors.isEmpty()) table.add(Measure.plainly(name, within10(errors), "%"));
        }
        return table;
    }
}
