package dev.parley.tests.intents;

import dev.parley.launch.Benchmark.Measure;
import dev.parley.launch.Benchmark.Options;
import dev.parley.launch.Ears;
import dev.parley.robot.models.ModelStore;
import dev.parley.robot.yaml.RobotFile;
import dev.parley.simulation.voices.Voices;
import dev.parley.speech.Transcript;
import dev.parley.tests.echo.Order;
import dev.parley.tests.intents.Talkers.Said;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/// Speech that is none of a robot's commands: how much of it is taken for one. And commands of parley-one by
/// synthetic talkers, which must not suffer.
final class OutsideFigures {
    private static final int TALKERS = 4;
    private static final List<String> READ_ALOUD = List.of("0870", "0880", "0890", "0920", "0930").stream()
            .map(n -> "librivox/sense_and_sensibility_01_austen_64kb-" + n)
            .toList();

    private OutsideFigures() {}

    static List<Measure> measure(Options options, PrintStream log) {
        List<Said> commands = Talkers.say(
                Lines.of("commands").stream().map(l -> l.split(" \\| ")[0]).toList(), TALKERS);
        List<float[]> readAloud = readAloud(Voices.of(ModelStore.standard()));
        List<float[]> orders = options.data()
                .map(d -> Order.in(d).stream().map(Order::audio).toList())
                .orElse(List.of());
        List<Measure> measures = new ArrayList<>();
        try (Ears parley = Ears.open(RobotFile.load("parley-one"), ModelStore.standard())) {
            List<float[]> outside = new ArrayList<>(readAloud);
            outside.addAll(orders);
            measures.add(outside("parley-one", parley, outside, log));
            measures.add(right(parley, commands, log));
        }
        try (Ears coffee = Ears.open(RobotFile.load("coffee-counter"), ModelStore.standard())) {
            List<float[]> outside = new ArrayList<>(readAloud);
            commands.forEach(c -> outside.add(c.audio()));
            measures.add(outside("coffee-counter", coffee, outside, log));
        }
        return measures;
    }

    static List<float[]> readAloud(Voices voices) {
        return READ_ALOUD.stream().map(n -> voices.recording(n).audio()).toList();
    }

    private static Measure outside(String robot, Ears ears, List<float[]> sounds, PrintStream log) {
        int taken = 0;
        for (float[] sound : sounds) {
            Transcript heard = ears.hear(sound);
            boolean command = !heard.commands().isEmpty() || heard instanceof Transcript.Control;
            if (command) log.println("taken by " + robot + ": " + heard);
            taken += command ? 1 : 0;
        }
        return Measure.atMost(
                "other speech taken for a command by %s, of %d".formatted(robot, sounds.size()),
                100.0 * taken / sounds.size(),
                "%",
                1,
                "Vosk forces all");
    }

    private static Measure right(Ears ears, List<Said> commands, PrintStream log) {
        List<String> lines = Lines.of("commands");
        int right = 0;
        for (int i = 0; i < commands.size(); i++) {
            Transcript heard = ears.hear(commands.get(i).audio());
            boolean is = Written.of(heard)
                    .equals(lines.get(i / TALKERS).split(" \\| ")[1].strip());
            if (!is) log.printf("wrong: \"%s\" heard as %s%n", commands.get(i).text(), heard);
            right += is ? 1 : 0;
        }
        return Measure.plainly(
                "commands by synthetic talkers right, of " + commands.size(), 100.0 * right / commands.size(), "%");
    }
}
