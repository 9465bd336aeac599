package dev.parley.launch.cli;

import dev.parley.launch.StopWords;
import dev.parley.robot.models.ModelStore;
import dev.parley.speech.spotter.StopHead;
import dev.parley.speech.spotter.StopHeads;
import dev.parley.speech.spotter.StopLessons.Effort;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `learn`: a robot's stop words from synthetic voices, before it first runs; `run` does the same while it
/// runs. With `--out`, thoroughly and into a file: this is how what is shipped was made.
@Command(
        name = "learn",
        description = "Learns a robot's stop words, so that they are heard in the middle of a sentence.",
        mixinStandardHelpOptions = true)
final class LearnCommand implements Callable<Integer> {
    @Mixin
    private RobotOption robot;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Learn them anew, thoroughly, and write the result here instead of into the cache.")
    private Optional<Path> out;

    @Override
    public Integer call() throws IOException {
        ModelStore models = Fetching.store();
        List<String> words = StopWords.words(robot.load());
        StopHeads heads = new StopHeads(models.cache().resolve("stop-words"));
        String all = "\"" + String.join("\", \"", words) + "\"";
        if (out.isEmpty() && heads.known(words).isPresent()) {
            System.err.println("parley: " + all + ": known already");
            return 0;
        }
        System.err.println("parley: learning " + all + " from synthetic voices, which takes a few minutes ...");
        Effort effort = out.isPresent() ? Effort.THOROUGH : Effort.AT_START;
        StopHead head = StopWords.learnt(words, effort, models, line -> System.err.println("parley: " + line));
        if (out.isPresent()) StopHeads.write(head, out.get());
        else heads.keep(words, head);
        return 0;
    }
}
