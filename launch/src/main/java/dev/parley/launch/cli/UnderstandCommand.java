package dev.parley.launch.cli;

import dev.parley.dialogue.Act;
import dev.parley.dialogue.Decision;
import dev.parley.dialogue.Dialogue;
import dev.parley.dialogue.DialogueModel;
import dev.parley.dialogue.Lore;
import dev.parley.dialogue.SelfKnowledge;
import dev.parley.dialogue.Talker;
import dev.parley.dialogue.onnx.SentenceMeaning;
import dev.parley.launch.Json;
import dev.parley.launch.Lores;
import dev.parley.launch.Talkers;
import dev.parley.perception.Direction;
import dev.parley.perception.Stamp;
import dev.parley.robot.Robot;
import dev.parley.speech.Heard;
import dev.parley.speech.Speaker;
import dev.parley.speech.Transcript;
import dev.parley.speech.grammar.CommandGrammar;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `understand`: what typed text would make the robot do. Nothing is sent to a robot.
@Command(
        name = "understand",
        description = "Reads lines of text and prints what each would make the robot do.",
        mixinStandardHelpOptions = true)
final class UnderstandCommand implements Callable<Integer> {
    private static final int LONGEST_LINE = 4000;

    @Mixin
    private RobotOption robotOption;

    @Option(names = "--dialogue", description = "The lines are one conversation; otherwise each stands alone.")
    private boolean conversation;

    @Mixin
    private AsRole as;

    @Option(names = "--knowledge", paramLabel = "DIR", description = "A folder of Markdown and text to answer from.")
    private Optional<Path> knowledge;

    @Override
    public Integer call() throws IOException {
        Robot robot = robotOption.load();
        try (Lores lores =
                Lores.passing(robotOption.knowledge(knowledge, robot), Fetching.store(), System.err::println)) {
            return answerAll(robot, lores.lore());
        }
    }

    private int answerAll(Robot robot, Lore lore) throws IOException {
        Speaker speaker = as.speaker(robot);
        CommandGrammar grammar = CommandGrammar.of(robot);
        Optional<Talker> talker = Talkers.open(robot, Fetching.store(), Lore.NONE, System.err::println);
        try {
            answerAll(robot, grammar, speaker, lore, talker);
        } finally {
            talker.ifPresent(Talker::close);
        }
        return 0;
    }

    private void answerAll(Robot robot, CommandGrammar grammar, Speaker speaker, Lore lore, Optional<Talker> talker)
            throws IOException {
        DialogueModel model = talker.isPresent() ? DialogueModel.LATER : DialogueModel.NONE;
        Dialogue dialogue = new Dialogue(
                robot,
                grammar,
                SelfKnowledge.NOTHING,
                lore,
                model,
                new SentenceMeaning(Fetching.store(), System.err::println));
        var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        long turn = 0;
        for (Optional<String> line = next(lines); line.isPresent(); line = next(lines))
            if (!line.get().isBlank())
                answer(dialogue, talker, grammar, line.get(), new Stamp(++turn, System.nanoTime()), speaker);
    }

    private void answer(
            Dialogue dialogue,
            Optional<Talker> talker,
            CommandGrammar grammar,
            String line,
            Stamp stamp,
            Speaker speaker) {
        long start = System.nanoTime();
        if (!conversation) {
            dialogue.forget();
            talker.ifPresent(Talker::forget);
        }
        String text = line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) : line;
        Transcript transcript = grammar.read(text, Transcript.Score.TYPED)
                .orElseGet(() -> new Transcript.FreeText(text, Transcript.Score.TYPED));
        Heard heard = new Heard(stamp, transcript, speaker, Direction.AHEAD);
        Decision decided = dialogue.decide(heard);
        List<Act> acts = new ArrayList<>(decided.acts());
        if (decided.comesLater()) talker.ifPresent(t -> t.accept(heard, () -> false, acts::add));
        Decision decision = new Decision(acts, decided.path());
        System.out.println(Json.understood(line, decision, (System.nanoTime() - start) / 1e6));
    }

    private static Optional<String> next(BufferedReader lines) throws IOException {
        return Optional.ofNullable(lines.readLine());
    }
}
