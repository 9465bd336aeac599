package dev.parley.launch.cli;

import dev.parley.launch.Qualified;
import dev.parley.launch.StopWords;
import dev.parley.perception.onnx.Processor;
import dev.parley.perception.sound.SoundDevice;
import dev.parley.robot.Answering.Provider;
import dev.parley.robot.models.ModelStore;
import dev.parley.speech.vosk.VoskRecognizer;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;

/// `doctor`: what this machine has and lacks. Exit status 0 when the demo can run.
@Command(
        name = "doctor",
        description = "Looks at this machine: Java, sound, models, programs.",
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
    private static final List<String> PROGRAMS = List.of("node", "npm", "python3", "mvn");

    @Override
    public Integer call() {
        row("java", System.getProperty("java.version") + ", " + System.getProperty("java.vm.name"));
        row(
                "machine",
                "%s %s, %d cores, %d MB for Java"
                        .formatted(
                                System.getProperty("os.name"),
                                System.getProperty("os.arch"),
                                Runtime.getRuntime().availableProcessors(),
                                Runtime.getRuntime().maxMemory() >> 20));
        microphones();
        PROGRAMS.forEach(p -> row(p, Programs.find(p).map(Object::toString).orElse("not found")));
        row(
                "vosk",
                VoskRecognizer.runsHere()
                        ? "runs here"
                        : "has no library for this machine: recognizer: moonshine-tiny");
        row("language models", "run " + Processor.of(Provider.AUTO).describe());
        Qualified.mine().lines().forEach(l -> row("language model", l));
        row("log", Logs.file().toString());
        ModelStore store = Fetching.store();
        stopWords(store);
        store.list()
                .forEach(s -> row(
                        "model " + s.model().id(),
                        s.usable()
                                ? "here"
                                : "not here: ./parley models fetch " + s.model().id()));
        return 0;
    }

    private static void stopWords(ModelStore store) {
        List<String> missing = store.list().stream()
                .filter(s -> !s.usable() && StopWords.MODELS.contains(s.model().id()))
                .map(s -> s.model().id())
                .toList();
        row(
                "stop words",
                missing.isEmpty()
                        ? "heard in the middle of a sentence"
                        : "heard by the recognizer alone, at the end of a sentence: ./parley models fetch "
                                + String.join(" ", missing));
    }

    /// One row a device, since their names are long and `--audio mic:NAME` wants one of them.
    private static void microphones() {
        List<SoundDevice> found =
                SoundDevice.all().stream().filter(SoundDevice::records).toList();
        if (found.isEmpty()) row("microphones", "none: use --audio wav:FILE, ros or browser");
        found.forEach(d -> row("microphone", "%s; channels: %s".formatted(d.name(), text(d.channels()))));
    }

    private static String text(List<Integer> channels) {
        return channels.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static void row(String what, String how) {
        System.out.printf("%-26s %s%n", what, how);
    }
}
