package dev.parley.launch.cli;

import dev.parley.launch.StopWords;
import dev.parley.robot.models.ModelStore;
import dev.parley.speech.spotter.OtherSpeech;
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

    @Option(
            names = "--other",
            paramLabel = "DIR",
            description = "Recordings of the people and the noise where the robot will be, without stop words: "
                    + "choose on half of them what it takes to hold and to stop. What was learnt already is kept.")
    private Optional<Path> other;

    @Override
    public Integer call() throws IOException {
        ModelStore models = Fetching.store();
        List<String> words = StopWords.words(robot.load());
        StopHeads heads = new StopHeads(models.cache().resolve("stop-words"));
        Optional<StopHead> known = heads.known(words);
        String all = "\"" + String.join("\", \"", words) + "\"";
        if (out.isEmpty() && other.isEmpty() && known.isPresent()) {
            System.err.println("parley: " + all + ": known already");
            return 0;
        }
        StopHead head = known.isPresent() && other.isPresent()
                ? chosen(known.get(), words, all, models)
                : learnt(words, all, models);
        if (out.isPresent()) StopHeads.write(head, out.get());
        else heads.keep(words, head);
        return 0;
    }

    private StopHead chosen(StopHead known, List<String> words, String all, ModelStore models) {
        System.err.println("parley: choosing what it takes to hear " + all + ", which takes a few minutes ...");
        return StopWords.chosenAgain(known, words, models, recordings(), LearnCommand::told);
    }

    private StopHead learnt(List<String> words, String all, ModelStore models) {
        System.err.println("parley: learning " + all + " from synthetic voices, which takes a few minutes ...");
        Effort effort = out.isPresent() ? Effort.THOROUGH : Effort.AT_START;
        return StopWords.learnt(words, effort, models, recordings(), LearnCommand::told);
    }

    private List<OtherSpeech.Part> recordings() {
        return other.map(OtherSpeech::chosenOn).orElse(List.of());
    }

    private static void told(String line) {
        System.err.println("parley: " + line);
    }
}
