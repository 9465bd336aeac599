package dev.parley.tests.intents;

import dev.parley.launch.Benchmark.Measure;
import dev.parley.launch.Benchmark.Options;
import dev.parley.launch.Ears;
import dev.parley.launch.Figures;
import dev.parley.robot.models.ModelStore;
import dev.parley.robot.yaml.RobotFile;
import dev.parley.speech.Transcript;
import dev.parley.tests.intents.Talkers.Said;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/// Several commands in one sentence, said by many talkers: right only with all of them, in their order. And
/// what became of the single commands beside them.
final class SequenceFigures {
    private static final int TALKERS = 4;

    private SequenceFigures() {}

    static List<Measure> measure(Options options, PrintStream log) {
        List<Measure> measures = new ArrayList<>();
        try (Ears ears = Ears.open(RobotFile.load("parley-one"), ModelStore.standard())) {
            measures.addAll(right("sequences", "sequences", ears, log));
            measures.addAll(right("single commands", "commands", ears, log));
        }
        return measures;
    }

    private static List<Measure> right(String what, String lines, Ears ears, PrintStream log) {
        List<String> all = Lines.of(lines);
        List<Said> said = Talkers.say(all.stream().map(l -> l.split(" \\| ")[0]).toList(), TALKERS);
        int right = 0;
        int other = 0;
        double[] ms = new double[said.size()];
        for (int i = 0; i < said.size(); i++) {
            String expected = all.get(i / TALKERS).split(" \\| ", 2)[1].strip();
            long start = System.nanoTime();
            Transcript heard = ears.hear(said.get(i).audio());
            ms[i] = (System.nanoTime() - start) / 1e6;
            String written = Written.of(heard);
            if (written.equals(expected)) right++;
            else {
                if (!written.isEmpty()) other++;
                log.printf(
                        "wrong: \"%s\" (%s) heard as %s%n",
                        said.get(i).text(), said.get(i).voice(), heard);
            }
        }
        String by = "%s by synthetic talkers, of %d".formatted(what, said.size());
        return List.of(
                Measure.plainly(by + ", right", 100.0 * right / said.size(), "%"),
                Measure.plainly(by + ", taken for others", other, ""),
                Measure.plainly("time of " + what + ", p50", Figures.percentileOf(ms, 50), "ms"));
    }
}
